/// Weighted Kendall's τ, in which exchanges near the top count more: each pair weighs
/// 1/(r + 1) + 1/(s + 1), with r and s the places of its rows counted from 0.
///
/// Places come from the first column (ties in the order of the second), or of both ways round and
/// averaged, which makes it symmetric. As scipy's `weightedtau`.
///
/// Source: Vigna, A weighted correlation index for rankings with ties, 2015.
public struct WeightedTauCoefficient: RankCoefficient {
  /// Whether places come from both columns in turn.
  public let isSymmetric: Bool

  /// The symmetric index, unless said otherwise.
  public init(isSymmetric: Bool = true) {
    self.isSymmetric = isSymmetric
  }

  /// In −1…1. O(n log n).
  public func value(_ pairs: ScorePairs) throws(CompositeIndicatorsError) -> Double {
    try pairs.requireSpread("weighted-tau")
    let first = Self.tau(pairs.one, pairs.other)
    return isSymmetric ? (first + Self.tau(pairs.other, pairs.one)) / 2 : first
  }

  private static func tau(_ one: [Double], _ other: [Double]) -> Double {
    let rising = one.indices.sorted { (one[$0], other[$0]) < (one[$1], other[$1]) }
    let count = rising.count
    let shares = rising.indices.map { 1 / Double(count - $0) }
    var items = rising.enumerated().map { Item(value: other[$1], share: shares[$0]) }
    let tiedBoth = tied(rising.map { (one[$0], other[$0]) }, shares, by: ==)
    let tiedOne = tied(rising.map { one[$0] }, shares, by: ==)
    let discordant = exchanges(&items)
    let tiedOther = tied(items.map(\.value), items.map(\.share), by: ==)
    let all = Double(count - 1) * CompensatedSum(shares).value
    let difference = all - tiedOne - tiedOther + tiedBoth - 2 * discordant
    let size = (all - tiedOne).squareRoot() * (all - tiedOther).squareRoot()
    return size > 0 ? max(-1, min(1, difference / size)) : 0
  }

  private struct Item {
    let value: Double
    let share: Double
  }

  /// The weight of the pairs of equal elements of a sorted list.
  private static func tied<Element>(
    _ sorted: [Element], _ shares: [Double], by areEqual: (Element, Element) -> Bool
  ) -> Double {
    var sum = CompensatedSum()
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, areEqual(sorted[end], sorted[start]) { end += 1 }
      if end - start > 1 {
        sum.add(Double(end - start - 1) * shares[start..<end].reduce(0, +))
      }
      start = end
    }
    return sum.value
  }

  /// Sorts by merging, and sums the weights of pairs that stood in the wrong order.
  private static func exchanges(_ items: inout [Item]) -> Double {
    var sum = CompensatedSum()
    var target = items
    var width = 1
    while width < items.count {
      for start in stride(from: 0, to: items.count, by: 2 * width) {
        let middle = min(start + width, items.count)
        let end = min(start + 2 * width, items.count)
        let left = RunSums(items[start..<middle].map(\.share))
        var (one, other) = (start, middle)
        for place in start..<end {
          if one < middle, other >= end || items[one].value <= items[other].value {
            target[place] = items[one]
            one += 1
          } else {
            target[place] = items[other]
            if one < middle {
              sum.add(
                Double(middle - one) * items[other].share + left[one - start, middle - start])
            }
            other += 1
          }
        }
      }
      swap(&items, &target)
      width *= 2
    }
    return sum.value
  }

  static let method = Method<any RankCoefficient>(
    name: "weighted-tau", title: Wording("加权 τ", "Weighted τ"),
    parameters: [
      MethodParameter(
        "symmetric", Wording("两个方向取平均", "average of both ways round"), choices: ["yes", "no"],
        default: "yes")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    WeightedTauCoefficient(isSymmetric: try parameters.flag("symmetric", default: true))
  }
}
