import CVectorKernels

/// The extremes of a complete column and the sum of its squares, in one look.
struct SquareSum: Sendable {
  let extremes: Extremes
  /// The sum of squares; not finite, or without all its digits, for values near the ends of the range
  /// of numbers.
  let sum: Double

  init(_ values: [Double]) {
    var (low, high) = (Double.infinity, -Double.infinity)
    var sum = CompensatedSum()
    values.forEachBlock { block in
      sum.add(
        block.withUnsafeBufferPointer {
          fenji_sum_of_squares($0.baseAddress, Int64($0.count), &low, &high)
        })
    }
    extremes = Extremes(count: values.count, minimum: low, maximum: high)
    self.sum = sum.value
  }

  /// The root of the sum of squares, free of overflow.
  func length(of values: [Double]) -> Double {
    let size = max(extremes.minimum.magnitude, extremes.maximum.magnitude)
    return size > 1e140 || size < 1e-140 ? values.euclideanLength(extremes) : sum.squareRoot()
  }
}
