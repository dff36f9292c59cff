/// Distance correlation: 0 for independent columns only, 1 for columns that are linear in each
/// other; it also sees relations that are not linear, and has no sign.
///
/// Source: Székely, Rizzo and Bakirov, Measuring and testing dependence by correlation of
/// distances, 2007 (the biased sample version); the O(n log n) sums after Huo and Székely, Fast
/// computing for distance covariance, 2016.
public enum DistanceCorrelation {
  /// The coefficient over the rows where both are known; 0 when a column has no spread there.
  public static func coefficient(_ one: [Double], _ other: [Double]) -> Double {
    let rows = one.indices.filter { !one[$0].isNaN && !other[$0].isNaN }
    let (first, second) = (scaled(rows.map { one[$0] }), scaled(rows.map { other[$0] }))
    guard rows.count > 1 else { return 0 }
    let squares = covariance(first, first) * covariance(second, second)
    guard squares > 0 else { return 0 }
    let ratio = covariance(first, second) / squares.squareRoot()
    return Swift.min(1, Swift.max(0, ratio).squareRoot())
  }

  /// Deviations from the mean in units of the range, so that sums keep their digits.
  private static func scaled(_ values: [Double]) -> [Double] {
    let moments = Moments(values)
    guard !moments.isConstant else { return values.map { _ in 0 } }
    let range = moments.maximum / 2 - moments.minimum / 2
    return values.map { (($0 / 2 - moments.mean / 2) - moments.meanRest / 2) / range }
  }

  /// The squared distance covariance, (1/n²) Σ a·b − (2/n³) Σ aᵢ·bᵢ + a··b··/n⁴.
  private static func covariance(_ one: [Double], _ other: [Double]) -> Double {
    let count = Double(one.count)
    let (sumsOne, sumsOther) = (distanceSums(one), distanceSums(other))
    let totals = CompensatedSum(sumsOne).value * CompensatedSum(sumsOther).value
    let products = CompensatedSum(zip(sumsOne, sumsOther).lazy.map { $0 * $1 }).value
    return productSum(one, other) / (count * count) - 2 * products / (count * count * count)
      + totals / (count * count * count * count)
  }

  /// Σⱼ |xᵢ − xⱼ| for every i, from running sums over the sorted values.
  private static func distanceSums(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { values[$0] < values[$1] }
    let total = CompensatedSum(values).value
    var before = CompensatedSum()
    var result = values
    for (place, row) in order.enumerated() {
      let value = values[row]
      let below = value * Double(place) - before.value
      before.add(value)
      result[row] = below + (total - before.value) - value * Double(values.count - place - 1)
    }
    return result
  }

  /// Σᵢⱼ |xᵢ − xⱼ|·|yᵢ − yⱼ| by sorting on x and keeping, for every y so far, its count and sums in a
  /// tree over the ranks of y.
  private static func productSum(_ one: [Double], _ other: [Double]) -> Double {
    let order = one.indices.sorted { one[$0] < one[$1] }
    let ranks = Ranking.ascending(other, ties: .first)
    var tree = PrefixSums(count: one.count)
    var (allX, allY, allXY) = (0.0, 0.0, 0.0)
    var total = CompensatedSum()
    for (place, row) in order.enumerated() {
      let (x, y, rank) = (one[row], other[row], Int(ranks[row]))
      let below = tree.sums(upTo: rank)
      let above = (
        count: Double(place) - below.count, x: allX - below.x, y: allY - below.y,
        xy: allXY - below.xy
      )
      // Σ (x − x')·(y − y') over those below, and ·(y' − y) over those above.
      total.add(below.count * x * y - x * below.y - y * below.x + below.xy)
      total.add(-(above.count * x * y - x * above.y - y * above.x + above.xy))
      tree.add(x: x, y: y, at: rank)
      allX += x
      allY += y
      allXY += x * y
    }
    return 2 * total.value
  }
}

/// Counts and sums over prefixes of ranks, by Fenwick's tree.
private struct PrefixSums {
  private var nodes: [(count: Double, x: Double, y: Double, xy: Double)]

  init(count: Int) {
    nodes = Array(repeating: (0, 0, 0, 0), count: count + 1)
  }

  mutating func add(x: Double, y: Double, at rank: Int) {
    var index = rank
    while index < nodes.count {
      nodes[index].count += 1
      nodes[index].x += x
      nodes[index].y += y
      nodes[index].xy += x * y
      index += index & -index
    }
  }

  func sums(upTo rank: Int) -> (count: Double, x: Double, y: Double, xy: Double) {
    var sum = (count: 0.0, x: 0.0, y: 0.0, xy: 0.0)
    var index = rank
    while index > 0 {
      sum.count += nodes[index].count
      sum.x += nodes[index].x
      sum.y += nodes[index].y
      sum.xy += nodes[index].xy
      index -= index & -index
    }
    return sum
  }
}
