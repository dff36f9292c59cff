/// The sums of all runs of a sequence, each to nearly full precision however long the sequence.
struct RunSums {
  private var high: [Double] = [0]
  private var low: [Double] = [0]

  /// O(n).
  init(_ values: [Double]) {
    high.reserveCapacity(values.count + 1)
    low.reserveCapacity(values.count + 1)
    var (sum, rest) = (0.0, 0.0)
    for value in values {
      let next = sum + value
      rest += sum.magnitude >= value.magnitude ? (sum - next) + value : (value - next) + sum
      sum = next
      high.append(sum)
      low.append(rest)
    }
  }

  /// The sum of the values from `start` up to, not including, `end`.
  subscript(start: Int, end: Int) -> Double {
    (high[end] - high[start]) + (low[end] - low[start])
  }
}
