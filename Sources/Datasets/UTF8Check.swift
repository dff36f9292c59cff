import CByteScan

/// Whether bytes are UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// Whether all bytes are ASCII; so they are text in any encoding read here.
  @inline(__always)
  static func isASCII(_ text: RawSpan, _ bounds: FieldBounds) -> Bool {
    var at = Int(bounds.lower)
    let end = bounds.upper
    var high: UInt64 = 0
    while at < end {
      high |= ByteMixer.tail(text, at, end)
      at &+= 8
    }
    return high & 0x8080_8080_8080_8080 == 0
  }

  /// Whether the field is UTF-8. O(length).
  static func isValid(_ text: RawSpan, _ bounds: FieldBounds) -> Bool {
    let isCommon = text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return false }
      return fenji_is_common_text(base + Int(bounds.lower), UInt32(bounds.count)) != 0
    }
    if isCommon { return true }
    var at = Int(bounds.lower)
    let end = bounds.upper
    while at < end {
      let word = text.word(at)
      if word & 0x8080_8080_8080_8080 == 0 {
        at += 8
        continue
      }
      let ascii = (word & 0x8080_8080_8080_8080).trailingZeroBitCount / 8
      at += ascii
      guard at < end else { return true }
      let length = sequence(text.word(at))
      guard length > 0, at + length <= end else { return false }
      at += length
    }
    return true
  }

  /// The length of the sequence of two to four bytes that begins the word, or 0 when it is none.
  static func sequence(_ word: UInt64) -> Int {
    let bytes = UInt32(truncatingIfNeeded: word)
    let second = UInt8(truncatingIfNeeded: bytes >> 8)
    switch UInt8(truncatingIfNeeded: bytes) {
    case 0xC2...0xDF: return bytes & 0xC000 == 0x8000 ? 2 : 0
    case let first where first & 0xF0 == 0xE0:
      guard bytes & 0xC0_C000 == 0x80_8000, first != 0xE0 || second >= 0xA0,
        first != 0xED || second < 0xA0
      else { return 0 }
      return 3
    case let first where first >= 0xF0 && first <= 0xF4:
      guard bytes & 0xC0C0_C000 == 0x8080_8000, first != 0xF0 || second >= 0x90,
        first != 0xF4 || second < 0x90
      else { return 0 }
      return 4
    default: return 0
    }
  }
}
