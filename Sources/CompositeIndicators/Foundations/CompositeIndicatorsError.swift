/// Why a method refuses its data or its parameters. Rows and columns count from 0.
public enum CompositeIndicatorsError: Error, Hashable, Sendable {
  /// A matrix without columns.
  case noCriteria
  /// Fewer rows than the method can work with.
  case tooFewRows(needed: Int, found: Int)
  /// A list of the wrong length.
  case count(of: String, expected: Int, found: Int)
  /// A name that stands twice.
  case repeatedName(String)
  /// An infinite value.
  case infinite(column: String, row: Int)
  /// A missing value where the method needs all.
  case missing(column: String, row: Int)
  /// A column in which every value is missing.
  case emptyColumn(String)
  /// A negative value, or a zero, that the method can't take.
  case sign(method: String, column: String, row: Int, value: Double)
  /// Exact sums over the table do not fit 128 bits.
  case sumsTooLarge
  /// A weight that is negative or not finite.
  case weight(index: Int, value: Double)
  /// Weights that do not sum to 1, or to nothing positive.
  case weightSum(Double)
  /// No method of that name.
  case unknownMethod(kind: String, name: String, known: [String])
  /// A parameter that the method does not have.
  case unknownParameter(method: String, name: String, known: [String])
  /// A parameter that is absent and has no default.
  case missingParameter(method: String, name: String)
  /// A parameter whose value can't be used.
  case parameter(method: String, name: String, value: String, expected: String)
  /// A pairwise matrix that is not square.
  case notSquare(rows: Int, columns: Int, row: Int)
  /// A judgement that is not a positive number, or a diagonal other than 1.
  case judgement(row: Int, column: Int, value: Double)
  /// Two judgements of one pair that contradict each other.
  case notReciprocal(row: Int, column: Int, value: Double, opposite: Double)
  /// An incomplete pairwise matrix whose judgements don't connect all criteria; the criteria that
  /// are reached from the first.
  case disconnected(reached: [Int])
  /// Weightings of which no criterion has a positive weight in all.
  case noCommonCriterion
  /// Three numbers that make no fuzzy number: not finite, or not in rising order.
  case fuzzyNumber(low: Double, middle: Double, high: Double)
  /// Data on which the method's formula has no value; the reason names it.
  case undefined(method: String, reason: Wording)
  /// A computation on matrices failed.
  case numeric(String)
}
