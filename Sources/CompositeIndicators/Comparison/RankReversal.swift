/// How often a method reverses ranks when a row that matters least is taken away: a property of the
/// method on this very table.
///
/// For every row in turn that is dominated by another (no better in any criterion, worse in one),
/// the others are scored without it; it is a reversal when two of them change places. Rows that tie
/// in one order and not in the other do not count as reversed. A fuzzy number is no better than another
/// when neither end nor the middle is.
public struct RankReversal: Hashable, Sendable {
  /// The dominated rows, whose absence should change nothing.
  public let dominatedRows: [Int]
  /// Those of them whose absence reverses two others.
  public let reversingRows: [Int]

  /// The share of dominated rows whose absence reverses others; nil when no row is dominated.
  public var rate: Double? {
    dominatedRows.isEmpty ? nil : Double(reversingRows.count) / Double(dominatedRows.count)
  }

  /// Scores the table once more for each dominated row. O(rows² · columns) and as many scorings.
  ///
  /// - Throws: what the method throws on the whole table, or on one without a row.
  public init(
    of method: any Aggregator, on matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) {
    let active = matrix.columns.indices.filter { weights[$0] > 0 }
    let signed = active.map { index in
      matrix.columns[index].map { $0 * matrix.criteria[index].direction.sign }
    }
    try self.init(signed, rowCount: matrix.rowCount) { row throws(CompositeIndicatorsError) in
      let rest = try matrix.replacing(columns: Self.columns(matrix.columns, without: row))
      return try method.aggregate(rest, weights: weights).ranks()
    }
  }

  /// The same for a method on fuzzy numbers.
  public init(
    of method: any FuzzyAggregator, on matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) {
    let active = matrix.columns.indices.filter { weights.values[$0].high > 0 }
    let signed = active.flatMap { index in
      [\FuzzyNumber.low, \.middle, \.high].map { part in
        matrix.columns[index].map { $0[keyPath: part] * matrix.criteria[index].direction.sign }
      }
    }
    try self.init(signed, rowCount: matrix.rowCount) { row throws(CompositeIndicatorsError) in
      let rest = try matrix.replacing(columns: Self.columns(matrix.columns, without: row))
      return try method.aggregate(rest, weights: weights).ranks()
    }
  }

  /// - Parameters:
  ///   - columns: what makes a row better the larger it is.
  ///   - ranks: the ranks of all rows but one, or of all.
  private init(
    _ columns: [[Double]], rowCount: Int,
    ranks: (Int?) throws(CompositeIndicatorsError) -> [Double]
  ) throws(CompositeIndicatorsError) {
    let whole = try ranks(nil)
    dominatedRows = Self.dominated(columns, rowCount: rowCount)
    var reversing: [Int] = []
    for row in dominatedRows {
      var before = whole
      before.remove(at: row)
      if PairCounts(before, try ranks(row)).discordant > 0 { reversing.append(row) }
    }
    reversingRows = reversing
  }

  private static func columns<Value>(_ columns: [[Value]], without row: Int?) -> [[Value]] {
    guard let row else { return columns }
    return columns.map { column in
      var rest = column
      rest.remove(at: row)
      return rest
    }
  }

  private static func dominated(_ columns: [[Double]], rowCount: Int) -> [Int] {
    (0..<rowCount).filter { row in
      (0..<rowCount).contains { other in
        var isBetter = false
        for column in columns {
          let lead = column[other] - column[row]
          guard lead >= 0 else { return false }
          isBetter = isBetter || lead > 0
        }
        return isBetter
      }
    }
  }
}
