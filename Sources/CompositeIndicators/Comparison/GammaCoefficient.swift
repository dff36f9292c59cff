/// Goodman and Kruskal's γ: concordant less discordant pairs, over both; pairs tied in either column
/// are left out.
///
/// Source: Goodman and Kruskal, Measures of association for cross classifications, 1954.
public struct GammaCoefficient: RankCoefficient {
  /// γ has no parameters.
  public init() {}

  /// In −1…1. O(n log n).
  public func value(_ pairs: ScorePairs) throws(CompositeIndicatorsError) -> Double {
    let counts = PairCounts(pairs.one, pairs.other)
    let untied = counts.concordant + counts.discordant
    guard untied > 0 else {
      throw .undefined(
        method: "gamma", reason: Wording("没有可比的对", "no pair is untied in both columns"))
    }
    return Double(counts.concordant - counts.discordant) / Double(untied)
  }

  static let method = Method<any RankCoefficient>(
    name: "gamma", title: Wording("古德曼–克鲁斯卡尔 γ", "Goodman and Kruskal's γ")
  ) { _ throws(CompositeIndicatorsError) in GammaCoefficient() }
}

/// How the pairs of rows stand in two columns.
struct PairCounts {
  let concordant: Int
  let discordant: Int

  /// O(n log n), by counting exchanges while sorting.
  init(_ one: [Double], _ other: [Double]) {
    let order = one.indices.sorted { (one[$0], other[$0]) < (one[$1], other[$1]) }
    var values = order.map { other[$0] }
    discordant = KendallCorrelation.exchanges(&values)
    let tiedOne = Self.tied(order.map { one[$0] }, by: ==)
    let tiedOther = Self.tied(values, by: ==)
    let tiedBoth = Self.tied(order.map { (one[$0], other[$0]) }, by: ==)
    let all = one.count * (one.count - 1) / 2
    concordant = all - tiedOne - tiedOther + tiedBoth - discordant
  }

  /// The pairs of equal elements of a sorted list.
  private static func tied<Element>(
    _ sorted: [Element], by areEqual: (Element, Element) -> Bool
  ) -> Int {
    var (sum, start) = (0, 0)
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, areEqual(sorted[end], sorted[start]) { end += 1 }
      sum += (end - start) * (end - start - 1) / 2
      start = end
    }
    return sum
  }
}
