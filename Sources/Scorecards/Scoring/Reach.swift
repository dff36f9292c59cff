/// The values a quantity can still have at the end of the window.
struct Reach: Hashable {
  /// The least.
  let low: Fraction
  /// The greatest; nil when there is no limit.
  let high: Fraction?

  /// What stands for no limit: beyond every edge a document may have.
  static let endless = Fraction(Int128(100_000_000_000_000))

  init(_ low: Fraction, _ high: Fraction?) {
    self.low = low
    self.high = high
  }

  /// Both ends, with a number for no limit.
  var ends: [Fraction] { [low, high ?? max(low, Self.endless)] }

  static func + (left: Reach, right: Reach) -> Reach {
    guard let first = left.high, let second = right.high else {
      return Reach(left.low + right.low, nil)
    }
    return Reach(left.low + right.low, first + second)
  }

  /// The larger of the two.
  func larger(_ other: Reach) -> Reach {
    guard let first = high, let second = other.high else { return Reach(max(low, other.low), nil) }
    return Reach(max(low, other.low), max(first, second))
  }

  /// The quotient of two quantities that aren't negative.
  func divided(by other: Reach) -> Reach {
    let least = other.high.flatMap { low.divided(by: $0) } ?? .zero
    let greatest = high.flatMap { $0.divided(by: other.low) }
    return Reach(least, greatest)
  }
}
