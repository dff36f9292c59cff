/// SplitMix64: the same numbers on every machine, and a stream of its own for every index.
///
/// A stream is derived from (seed, stream, index), so that an organisation can be made again
/// without making those before it. Integers only: nothing depends on a machine's mathematics
/// library.
///
/// Source: Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014.
struct SeededGenerator {
  /// What the numbers are for.
  enum Stream: UInt64 {
    case profile = 1
    case deviation, records, dirt, measures, outcomes, settings, ledgers, order
  }

  private var state: UInt64

  init(seed: UInt64, stream: Stream, index: Int) {
    let streamState = Self.mixed(seed &+ stream.rawValue &* Self.step)
    state = Self.mixed(streamState &+ UInt64(bitPattern: Int64(index)) &* Self.step)
  }

  /// Sixty-four bits.
  mutating func next() -> UInt64 {
    state &+= Self.step
    return Self.mixed(state)
  }

  /// A number from 0 to `bound` − 1; 0 when there is none.
  mutating func below(_ bound: Int) -> Int {
    let word = next() >> 32
    return Int((word &* UInt64(UInt32(clamping: bound))) >> 32)
  }

  /// True `perMille` times in a thousand.
  mutating func chance(_ perMille: Int) -> Bool {
    below(1000) < perMille
  }

  /// A bell-shaped number about 0 with standard deviation 209: the sum of eight bytes less 1020.
  mutating func bell() -> Int {
    var word = next()
    var sum = 0
    for _ in 0..<8 {
      sum += Int(word & 255)
      word >>= 8
    }
    return sum - 1020
  }

  /// The seed that a text stands for: FNV-1a over its bytes in UTF-8.
  static func seed(of text: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }

  private static let step: UInt64 = 0x9e37_79b9_7f4a_7c15

  private static func mixed(_ word: UInt64) -> UInt64 {
    var mixed = (word ^ (word >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
