public import CompositeIndicators

/// Why an analyst's job can't be done, and where the fault is.
public struct AnalystError: Error, Hashable, Sendable {
  /// Where the fault is; nil when it is in what was asked for.
  public let place: AnalystPlace?
  /// What the fault is.
  public let fault: AnalystFault

  /// A fault at a place.
  public init(_ fault: AnalystFault, at place: AnalystPlace? = nil) {
    self.fault = fault
    self.place = place
  }
}

/// A place in a file: `scores.csv:12:3`.
public struct AnalystPlace: Hashable, Sendable, CustomStringConvertible {
  /// The path as it was given.
  public let file: String
  /// The row, 1 for the header; nil for the file as a whole.
  public let row: Int?
  /// The column from 1: a field of a table, a character of a document.
  public let column: Int?

  /// A place.
  public init(_ file: String, row: Int? = nil, column: Int? = nil) {
    self.file = file
    self.row = row
    self.column = column
  }

  /// The file, row and column as far as they are known.
  public var description: String {
    ([file] + [row, column].compactMap { $0.map { "\($0)" } }).joined(separator: ":")
  }
}

/// What can be wrong with an analyst's table, document or request.
public enum AnalystFault: Hashable, Sendable {
  // Tables.
  /// The table has no rows under its header.
  case noRows
  /// The table has nothing beside its identifiers.
  case noColumns
  /// Fields that are separated by something else than commas.
  case separator(String)
  /// A column without a name.
  case unnamedColumn
  /// A column name that stands twice.
  case repeatedColumn(String)
  /// A row without an identifier.
  case noIdentifier
  /// An identifier that stands twice, first in the given row.
  case repeatedIdentifier(String, firstRow: Int)
  /// A field that is no number.
  case notANumber(String)
  /// A field that must not be empty.
  case missingNumber
  /// The table has no column of that name.
  case unknownColumn(String, known: [String])
  /// Several columns could hold the scores.
  case severalColumns([String])
  /// A pairwise table whose row stands for another criterion than its column.
  case pairwiseRow(expected: String, found: String)
  /// Files of weights or judgements over different criteria.
  case otherCriteria(expected: [String], found: [String])
  /// The criterion has no weight.
  case noWeight(criterion: String)
  /// A weight for something that is no criterion of the matrix.
  case weightOfNothing(String, known: [String])
  /// Two tables that share no identifier, or only one.
  case tooFewShared(Int)
  /// A grade that is not among the levels.
  case unknownLevel(String, known: [String])

  /// Grades whose order can't be guessed.
  case levelsNeeded([String])

  // Methods.
  /// What a method says of its data or parameters.
  case method(CompositeIndicatorsError)
  /// A method that takes direction as settled, used with costs on raw data.
  case costsNeedNormalisation(method: String)

  // Fuzzy numbers.
  /// A fuzzy number where a method takes plain ones.
  case fuzzyCell(String)
  /// A field that is no number, plain or fuzzy, nor a word of the scale.
  case notAFuzzyNumber(String, words: [String])
  /// A scale of words with another number of columns than one or three beside them.
  case scaleColumns(Int)
  /// A method on fuzzy numbers was given plain ones only.
  case plainNumbersOnly(method: String)
  /// An option or method that a method on fuzzy numbers can't go with, and what can.
  case notWithFuzzy(String, method: String, known: [String])
  /// A scale of words for a method on plain numbers.
  case scaleWithPlain(method: String)

  // Requests.
  /// Not `key=value`.
  case notASetting(String)
  /// A key that stands twice.
  case repeatedSetting(String)
  /// No method of that name in any of the kinds that would do.
  case unknownMethod(String, known: [String])
  /// The job takes another number of files with this method.
  case fileCount(method: String, expected: String, found: Int)
  /// Weights are needed from a file or by a method, not both.
  case weightsOnce
  /// The specification has no such step.
  case unknownStage(String, known: [String])

  // Specifications.
  /// The value is not one of the words.
  case notAWord(String, known: [String])
  /// Judgements without a method that takes them, or the other way round.
  case judgements(method: String)
  /// A step that needs something the specification does not state.
  case stepNeeds(step: String, what: String)
  /// No unit of that name is left in the data.
  case unknownUnit(String)
  /// A treatment that can't be applied to goalposts, since it depends on the data.
  case goalpostsTransformed(String)
  /// The tree in the metadata is none: what is wrong with it.
  case tree(Tree)
  /// A name that stands twice.
  case repeatedName(String)

  /// What can be wrong with a tree in a table.
  public enum Tree: Hashable, Sendable {
    /// Nothing is on top.
    case noRoot
    /// More than one element is on top.
    case severalRoots([String])
    /// The parent is no element of the table.
    case unknownParent(String)
    /// An aggregate without children.
    case childless(String)
    /// Elements that hang on each other.
    case circle([String])
  }

  /// Whether what was asked for is at fault, and no file.
  public var isUsage: Bool {
    switch self {
    case .notASetting, .repeatedSetting, .unknownMethod, .fileCount, .weightsOnce, .unknownStage,
      .levelsNeeded, .notWithFuzzy, .scaleWithPlain:
      true
    case .method(let error):
      switch error {
      case .unknownMethod, .unknownParameter, .missingParameter, .parameter: true
      default: false
      }
    default: false
    }
  }
}
