/// Rank-biased overlap: how much the tops of two rankings share, at every depth, with weight p^d.
///
/// Extrapolated to full depth: (X_n/n)·p^n + (1 − p)/p · Σ (X_d/d)·p^d. Where ties stretch over a depth d,
/// all tied rows stand at the first of their places and the share is 2·X/(|A| + |B|). Between 0 and 1; 1
/// for the same ranking.
///
/// Source: Webber, Moffat and Zobel, A similarity measure for indefinite rankings, 2010.
public struct RankBiasedOverlapMeasure: ComparisonMeasure {
  /// How far down attention reaches: 0.9 gives the first ten places 86 % of the weight.
  public let persistence: Double

  /// Overlap with that persistence, in 0…1 without its ends.
  public init(persistence: Double = 0.9) {
    precondition(persistence > 0 && persistence < 1, "Persistence lies between 0 and 1")
    self.persistence = persistence
  }

  /// The overlap. O(n log n).
  public func compare(
    _ one: [Double], _ other: [Double]
  ) throws(CompositeIndicatorsError) -> Double {
    let (one, other) = try known(one, other)
    let first = Ranking.descending(one.map(Ranking.quantised), ties: .min).map { Int($0) }
    let second = Ranking.descending(other.map(Ranking.quantised), ties: .min).map { Int($0) }
    let count = first.count
    var (entersFirst, entersSecond, entersBoth) = (
      [Int](repeating: 0, count: count + 1), [Int](repeating: 0, count: count + 1),
      [Int](repeating: 0, count: count + 1)
    )
    for (left, right) in zip(first, second) {
      entersFirst[left] += 1
      entersSecond[right] += 1
      entersBoth[max(left, right)] += 1
    }
    var (sizeFirst, sizeSecond, shared, agreement) = (0, 0, 0, 0.0)
    var sum = CompensatedSum()
    var power = 1.0
    for depth in 1...count {
      sizeFirst += entersFirst[depth]
      sizeSecond += entersSecond[depth]
      shared += entersBoth[depth]
      agreement = 2 * Double(shared) / Double(sizeFirst + sizeSecond)
      power *= persistence
      sum.add(agreement * power)
    }
    return min(1, agreement * power + (1 - persistence) / persistence * sum.value)
  }

  static let method = Method<any ComparisonMeasure>(
    name: "rank-biased-overlap", title: Wording("排名偏重重叠度", "Rank-biased overlap"),
    parameters: [
      MethodParameter(
        "persistence", Wording("关注深度 p", "how far down attention reaches"), default: "0.9")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    RankBiasedOverlapMeasure(
      persistence: try parameters.number("persistence", default: 0.9, in: 1e-6...0.999999))
  }
}
