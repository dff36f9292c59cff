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
    var missing = 0
    var (low, otherLow) = (Double.infinity, Double.infinity)
    var (high, otherHigh) = (-Double.infinity, -Double.infinity)
    values.forEachBlock { block in
      var index = 0
      while index + 2 <= block.count {
        let (one, two) = (block[index], block[index + 1])
        missing += (one == one ? 0 : 1) + (two == two ? 0 : 1)
        low = one < low ? one : low
        otherLow = two < otherLow ? two : otherLow
        high = one > high ? one : high
        otherHigh = two > otherHigh ? two : otherHigh
        index += 2
      }
      if index < block.count {
        let one = block[index]
        missing += one == one ? 0 : 1
        low = one < low ? one : low
        high = one > high ? one : high
      }
    }
    count = values.count - missing
    minimum = min(low, otherLow)
    maximum = max(high, otherHigh)
  }
}
