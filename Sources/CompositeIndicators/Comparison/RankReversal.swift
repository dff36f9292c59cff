/// How often a method reverses ranks when a row that matters least is taken away: a property of the
/// method on this very table.
///
/// For every row in turn that is dominated by another (no better in any criterion, worse in one),
/// the others are scored without it; it is a reversal when two of them change places. Rows that tie
/// in one order and not in the other do not count as reversed.
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
    let whole = try method.aggregate(matrix, weights: weights).ranks()
    dominatedRows = Self.dominated(matrix, weights)
    var reversing: [Int] = []
    for row in dominatedRows {
      var columns = matrix.columns
      for index in columns.indices { columns[index].remove(at: row) }
      var before = whole
      before.remove(at: row)
      let after = try method.aggregate(matrix.replacing(columns: columns), weights: weights)
        .ranks()
      if PairCounts(before, after).discordant > 0 { reversing.append(row) }
    }
    reversingRows = reversing
  }

  private static func dominated(_ matrix: IndicatorMatrix, _ weights: Weights) -> [Int] {
    let active = matrix.columns.indices.filter { weights[$0] > 0 }
    return (0..<matrix.rowCount).filter { row in
      (0..<matrix.rowCount).contains { other in
        var isBetter = false
        for column in active {
          let lead =
            (matrix.columns[column][other] - matrix.columns[column][row])
            * matrix.criteria[column].direction.sign
          guard lead >= 0 else { return false }
          isBetter = isBetter || lead > 0
        }
        return isBetter
      }
    }
  }
}
