/// The WS coefficient of rank similarity, in which differences at the top of the first ranking count
/// most: 1 − Σ 2^−Rₓ · |Rₓ − R_y|/max(Rₓ − 1, n − Rₓ).
///
/// Not symmetric: the first list is the reference. 1 for the same ranking; ties share the mean of their
/// places.
///
/// Source: Sałabun and Urbaniak, A new coefficient of rankings similarity in decision-making problems,
/// 2020.
public struct RankSimilarityMeasure: ComparisonMeasure {
  /// The method has no parameters.
  public init() {}

  /// The coefficient. O(n log n).
  public func compare(
    _ one: [Double], _ other: [Double]
  ) throws(CompositeIndicatorsError) -> Double {
    let (one, other) = try known(one, other)
    let first = Ranking.descending(one.map(Ranking.quantised), ties: .average)
    let second = Ranking.descending(other.map(Ranking.quantised), ties: .average)
    let count = Double(first.count)
    let sum = CompensatedSum(
      zip(first, second).lazy.map { left, right in
        Elementary.power(2, -left) * (left - right).magnitude
          / Swift.max(left - 1, count - left)
      })
    return 1 - sum.value
  }

  static let method = Method<any ComparisonMeasure>(
    name: "rank-similarity", title: Wording("WS 排名相似系数", "WS rank similarity")
  ) { _ throws(CompositeIndicatorsError) in RankSimilarityMeasure() }
}
