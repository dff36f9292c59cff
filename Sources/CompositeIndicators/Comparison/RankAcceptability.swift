/// How often a row takes each rank when weights are drawn at random, and which weights speak for it:
/// stochastic multicriteria acceptability analysis (SMAA-2) around any method, as SMAA-VIKOR around VIKOR.
///
///     let found = try RankAcceptability(
///       of: VikorAggregator(), on: matrix,
///       under: WeightDraws(seed: 1).draw(10_000, columns: matrix.columnCount))
///     found.shares[0][0]  // how often the first row comes first
///
/// Ties share the best of their places. A share from n draws is off by about √(p(1 − p)/n).
///
/// Source: Lahdelma and Salminen, SMAA-2: stochastic multicriteria acceptability analysis for group
/// decision making, Operations Research 49, 2001.
public struct RankAcceptability: Hashable, Sendable {
  /// How many weightings were tried.
  public let draws: Int
  /// For each row, the share of draws in which it takes each rank, the first rank first.
  public let shares: [[Double]]
  /// The mean rank of each row.
  public let meanRanks: [Double]
  /// The mean of the weights under which a row comes first; nil for one that never does.
  public let centralWeights: [[Double]?]

  /// Scores the table once for each weighting.
  ///
  /// - Throws: what the method throws, and ``CompositeIndicatorsError/count(of:expected:found:)`` without
  ///   weightings; ``CompositeIndicatorsError/undefined(method:reason:)`` when a row has no score.
  public init(
    of method: any Aggregator, on matrix: IndicatorMatrix, under weightings: [Weights]
  ) throws(CompositeIndicatorsError) {
    guard !weightings.isEmpty else { throw .count(of: "weightings", expected: 1, found: 0) }
    let count = matrix.rowCount
    var times = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    var sums = [[Double]](
      repeating: [Double](repeating: 0, count: matrix.columnCount), count: count)
    for weights in weightings {
      let ranks = try method.aggregate(matrix, weights: weights).ranks()
      for (row, rank) in ranks.enumerated() {
        guard rank.isFinite else {
          throw .undefined(
            method: "acceptability",
            reason: Wording("第 \(row + 1) 行没有得分", "row \(row + 1) has no score"))
        }
        times[row][Int(rank) - 1] += 1
        guard rank == 1 else { continue }
        for column in sums[row].indices { sums[row][column] += weights[column] }
      }
    }
    draws = weightings.count
    let whole = Double(draws)
    shares = times.map { $0.map { Double($0) / whole } }
    meanRanks = shares.map { row in
      row.enumerated().reduce(0) { $0 + Double($1.offset + 1) * $1.element }
    }
    centralWeights = zip(times, sums).map { times, sums in
      times[0] > 0 ? sums.map { $0 / Double(times[0]) } : nil
    }
  }
}

/// Weightings drawn evenly from all there are, the same for the same seed.
public struct WeightDraws: Sendable {
  /// The state of SplitMix64.
  private var state: UInt64

  /// Draws of a seed.
  public init(seed: UInt64) { state = seed }

  /// Weightings of so many columns, as the gaps between sorted numbers in 0…1.
  ///
  /// - Precondition: there is at least one column, and `count` is not negative.
  public func draw(_ count: Int, columns: Int) throws(CompositeIndicatorsError) -> [Weights] {
    precondition(columns > 0 && count >= 0, "Weights are of one column or more")
    var draws = self
    var result: [Weights] = []
    for _ in 0..<count {
      let cuts = [0] + (1..<columns).map { _ in draws.next() }.sorted() + [1]
      result.append(try Weights(normalising: zip(cuts.dropFirst(), cuts).map { $0 - $1 }))
    }
    return result
  }

  private mutating func next() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }
}
