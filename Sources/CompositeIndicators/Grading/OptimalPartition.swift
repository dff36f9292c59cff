/// The cut of sorted numbers into classes with the smallest sum of squared deviations from their class
/// means; the best of all cuts, not a local one.
///
/// Dynamic programming over distinct values. The best last cut never moves left as more values are
/// added, so each class takes a divide-and-conquer sweep: O(k · n log n) after sorting. Sums are kept to
/// twice the usual precision, so that near ties are decided by the numbers and not by rounding; of
/// exactly equal cuts the one with the larger upper classes is taken.
///
/// Source: Fisher, On grouping for maximum homogeneity, 1958; Wu, Optimal quantization by matrix
/// searching, 1991.
public struct OptimalPartition: Hashable, Sendable {
  /// The largest value of each class, rising.
  public let upperValues: [Double]
  /// The smallest value of each class, rising.
  public let lowerValues: [Double]
  /// The mean of each class.
  public let means: [Double]
  /// The sum of squared deviations from class means.
  public let sumOfSquares: Double
  /// The share of the sum of squared deviations from the overall mean that classes explain, 0…1.
  public let goodness: Double

  /// Cuts values, given in rising order, into at most `classes` classes; fewer when fewer values differ.
  ///
  /// - Precondition: there is a value, all are finite, and `classes` is positive.
  public init(sorted values: [Double], classes: Int) {
    precondition(!values.isEmpty && classes > 0, "A partition of nothing, or into nothing")
    let sums = PrefixSquares(values)
    let count = min(classes, sums.distinct.count)
    let cuts = Self.cuts(sums, classes: count)
    let bounds = zip(cuts, cuts.dropFirst() + [sums.distinct.count])
    upperValues = bounds.map { sums.distinct[$0.1 - 1] }
    lowerValues = bounds.map { sums.distinct[$0.0] }
    means = bounds.map { sums.mean($0.0, $0.1) }
    let within = bounds.reduce(0) { $0 + sums.cost($1.0, $1.1) }
    sumOfSquares = within * sums.scale * sums.scale
    let all = sums.cost(0, sums.distinct.count)
    goodness = all > 0 ? 1 - within / all : 1
  }

  /// The index of the first distinct value of each class.
  private static func cuts(_ sums: PrefixSquares, classes: Int) -> [Int] {
    let size = sums.distinct.count
    var costs = (0..<size).map { sums.cost(0, $0 + 1) }
    var starts: [[Int32]] = []
    for number in stride(from: 1, to: classes, by: 1) {
      var next = [Double](repeating: .infinity, count: size)
      var start = [Int32](repeating: 0, count: size)
      sweep(sums, costs, number, &next, &start)
      costs = next
      starts.append(start)
    }
    var cuts: [Int] = []
    var end = size
    for start in starts.reversed() {
      end = Int(start[end - 1])
      cuts.append(end)
    }
    return [0] + cuts.reversed()
  }

  /// For every last value the best start of the last class, halving the range of values and so the
  /// range of starts.
  private static func sweep(
    _ sums: PrefixSquares, _ costs: [Double], _ number: Int, _ next: inout [Double],
    _ start: inout [Int32]
  ) {
    var open = [
      (low: number, high: sums.distinct.count - 1, from: number, to: sums.distinct.count - 1)
    ]
    while let range = open.popLast() {
      guard range.low <= range.high else { continue }
      let middle = (range.low + range.high) / 2
      var (best, cut) = (Double.infinity, range.from)
      for candidate in range.from...min(range.to, middle) {
        let cost = costs[candidate - 1] + sums.cost(candidate, middle + 1)
        if cost < best { (best, cut) = (cost, candidate) }
      }
      next[middle] = best
      start[middle] = Int32(cut)
      open.append((range.low, middle - 1, range.from, cut))
      open.append((middle + 1, range.high, cut, range.to))
    }
  }
}

/// Sums of counts, values and squares over distinct values, so that the cost of any run of them is
/// found at once.
private struct PrefixSquares {
  let distinct: [Double]
  let scale: Double
  private let centre: Double
  private var counts: [Double] = [0]
  private var sums: [Double] = [0]
  private var sumRests: [Double] = [0]
  private var squares: [Double] = [0]
  private var squareRests: [Double] = [0]

  init(_ sorted: [Double]) {
    let moments = Moments(sorted)
    centre = moments.mean
    let range = moments.maximum / 2 - moments.minimum / 2
    scale = range > 0 ? 2 * range : 1
    var distinct: [Double] = []
    var (sum, square) = ((0.0, 0.0), (0.0, 0.0))
    var index = 0
    while index < sorted.count {
      var end = index + 1
      while end < sorted.count, sorted[end] == sorted[index] { end += 1 }
      let times = Double(end - index)
      let value = sorted[index] / scale - centre / scale
      distinct.append(sorted[index])
      Self.add(&sum, times * value, rest: (-times * value).addingProduct(times, value))
      let product = value * value
      let weighted = times * product
      let rest =
        times * (-product).addingProduct(value, value) + (-weighted).addingProduct(times, product)
      Self.add(&square, weighted, rest: rest)
      counts.append((counts.last ?? 0) + times)
      sums.append(sum.0)
      sumRests.append(sum.1)
      squares.append(square.0)
      squareRests.append(square.1)
      index = end
    }
    self.distinct = distinct
  }

  /// Adds to a sum of two parts.
  private static func add(_ sum: inout (Double, Double), _ term: Double, rest: Double) {
    let total = sum.0 + term
    let virtual = total - sum.0
    let lost = (sum.0 - (total - virtual)) + (term - virtual)
    sum = (total, sum.1 + lost + rest)
  }

  /// Σx² − (Σx)²/n over distinct values from `low` up to, but not including, `high`.
  @inline(__always)
  func cost(_ low: Int, _ high: Int) -> Double {
    let count = counts[high] - counts[low]
    let sum = (sums[high] - sums[low]) + (sumRests[high] - sumRests[low])
    let square = (squares[high] - squares[low]) + (squareRests[high] - squareRests[low])
    return high - low == 1 ? 0 : max(0, square - sum * sum / count)
  }

  /// The mean, from the values themselves where their sum is in range.
  func mean(_ low: Int, _ high: Int) -> Double {
    let count = counts[high] - counts[low]
    var sum = CompensatedSum()
    for index in low..<high { sum.add((counts[index + 1] - counts[index]) * distinct[index]) }
    if sum.value.isFinite { return sum.value / count }
    let scaled = (sums[high] - sums[low]) + (sumRests[high] - sumRests[low])
    return centre + scale * (scaled / count)
  }
}
