/// The WS coefficient of rank similarity: 1 − Σ 2⁻ʳ |r − s|/max(r − 1, n − r), with r the average ranks
/// in the first column, which is the reference; not symmetric. Differences at the reference's top
/// decide.
///
/// Source: Sałabun and Urbaniak, A new coefficient of rankings similarity, ICCS 2020.
public struct SimilarityCoefficient: RankCoefficient {
  /// WS has no parameters.
  public init() {}

  /// In 0…1 without ties. O(n log n).
  public func value(_ pairs: ScorePairs) throws(CompositeIndicatorsError) -> Double {
    let (one, other) = pairs.ranks
    let count = Double(pairs.count)
    var sum = CompensatedSum()
    for (rank, found) in zip(one, other) {
      let widest = max(rank - 1, count - rank)
      sum.add(Elementary.power(2, -rank) * ((rank - found).magnitude / widest))
    }
    return 1 - sum.value
  }

  static let method = Method<any RankCoefficient>(
    name: "ws", title: Wording("WS 排序相似系数", "WS rank similarity")
  ) { _ throws(CompositeIndicatorsError) in SimilarityCoefficient() }
}
