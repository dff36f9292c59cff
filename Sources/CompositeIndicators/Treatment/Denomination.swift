/// Divides columns by the size of what they describe, such as population or turnover.
public struct Denomination: Hashable, Sendable {
  /// A column, what it is divided by, and what the quotient is multiplied by.
  public struct Rule: Hashable, Sendable {
    /// The column that is divided.
    public let column: String
    /// The divisor of each row.
    public let denominators: [Double]
    /// The factor of the quotient: 1000 for a rate per thousand.
    public let factor: Double

    /// A rule.
    public init(column: String, denominators: [Double], factor: Double = 1) {
      self.column = column
      self.denominators = denominators
      self.factor = factor
    }
  }

  /// The rules, at most one a column.
  public let rules: [Rule]

  /// A denomination by rules.
  public init(_ rules: [Rule]) {
    self.rules = rules
  }

  /// Divides; where the divisor is missing the quotient is missing too. O(rows · rules).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when a rule names no column or one already divided, has
  ///   not as many divisors as rows, or divides by 0.
  public func apply(
    to matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    var columns = matrix.columns
    var seen: Set<Int> = []
    for rule in rules {
      guard let index = matrix.index(of: rule.column) else {
        throw .undefined(
          method: "denomination",
          reason: Wording("没有名为“\(rule.column)”的列", "no column is called \(rule.column)"))
      }
      guard seen.insert(index).inserted else { throw .repeatedName(rule.column) }
      guard rule.denominators.count == matrix.rowCount else {
        throw .count(
          of: rule.column, expected: matrix.rowCount, found: rule.denominators.count)
      }
      if let row = rule.denominators.firstIndex(of: 0) {
        throw .sign(method: "denomination", column: rule.column, row: row, value: 0)
      }
      columns[index] = zip(columns[index], rule.denominators).map { $0 / $1 * rule.factor }
    }
    return try matrix.replacing(columns: columns)
  }
}
