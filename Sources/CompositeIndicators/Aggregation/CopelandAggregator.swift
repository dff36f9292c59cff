/// Copeland: how many rows a row beats by weighted majority of the criteria, less how many beat it.
///
/// A row beats another when the criteria in which it is better weigh more than those in which it is
/// worse; equal values and pairs with a missing value count for neither (COINr gives such a pair
/// wholly to one side). Only order counts: any sign, any unit. Scores lie in 1 − n…n − 1.
///
/// O(rows² · columns) in time, one block in memory: the weighted majority of a pair can't be had
/// from sorted columns.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Copeland 1951; OECD/JRC, Handbook on Constructing Composite Indicators, 2008, 6.2.
public struct CopelandAggregator: Aggregator {
  /// Copeland has no parameters.
  public init() {}

  /// Scores every row.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    try matrix.require(weights)
    var wins = [Double](repeating: 0, count: matrix.rowCount)
    var losses = wins
    OutrankingShares(matrix, weights).forEachRow { row, start, margins in
      for other in 0..<margins.count where start + other > row {
        if margins[other] > 1e-12 {
          wins[row] += 1
          losses[start + other] += 1
        } else if margins[other] < -1e-12 {
          losses[row] += 1
          wins[start + other] += 1
        }
      }
    }
    return Scoring(
      scores: zip(wins, losses).map { $0 - $1 },
      parts: [
        ScoringPart(name: "wins", values: wins), ScoringPart(name: "losses", values: losses),
      ])
  }

  static let method = Method<any Aggregator>(
    name: "copeland", title: Wording("科普兰法", "Copeland")
  ) { _ throws(CompositeIndicatorsError) in CopelandAggregator() }
}

/// By how much the criteria in which one row is better than another outweigh those in which it is
/// worse.
struct OutrankingShares {
  private let columns: [[Double]]
  private let signs: [Double]
  private let weights: [Double]
  private let rowCount: Int

  init(_ matrix: IndicatorMatrix, _ weights: Weights) {
    let active = matrix.columns.indices.filter { weights[$0] > 0 }
    columns = active.map { matrix.columns[$0] }
    signs = active.map { matrix.criteria[$0].direction.sign }
    self.weights = active.map { weights[$0] }
    rowCount = matrix.rowCount
  }

  /// Calls the body for every row with its margins over blocks of rows, from the block that holds
  /// the row itself.
  @inline(__always)
  func forEachRow(_ body: (_ row: Int, _ start: Int, _ margins: Span<Double>) -> Void) {
    var margins = [Double](repeating: 0, count: blockRows)
    for row in 0..<rowCount {
      var start = row / blockRows * blockRows
      while start < rowCount {
        let count = min(blockRows, rowCount - start)
        for index in 0..<count { margins[index] = 0 }
        for column in columns.indices {
          let stored = columns[column]
          let values = stored.span
          let weight = weights[column] * signs[column]
          let own = values[row]
          for index in 0..<count {
            let other = values[start + index]
            margins[index] += own > other ? weight : own < other ? -weight : 0
          }
        }
        let filled = margins.span
        body(row, start, filled.extracting(0..<count))
        start += count
      }
    }
  }
}
