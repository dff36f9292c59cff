import CVectorKernels
import Synchronization

/// Copeland: how many rows a row beats by weighted majority of the criteria, less how many beat it.
///
/// A row beats another when the criteria in which it is better weigh more than those in which it is
/// worse; equal values and pairs with a missing value count for neither (COINr gives such a pair
/// wholly to one side). Only order counts: any sign, any unit. Scores lie in 1 − n…n − 1.
///
/// O(rows² · columns) in time, pair by pair, and a few numbers a row in memory: the weighted majority of
/// a pair can't be had from sorted columns.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Copeland 1951; OECD/JRC, Handbook on Constructing Composite Indicators, 2008, 6.2.
public struct CopelandAggregator: Aggregator {
  /// How many workers; scores don't depend on it.
  public let threads: Int

  /// Copeland has no parameters, beyond the number of workers.
  public init(threads: Int = 1) {
    self.threads = threads
  }

  /// Scores every row.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    try matrix.require(weights)
    let duels = Duels(matrix, weights, threads: threads)
    return Scoring(
      scores: zip(duels.wins, duels.losses).map { $0 - $1 },
      parts: [
        ScoringPart(name: "wins", values: duels.wins),
        ScoringPart(name: "losses", values: duels.losses),
      ])
  }

  static let method = Method<any Aggregator>(
    name: "copeland", title: Wording("科普兰法", "Copeland")
  ) { _ throws(CompositeIndicatorsError) in CopelandAggregator() }
}

/// How many rows each row beats by weighted majority of the criteria, and how many beat it.
struct Duels {
  private(set) var wins: [Double]
  private(set) var losses: [Double]

  /// Compares all pairs, a block of rows with a block of rows at a time. Counts are whole numbers, so
  /// that their sums do not depend on which worker is first.
  init(_ matrix: IndicatorMatrix, _ weights: Weights, threads: Int) {
    let active = matrix.columns.indices.filter { weights[$0] > 0 }
    let columns = active.map { matrix.columns[$0] }
    let signed = active.map { weights[$0] * matrix.criteria[$0].direction.sign }
    let rowCount = matrix.rowCount
    let zeros = [Double](repeating: 0, count: rowCount)
    let counts = Mutex((wins: zeros, losses: zeros))
    Workers.forEach((rowCount + blockRows - 1) / blockRows, threads: threads) { part in
      var (wins, losses) = (zeros, zeros)
      let rows = part * blockRows..<min(rowCount, (part + 1) * blockRows)
      for start in stride(from: rows.lowerBound, to: rowCount, by: blockRows) {
        let others = start..<min(rowCount, start + blockRows)
        Self.compare(rows, others, columns, signed, &wins, &losses)
      }
      counts.withLock { counts in
        for row in rows.lowerBound..<rowCount {
          counts.wins[row] += wins[row]
          counts.losses[row] += losses[row]
        }
      }
    }
    (wins, losses) = counts.withLock { $0 }
  }

  /// Counts over every row of one block with every row of another that comes after it.
  private static func compare(
    _ rows: Range<Int>, _ others: Range<Int>, _ columns: [[Double]], _ weights: [Double],
    _ wins: inout [Double], _ losses: inout [Double]
  ) {
    let block = columns.flatMap { $0[others] }
    wins.withUnsafeMutableBufferPointer { wins in
      losses.withUnsafeMutableBufferPointer { losses in
        block.withUnsafeBufferPointer { block in
          for row in rows {
            let first = max(row + 1, others.lowerBound)
            guard first < others.upperBound else { continue }
            var (won, lost) = (0.0, 0.0)
            fenji_compare_row(
              block.baseAddress.map { $0 + (first - others.lowerBound) },
              Int64(others.upperBound - first), Int64(others.count), Int64(columns.count),
              columns.map { $0[row] }, weights, 1e-12, &won, &lost,
              wins.baseAddress.map { $0 + first }, losses.baseAddress.map { $0 + first })
            wins[row] += won
            losses[row] += lost
          }
        }
      }
    }
  }
}
