public import Credit
public import EvaluationModels

/// Why a scorecard can't be used.
public enum ScorecardError: Error, Hashable, Sendable {
  /// A fault of a document's form.
  case document(ModelError)
  /// A fault of what a document says.
  case rule(RuleFault, at: ModelPosition)
  /// Faults of reported figures.
  case figures([FigureFault])
  /// A calendar of working days that can't be, or a day outside it.
  case workingDays(WorkingDayError)
  /// A file can't be read.
  case unreadable(path: String)
  /// No such option.
  case unknownOption(String, known: [String])
  /// The option has no such choice.
  case unknownChoice(String, option: String, known: [String])
}

/// What can be wrong with what a scorecard document says.
public enum RuleFault: Hashable, Sendable {
  /// An identifier that stands twice.
  case repeated(String)
  /// A name that nothing has.
  case unknown(String, known: [String])
  /// Not a comparison.
  case notAComparison(String)
  /// Not a month.
  case notAMonth(String)
  /// A window that ends before it begins.
  case windowReversed
  /// Years that don't follow each other.
  case yearsNotInOrder
  /// Rows that don't stand in the order of their numbers.
  case rowNumber(expected: Int)
  /// Maxima that don't add to what the document says.
  case maxima(sum: ExactDecimal, expected: ExactDecimal)
  /// Steps that don't all look the same way, or whose edges or points don't follow each other.
  case stepsOutOfOrder
  /// Knots that don't ascend, or points that rise and fall.
  case knotsOutOfOrder
  /// The most the formula can give isn't the maximum.
  case bestIsNotMaximum(best: ExactDecimal, maximum: ExactDecimal)
  /// A mean or a monthly test of an item that has no months of its own.
  case notMonthly(String)
  /// A single value of an item that has one each month.
  case monthlyOutsideMean(String)
  /// A row that has no quantity of its own to compare.
  case noQuantity(String)
  /// Parts of a sum in different units.
  case mixedUnits
  /// An item that nothing reads.
  case unusedItem(String)
  /// Choices of one option that set different keys.
  case choicesDiffer
  /// A key that is stated and also set by an option, or by two options.
  case statedTwice(String)
  /// The recommended reading isn't among the choices.
  case noSuchChoice(String)
  /// A department whose name can't be resolved.
  case unknownDepartment(String)
}

/// What is wrong in a file of figures, and where.
public struct FigureFault: Hashable, Sendable {
  /// The file as given.
  public let file: String
  /// The row; the header is 1.
  public let row: Int
  /// The name of the column; empty for the row as a whole.
  public let column: String
  /// The value as written.
  public let value: String
  /// What is wrong.
  public let reason: Reason

  /// What can be wrong.
  public enum Reason: Hashable, Sendable {
    /// Not UTF-8.
    case notUTF8
    /// Other columns than these.
    case columns([String])
    /// Another number of fields than the header.
    case fieldCount(Int, expected: Int)
    /// A stray quotation mark.
    case strayQuote
    /// No such row, item, task or goal.
    case unknown(known: [String])
    /// Not a month.
    case notAMonth
    /// Not a day.
    case notADate
    /// A month outside the window.
    case outsideWindow(ScorecardWindow)
    /// Not a decimal number of at most two places.
    case notANumber
    /// Not a whole number from `from`.
    case notWhole(from: Int)
    /// Not 0 or 1.
    case notAFlag
    /// Below nothing.
    case negative
    /// Over the limit.
    case tooLarge(limit: ExactDecimal)
    /// The same row, item and month as that row of the file.
    case repeated(row: Int)
    /// Less than the month before of what only grows.
    case falls(from: ExactDecimal, month: CalendarMonth)
    /// Nothing where something must stand.
    case missing
  }
}
