/// How many values of a column are known, the smallest and the largest.
public struct Extremes: Hashable, Sendable {
  /// How many values are known.
  public let count: Int
  /// The smallest value; +∞ when none is known.
  public let minimum: Double
  /// The largest value; −∞ when none is known.
  public let maximum: Double

  /// The extremes of a column. O(n).
  public init(_ values: [Double]) {
    let pass = FirstPass(values, around: 0)
    (count, minimum, maximum) = (pass.count, pass.minimum, pass.maximum)
  }
}

/// What one look at a column tells: count, extremes, and the sum of distances from an origin.
struct FirstPass {
  private(set) var count = 0
  private(set) var minimum = Double.infinity
  private(set) var maximum = -Double.infinity
  private(set) var sum = CompensatedSum()

  init(_ values: [Double], around origin: Double) {
    var missing = 0.0
    var low = Lanes(repeating: .infinity)
    var high = Lanes(repeating: -.infinity)
    var compensated = CompensatedSum()
    values.forEachBlock { block in
      var (one, two, gaps) = (Lanes.zero, Lanes.zero, Lanes.zero)
      var index = 0
      while index + 8 <= block.count {
        let (first, second) = (block.lanes(at: index), block.lanes(at: index + 4))
        low.lower(to: first)
        high.raise(to: first)
        low.lower(to: second)
        high.raise(to: second)
        one += (first - origin).orZero
        two += (second - origin).orZero
        gaps.replace(with: gaps + 1, where: first .!= first)
        gaps.replace(with: gaps + 1, where: second .!= second)
        index += 8
      }
      var rest = 0.0
      while index < block.count {
        let value = block[index]
        low[0] = value < low[0] ? value : low[0]
        high[0] = value > high[0] ? value : high[0]
        rest += (value - origin).orZero
        missing += value == value ? 0 : 1
        index += 1
      }
      missing += gaps.total
      compensated.add((one + two).total + rest)
    }
    count = values.count - Int(missing)
    for lane in 0..<4 {
      minimum = low[lane] < minimum ? low[lane] : minimum
      maximum = high[lane] > maximum ? high[lane] : maximum
    }
    sum = compensated
  }
}
