/// Reads numbers as people write them, and nothing else: no `nan`, `inf`, `0x1p3` or `1e999`.
public enum DecimalNumber {
  /// The finite number that the text writes in decimal digits, with sign, point and exponent; nil
  /// for anything else.
  public static func value(of text: some StringProtocol) -> Double? {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        continue
      default: return nil
      }
    }
    guard digits > 0, let value = Double(String(text)), value.isFinite else { return nil }
    return value
  }

  /// A number, or a fraction such as `1/3`; nil for anything else.
  public static func fraction(of text: some StringProtocol) -> Double? {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      return value(of: text)
    case 2:
      guard let numerator = value(of: parts[0]), let denominator = value(of: parts[1]),
        denominator != 0
      else { return nil }
      let quotient = numerator / denominator
      return quotient.isFinite ? quotient : nil
    default:
      return nil
    }
  }
}
