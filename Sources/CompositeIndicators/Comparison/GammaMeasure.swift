/// Goodman and Kruskal's γ: concordant less discordant pairs, over both; pairs tied in either column
/// are left out; 0 when no pair is left.
///
/// Source: Goodman and Kruskal, Measures of association for cross classifications, 1954.
public struct GammaMeasure: ComparisonMeasure {
  /// γ has no parameters.
  public init() {}

  /// In −1…1. O(n log n).
  public func compare(
    _ one: [Double], _ other: [Double]
  ) throws(CompositeIndicatorsError) -> Double {
    let (one, other) = try known(one, other)
    let counts = PairCounts(one.map(Ranking.quantised), other.map(Ranking.quantised))
    let untied = counts.concordant + counts.discordant
    guard untied > 0 else { return 0 }
    return Double(counts.concordant - counts.discordant) / Double(untied)
  }

  static let method = Method<any ComparisonMeasure>(
    name: "gamma", title: Wording("古德曼–克鲁斯卡尔 γ", "Goodman and Kruskal's γ")
  ) { _ throws(CompositeIndicatorsError) in GammaMeasure() }
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
