import CVectorKernels

/// How many values of a column are known, the smallest and the largest.
public struct Extremes: Hashable, Sendable {
  /// How many values are known.
  public let count: Int
  /// The smallest value; +∞ when none is known.
  public let minimum: Double
  /// The largest value; −∞ when none is known.
  public let maximum: Double

  init(count: Int, minimum: Double, maximum: Double) {
    (self.count, self.minimum, self.maximum) = (count, minimum, maximum)
  }

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

  init(count: Int, minimum: Double, maximum: Double, sum: CompensatedSum) {
    (self.count, self.minimum, self.maximum, self.sum) = (count, minimum, maximum, sum)
  }

  init(_ values: [Double], around origin: Double) {
    var (low, high) = (Double.infinity, -Double.infinity)
    var compensated = CompensatedSum()
    values.forEachBlock { block in
      compensated.add(
        block.withUnsafeBufferPointer {
          fenji_sum_of_distances($0.baseAddress, Int64($0.count), origin, &low, &high)
        })
    }
    if compensated.value.isNaN {
      // A value is missing, or so large that the sum left the range.
      countWithGaps(values, around: origin)
    } else {
      (count, minimum, maximum, sum) = (values.count, low, high, compensated)
    }
  }

  private mutating func countWithGaps(_ values: [Double], around origin: Double) {
    values.forEachBlock { block in
      var part = 0.0
      for index in 0..<block.count where !block[index].isNaN {
        let value = block[index]
        minimum = value < minimum ? value : minimum
        maximum = value > maximum ? value : maximum
        part += value - origin
        count += 1
      }
      sum.add(part)
    }
  }
}
