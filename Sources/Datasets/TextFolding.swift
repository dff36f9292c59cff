import CByteScan

/// The folded form of a document number or an authority's name, in which two ways of writing one
/// thing are equal.
///
/// `[` `]` ［ ］ 【 】 （ ） and their like become 〔 and 〕, full-width letters, digits and signs their
/// ASCII forms, small letters capitals, dashes `-`; spaces of any kind disappear. So
/// `邹市监罚字〔2021〕12号` and `邹市监罚字 [２０２１] 12 号` are one document. The form that documents
/// have by rule is its own folded form, so that for most nothing needs folding.
enum TextFolding {
  /// The rows of a column whose field is its own folded form; without those of which that can't be
  /// told at a glance.
  static func foldedRows(
    _ text: RawSpan, _ bounds: Span<FieldBounds>, column: Int, stride: Int, count: Int
  ) -> RowSet {
    bounds.withColumn(column, of: text, stride: stride, count: count) { fenji_folded_rows($0, $1) }
  }

  /// Appends the folded characters of a field in UTF-8; false when it isn't UTF-8. O(length).
  static func fold(_ text: RawSpan, _ bounds: FieldBounds, into target: inout [UInt8]) -> Bool {
    func append(_ sequence: UInt64) {
      var rest = sequence
      while rest != 0 {
        target.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
    var at = Int(bounds.lower)
    let end = bounds.upper
    while at < end {
      let word = text.word(at)
      let byte = UInt8(truncatingIfNeeded: word)
      if byte < 0x80 {
        append(ascii(byte))
        at &+= 1
      } else {
        let length = UTF8Check.sequence(word)
        guard length > 0, at &+ length <= end else { return false }
        let sequence = word & ((1 &<< (UInt64(length) &* 8)) &- 1)
        append(length == 4 ? sequence : folded(sequence))
        at &+= length
      }
    }
    return true
  }

  /// 〔 and 〕, their first bytes lowest.
  private static let open: UInt64 = 0x94_80E3
  private static let close: UInt64 = 0x95_80E3

  /// The folded form of a byte of ASCII, or 0 when it disappears.
  private static func ascii(_ byte: UInt8) -> UInt64 {
    switch byte {
    case 0...0x20, 0x7F: 0
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt64(byte &- 32)
    case UInt8(ascii: "["), UInt8(ascii: "("), UInt8(ascii: "{"), UInt8(ascii: "<"): open
    case UInt8(ascii: "]"), UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: ">"): close
    default: UInt64(byte)
    }
  }

  /// What becomes of a character of two or three bytes, the first lowest: 0 when it disappears, its
  /// folded form, or itself.
  private static func folded(_ sequence: UInt64) -> UInt64 {
    let bytes = UInt32(truncatingIfNeeded: sequence)
    let scalar =
      bytes & 0xFF < 0xE0
      ? (bytes & 0x1F) << 6 | (bytes >> 8) & 0x3F
      : (bytes & 0x0F) << 12 | ((bytes >> 8) & 0x3F) << 6 | (bytes >> 16) & 0x3F
    switch scalar {
    case 0xFF01...0xFF5E: return ascii(UInt8(scalar - 0xFEE0))
    case 0x00A0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: return 0
    case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63: return UInt64(UInt8(ascii: "-"))
    // 〈《「『【 〔〖〘〚 and their closing forms alternate: the even are open.
    case 0x3008...0x3011, 0x3014...0x301B:
      return scalar & 1 == 0 ? open : close
    case 0xFE5D: return open
    case 0xFE5E: return close
    default: return sequence
    }
  }
}

extension TextFolding {
  /// The folded form of a text, for tables of names.
  static func folded(_ text: String) -> String {
    let padded = [UInt8](padded: text)
    var bytes: [UInt8] = []
    // A text of Swift is always UTF-8.
    _ = fold(
      padded.span.bytes, FieldBounds(0, padded.count - FieldBounds.padding), into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}
