/// The folded form of a document number or an authority's name, in which two ways of writing one
/// thing are equal.
///
/// 〔 〕 ［ ］ 【 】 （ ） and their like become `[` and `]`, full-width letters, digits and signs their
/// ASCII forms, small letters capitals, dashes `-`; spaces of any kind disappear. So
/// `邹市监罚字〔2021〕12号` and `邹市监罚字 [２０２１] 12 号` are one document.
enum TextFolding {
  /// Appends the folded form of a field in UTF-8; false when it isn't UTF-8. O(length).
  static func fold(_ text: RawSpan, _ bounds: FieldBounds, into mixer: inout ByteMixer) -> Bool {
    var at = Int(bounds.lower)
    let end = bounds.upper
    while at < end {
      let word = text.word(at)
      let byte = UInt8(truncatingIfNeeded: word)
      if byte < 0x80 {
        let folded = ascii(byte)
        if folded != 0 { mixer.append(UInt64(folded), bytes: 1) }
        at &+= 1
        continue
      }
      let length = UTF8Check.sequence(word)
      guard length > 0, at &+ length <= end else { return false }
      at &+= length
      let sequence = word & ((1 &<< (UInt64(length) &* 8)) &- 1)
      // The leading bytes of U+2000–U+3FFF, U+F000–U+FFFF and U+0080–U+00BF hold all that is folded.
      if byte == 0xE2 || byte == 0xE3 || byte == 0xEF || byte == 0xC2 {
        let folded = self.folded(scalar(sequence))
        guard folded != 0 else { continue }
        if folded < 0x80 {
          mixer.append(UInt64(folded), bytes: 1)
          continue
        }
      }
      mixer.append(sequence, bytes: UInt64(length))
    }
    return true
  }

  /// The folded form of a byte of ASCII, or 0 when it disappears.
  private static func ascii(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x30...0x39, 0x41...0x5A: byte
    case 0...0x20, 0x7F: 0
    case UInt8(ascii: "a")...UInt8(ascii: "z"): byte &- 32
    case UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): UInt8(ascii: "[")
    case UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">"): UInt8(ascii: "]")
    default: byte
    }
  }

  /// The code point of a sequence of two or three bytes, its first byte lowest.
  private static func scalar(_ sequence: UInt64) -> UInt32 {
    let bytes = UInt32(truncatingIfNeeded: sequence)
    if bytes & 0xFF < 0xE0 { return (bytes & 0x1F) << 6 | (bytes >> 8) & 0x3F }
    return (bytes & 0x0F) << 12 | ((bytes >> 8) & 0x3F) << 6 | (bytes >> 16) & 0x3F
  }

  /// What becomes of a code point: 0 when it disappears, below 0x80 its folded form, else itself.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: UInt32(ascii(UInt8(scalar - 0xFEE0)))
    case 0x00A0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: 0
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: UInt32(UInt8(ascii: "-"))
    // 〈《「『【 〔〖〘〚 and their closing forms alternate: the even are open.
    case 0x3008...0x3011, 0x3014...0x301B:
      UInt32(scalar & 1 == 0 ? UInt8(ascii: "[") : UInt8(ascii: "]"))
    case 0xFE5D: UInt32(UInt8(ascii: "["))
    case 0xFE5E: UInt32(UInt8(ascii: "]"))
    default: scalar
    }
  }
}
