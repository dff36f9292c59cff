public import LinearAlgebra

/// A coefficient of how far two columns of scores, higher better in both, agree in order.
///
/// Rows with a missing score in either are left out. Scores are compared with twelve significant
/// digits, so that what is equal on paper ties.
public protocol RankCoefficient: Sendable {
  /// The coefficient of complete columns of the same length.
  ///
  /// - Throws: ``CompositeIndicatorsError/undefined(method:reason:)`` when the formula has no value.
  func value(_ pairs: ScorePairs) throws(CompositeIndicatorsError) -> Double
}

extension RankCoefficient {
  /// The coefficient of two columns of scores.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when the columns differ in length or fewer than two rows
  ///   are known in both, or when the formula has no value.
  public func coefficient(
    _ one: [Double], _ other: [Double]
  ) throws(CompositeIndicatorsError) -> Double {
    try value(ScorePairs(one, other))
  }

  /// The coefficients of all pairs of columns, the first of a pair naming the row.
  public func matrix(of columns: [[Double]]) throws(CompositeIndicatorsError) -> Matrix {
    var result = Matrix(rowCount: columns.count, columnCount: columns.count)
    for (row, one) in columns.enumerated() {
      for (column, other) in columns.enumerated() {
        result[row, column] = try coefficient(one, other)
      }
    }
    return result
  }
}

/// The scores of rows that are known in two columns.
public struct ScorePairs: Hashable, Sendable {
  /// The first scores, with twelve significant digits.
  public let one: [Double]
  /// The second scores, with twelve significant digits.
  public let other: [Double]

  /// The rows known in both.
  ///
  /// - Throws: ``CompositeIndicatorsError/count(of:expected:found:)`` when the columns differ in
  ///   length, ``CompositeIndicatorsError/tooFewRows(needed:found:)`` when fewer than two are known.
  public init(_ one: [Double], _ other: [Double]) throws(CompositeIndicatorsError) {
    guard one.count == other.count else {
      throw .count(of: "scores", expected: one.count, found: other.count)
    }
    let rows = one.indices.filter { !one[$0].isNaN && !other[$0].isNaN }
    guard rows.count > 1 else { throw .tooFewRows(needed: 2, found: rows.count) }
    self.one = rows.map { Ranking.quantised(one[$0]) }
    self.other = rows.map { Ranking.quantised(other[$0]) }
  }

  /// How many rows.
  public var count: Int { one.count }

  /// The ranks in each column, 1 for the best, ties at their mean.
  public var ranks: (one: [Double], other: [Double]) {
    (Ranking.descending(one, ties: .average), Ranking.descending(other, ties: .average))
  }

  /// Throws unless both columns tell rows apart.
  func requireSpread(_ method: String) throws(CompositeIndicatorsError) {
    for values in [one, other] where values.allSatisfy({ $0 == values[0] }) {
      throw .undefined(
        method: method, reason: Wording("得分全部并列", "all scores of a column are tied"))
    }
  }
}
