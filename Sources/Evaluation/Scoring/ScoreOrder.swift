/// Puts scores into order, equal ones as they stand.
enum ScoreOrder {
  /// The places of the scores, the best first.
  ///
  /// A radix sort by eleven bits at a time of the distance to the best: O(n) for the scores of a
  /// model, which span few bits.
  static func bestFirst(_ scores: [Int64], higherIsBetter: Bool) -> [UInt32] {
    guard let first = scores.first else { return [] }
    let best = scores.reduce(first) { higherIsBetter ? max($0, $1) : min($0, $1) }
    var distances = scores.map { score in
      UInt64(bitPattern: higherIsBetter ? best &- score : score &- best)
    }
    let widest = distances.max() ?? 0
    var order = scores.indices.map { UInt32($0) }
    var (nextDistances, nextOrder) = (distances, order)
    var shift: UInt64 = 0
    while shift < 64, widest >> shift > 0 {
      var ends = [Int](repeating: 0, count: digits)
      for distance in distances { ends[Int(distance >> shift) & (digits - 1)] += 1 }
      var sum = 0
      for digit in ends.indices { (ends[digit], sum) = (sum, sum + ends[digit]) }
      for (place, distance) in distances.enumerated() {
        let digit = Int(distance >> shift) & (digits - 1)
        nextDistances[ends[digit]] = distance
        nextOrder[ends[digit]] = order[place]
        ends[digit] += 1
      }
      swap(&distances, &nextDistances)
      swap(&order, &nextOrder)
      shift += 11
    }
    return order
  }

  private static let digits = 1 << 11
}
