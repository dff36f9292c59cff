/// Rank-biased overlap: how far the tops of two rankings share rows, deeper places counting ever
/// less.
///
/// The agreement at depth d is the rows in both tops over the mean size of the tops; with
/// persistence p, RBO is (1 − p)Σ p^(d−1) · agreement, the agreement at the last depth going on for
/// ever (extrapolated). Both rankings hold the same rows, so that is 1. Tied rows enter a top
/// together, at the first of their places. 1 for equal rankings; of the expected depth of a reader,
/// p is 1 − 1/depth.
///
/// Source: Webber, Moffat and Zobel, A similarity measure for indefinite rankings, 2010.
public struct RankBiasedOverlap: RankCoefficient {
  /// The persistence p, between 0 and 1.
  public let persistence: Double

  /// RBO with p = 0.9, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` unless 0 < p < 1.
  public init(persistence: Double = 0.9) throws(CompositeIndicatorsError) {
    guard persistence > 0, persistence < 1 else {
      throw .parameter(
        method: "rank-biased-overlap", name: "persistence", value: "\(persistence)",
        expected: "0 < p < 1")
    }
    self.persistence = persistence
  }

  /// In 0…1. O(n log n).
  public func value(_ pairs: ScorePairs) throws(CompositeIndicatorsError) -> Double {
    let one = Ranking.descending(pairs.one, ties: .min)
    let other = Ranking.descending(pairs.other, ties: .min)
    let count = pairs.count
    // How many rows enter each top, and both tops, at each depth.
    var sizes = [Int](repeating: 0, count: count + 1)
    var shared = sizes
    for row in 0..<count {
      sizes[Int(one[row])] += 1
      sizes[Int(other[row])] += 1
      shared[Int(max(one[row], other[row]))] += 1
    }
    var (size, both, share) = (0, 0, 1.0)
    var sum = CompensatedSum()
    for depth in 1...count {
      size += sizes[depth]
      both += shared[depth]
      sum.add(share * (2 * Double(both) / Double(size)))
      share *= persistence
    }
    return (1 - persistence) * sum.value + share
  }

  static let method = Method<any RankCoefficient>(
    name: "rank-biased-overlap", title: Wording("排名偏重重合度", "Rank-biased overlap"),
    parameters: [
      MethodParameter("persistence", Wording("持续系数 p", "persistence p"), default: "0.9")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try RankBiasedOverlap(persistence: try parameters.number("persistence", default: 0.9))
  }
}
