/// A digest of 64 bits over a sequence of bytes and words, for telling texts apart.
///
/// Eight bytes at a time are combined with the state and multiplied to 128 bits, whose halves are
/// combined (a folded multiplication), so each bit of the input reaches all of the result. The same
/// on every machine and in every run. It is no protection against somebody who wants two texts
/// to collide; it need not be, since whoever writes records could as well copy one.
struct ByteMixer {
  private var state: UInt64
  private var pending: UInt64 = 0
  private var pendingBits: UInt64 = 0
  private(set) var count: UInt64 = 0

  private static let first: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let second: UInt64 = 0xD6E8_FEB8_6659_FD93

  /// - Parameter kind: keeps digests of different things apart.
  init(kind: UInt64) {
    state = Self.fold(kind ^ Self.second, Self.first)
  }

  /// Appends the lowest `bytes` bytes, 1…8, of `word`; the higher ones must be zero.
  mutating func append(_ word: UInt64, bytes: UInt64) {
    pending |= word &<< pendingBits
    let filled = pendingBits &+ bytes &* 8
    count &+= bytes
    guard filled >= 64 else {
      pendingBits = filled
      return
    }
    mix(pending)
    let used = 64 &- pendingBits
    pending = used == 64 ? 0 : word &>> used
    pendingBits = filled &- 64
  }

  /// The digest of all that was appended.
  consuming func finish() -> UInt64 {
    mix(pending)
    mix(count)
    return Self.fold(state, Self.second)
  }

  private mutating func mix(_ word: UInt64) {
    state = Self.fold(state ^ word, Self.first) &+ Self.second
  }

  /// The halves of the product of 128 bits, combined.
  static func fold(_ left: UInt64, _ right: UInt64) -> UInt64 {
    let product = left.multipliedFullWidth(by: right)
    return product.high ^ product.low
  }

  /// A hash of the bytes of a field, for tables.
  static func hash(_ text: RawSpan, _ bounds: FieldBounds) -> UInt64 {
    var at = Int(bounds.lower)
    let end = bounds.upper
    var state = UInt64(truncatingIfNeeded: bounds.count) ^ second
    while end &- at > 8 {
      state = fold(state ^ text.word(at), first)
      at &+= 8
    }
    return fold(state ^ tail(text, at, end), first)
  }

  /// The last one to eight bytes of a field, or 0 when none are left.
  static func tail(_ text: RawSpan, _ at: Int, _ end: Int) -> UInt64 {
    let left = end &- at
    let word = text.word(at)
    if left >= 8 { return word }
    return word & ((1 &<< UInt64(truncatingIfNeeded: left &* 8)) &- 1)
  }
}
