import Credit

/// The places of scores among all of them.
struct Places {
  private let sorted: [Int64]
  private let higherIsBetter: Bool

  /// The places of the scores, in millionths.
  init(of scores: some Sequence<Int64>, in scheme: GradeScheme) {
    sorted = scores.sorted()
    higherIsBetter = scheme.higherIsBetter
  }

  /// The place from the top in percent: 10 for the tenth of a hundred. Equal scores share the better
  /// place. O(log n).
  func top(of score: Int64) -> ExactDecimal? {
    let better = higherIsBetter ? sorted.count - below(score, orEqual: true) : below(score)
    return ExactDecimal((better + 1) * 100).divided(by: ExactDecimal(sorted.count))
  }

  /// How many scores are below this one, or equal to it.
  private func below(_ score: Int64, orEqual: Bool = false) -> Int {
    var (low, high) = (0, sorted.count)
    while low < high {
      let middle = (low + high) / 2
      if sorted[middle] < score || (orEqual && sorted[middle] == score) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
