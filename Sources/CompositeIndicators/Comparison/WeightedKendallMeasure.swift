/// Kendall's τ with more weight on exchanges near the top: each pair counts 1/(1 + r) of its two rows'
/// places r from 0.
///
/// Places come from each list in turn, ties broken by the other list, and the two results are
/// averaged, as in SciPy's `weightedtau`.
///
/// Source: Vigna, A weighted correlation index for rankings with ties, 2015.
public struct WeightedKendallMeasure: ComparisonMeasure {
  /// Hyperbolic weights.
  public init() {}

  /// The weighted τ, −1…1; 0 when a list has no spread. O(n log n).
  public func compare(
    _ one: [Double], _ other: [Double]
  ) throws(CompositeIndicatorsError) -> Double {
    let (one, other) = try known(one, other)
    return
      (Self.coefficient(one, other, weightedBy: one, then: other)
      + Self.coefficient(one, other, weightedBy: other, then: one)) / 2
  }

  private static func coefficient(
    _ one: [Double], _ other: [Double], weightedBy first: [Double], then second: [Double]
  ) -> Double {
    let order = one.indices.sorted { (first[$0], second[$0], $0) > (first[$1], second[$1], $1) }
    var weights = one
    for (place, row) in order.enumerated() { weights[row] = 1 / Double(1 + place) }
    let count = Double(one.count)
    let all = (count - 1) * CompensatedSum(weights).value
    let free = { (values: [Double]) in all - tiedWeight(values, weights) }
    let size = free(one).squareRoot() * free(other).squareRoot()
    guard size > 0 else { return 0 }
    return max(-1, min(1, agreement(one, other, weights) / size))
  }

  /// Σ (wᵢ + wⱼ) over pairs of equal values.
  private static func tiedWeight(_ values: [Double], _ weights: [Double]) -> Double {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var sum = 0.0
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, values[order[end]] == values[order[start]] { end += 1 }
      sum += Double(end - start - 1) * order[start..<end].reduce(0) { $0 + weights[$1] }
      start = end
    }
    return sum
  }

  /// Σ (wᵢ + wⱼ) over pairs that agree in order, less those that disagree.
  private static func agreement(
    _ one: [Double], _ other: [Double], _ weights: [Double]
  ) -> Double {
    let order = one.indices.sorted { one[$0] < one[$1] }
    let ranks = Ranking.ascending(other, ties: .dense).map { Int($0) }
    var tree = WeightedPrefixes(count: ranks.max() ?? 0)
    var sum = CompensatedSum()
    var (start, seen, seenWeight) = (0, 0.0, 0.0)
    while start < order.count {
      var end = start + 1
      while end < order.count, one[order[end]] == one[order[start]] { end += 1 }
      for row in order[start..<end] {
        let below = tree.sums(upTo: ranks[row] - 1)
        let upTo = tree.sums(upTo: ranks[row])
        let above = (count: seen - upTo.count, weight: seenWeight - upTo.weight)
        sum.add(below.weight + below.count * weights[row])
        sum.add(-(above.weight + above.count * weights[row]))
      }
      for row in order[start..<end] {
        tree.add(weights[row], at: ranks[row])
        seen += 1
        seenWeight += weights[row]
      }
      start = end
    }
    return sum.value
  }

  static let method = Method<any ComparisonMeasure>(
    name: "weighted-kendall", title: Wording("加权肯德尔 τ", "Weighted Kendall's τ")
  ) { _ throws(CompositeIndicatorsError) in WeightedKendallMeasure() }
}

/// Counts and weights over prefixes of ranks, by Fenwick's tree.
private struct WeightedPrefixes {
  private var nodes: [(count: Double, weight: Double)]

  init(count: Int) {
    nodes = Array(repeating: (0, 0), count: count + 1)
  }

  mutating func add(_ weight: Double, at rank: Int) {
    var index = rank
    while index < nodes.count {
      nodes[index].count += 1
      nodes[index].weight += weight
      index += index & -index
    }
  }

  func sums(upTo rank: Int) -> (count: Double, weight: Double) {
    var sum = (count: 0.0, weight: 0.0)
    var index = rank
    while index > 0 {
      sum.count += nodes[index].count
      sum.weight += nodes[index].weight
      index -= index & -index
    }
    return sum
  }
}
