/// Reads decimals out of fields into millionths.
enum DecimalReader {
  /// The number in a field of at most twelve digits, a point among them and a sign before them; nil
  /// for anything else, which `ExactDecimal` may still read. O(length).
  static func millionths(_ text: RawSpan, _ bounds: FieldBounds) -> Int64? {
    var at = Int(bounds.lower)
    let end = bounds.upper
    guard at < end, end &- at <= 14 else { return nil }
    let isNegative = text.byte(at) == UInt8(ascii: "-")
    if isNegative { at &+= 1 }
    var value: Int64 = 0
    var digits = 0
    var places = -1
    while at < end {
      let byte = text.byte(at)
      at &+= 1
      if byte == UInt8(ascii: "."), places < 0, digits > 0 {
        places = 0
        continue
      }
      guard byte &- 48 < 10, places != 6 else { return nil }
      value = value &* 10 &+ Int64(byte &- 48)
      digits &+= 1
      if places >= 0 { places &+= 1 }
    }
    guard digits > 0, digits <= 12, places != 0 else { return nil }
    for _ in max(places, 0)..<6 { value &*= 10 }
    return isNegative ? -value : value
  }
}
