/// A digest of 64 bits over a sequence of numbers, for telling texts apart.
///
/// Each number is combined with the state and multiplied to 128 bits, whose halves are combined (a
/// folded multiplication), so each bit of the input reaches all of the result. The same on every
/// machine and in every run. It is no protection against somebody who wants two texts to collide;
/// it need not be, since whoever writes records could as well copy one.
struct ByteMixer {
  private var state: UInt64
  /// How many numbers were appended.
  private(set) var count: UInt64 = 0

  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// - Parameter kind: keeps digests of different things apart.
  init(kind: UInt64) {
    state = Self.fold(kind ^ Self.second, Self.first)
  }

  /// Appends a number.
  @inline(__always)
  mutating func append(_ number: UInt64) {
    state = Self.fold(state ^ number, Self.first) &+ Self.second
    count &+= 1
  }

  /// The digest of all that was appended.
  func finish() -> UInt64 {
    Self.fold(state ^ count, Self.second)
  }

  /// The halves of the product of 128 bits, combined.
  @inline(__always)
  static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// The eight bytes of a field at `at`, or as many as are left before `end`, and zeros. Without a
  /// branch, since the lengths of words can't be foreseen.
  @inline(__always)
  static func tail(_ text: RawSpan, _ at: Int, _ end: Int) -> UInt64 {
    let left = UInt64(truncatingIfNeeded: max(0, min(8, end &- at)))
    return text.uncheckedWord(at) & (UInt64.max >> (64 &- left &* 8))
  }
}
