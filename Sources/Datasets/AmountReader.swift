import Credit

/// Reads amounts out of fields into whole fen (分): digits and at most one point, never negative.
enum AmountReader {
  /// The largest amount taken, ten million million yuan; sums of very many such stay in 128 bits.
  static let maximum = PackedRecord.maximumAmount

  /// The amount in a field that isn't empty; nil when it isn't a number, is negative, is not whole
  /// fen or is above ``maximum``. O(length).
  ///
  /// - Parameter places: how many decimals make fen: 2 for yuan, 6 for ten thousand yuan.
  static func fen(_ text: RawSpan, _ bounds: FieldBounds, places: Int) -> Int64? {
    var value: Int64 = 0
    var decimals = -1
    var hasDigit = false
    for at in bounds.range {
      let byte = text.byte(at)
      let digit = byte &- 48
      guard digit < 10 else {
        guard byte == UInt8(ascii: "."), decimals < 0, hasDigit else { return nil }
        decimals = 0
        hasDigit = false
        continue
      }
      hasDigit = true
      if decimals >= places {
        guard digit == 0 else { return nil }
        continue
      }
      if decimals >= 0 { decimals &+= 1 }
      value = value &* 10 &+ Int64(digit)
      guard value <= maximum else { return nil }
    }
    guard hasDigit else { return nil }
    for _ in max(0, decimals)..<places {
      value &*= 10
      guard value <= maximum else { return nil }
    }
    return value
  }
}
