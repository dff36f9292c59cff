/// Numbers and days as text in ASCII, without a `String` for each.
extension [UInt8] {
  /// Appends a whole number in decimal.
  package mutating func appendInteger(_ value: Int64) {
    if value < 0 { append(UInt8(ascii: "-")) }
    appendDigits(value.magnitude, atLeast: 1, point: 0)
  }

  /// Appends `units` with the decimal point before its last `places` digits.
  package mutating func appendFixed(_ units: Int64, places: Int) {
    if units < 0 { append(UInt8(ascii: "-")) }
    appendDigits(units.magnitude, atLeast: places + 1, point: places)
  }

  /// Appends a day as `2022-11-30`.
  package mutating func appendDay(_ date: CalendarDate) {
    let (year, month, day) = date.components
    appendDigits(UInt64(year.magnitude), atLeast: 4, point: 0)
    append(UInt8(ascii: "-"))
    appendDigits(UInt64(month), atLeast: 2, point: 0)
    append(UInt8(ascii: "-"))
    appendDigits(UInt64(day), atLeast: 2, point: 0)
  }

  /// Appends digits, zeros before them, and a point before the last `point` of them.
  private mutating func appendDigits(_ magnitude: UInt64, atLeast width: Int, point: Int) {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 48) { digits in
      var start = digits.count
      var written = 0
      var rest = magnitude
      while rest > 0 || written < width {
        if written == point, point > 0 {
          start -= 1
          digits[start] = UInt8(ascii: ".")
        }
        start -= 1
        digits[start] = 48 + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
        written += 1
      }
      append(contentsOf: UnsafeMutableBufferPointer(rebasing: digits[start...]))
    }
  }
}
