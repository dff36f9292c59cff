import Credit

/// Numbers as a cell of a workbook can hold them.
///
/// A spreadsheet keeps fifteen digits. A number of at most fifteen is held exactly, since the
/// nearest `Double` prints back as the same digits; a longer one would lose its end unseen, and is
/// written as text instead.
enum SpreadsheetNumber {
  private static let longest: UInt64 = 999_999_999_999_999

  /// The number for a cell, or nil when it has too many digits.
  static func value(_ integer: Int64) -> Double? {
    integer.magnitude <= longest ? Double(integer) : nil
  }

  /// The number rounded half up to `places` for a cell, or nil when it has too many digits.
  static func value(_ decimal: ExactDecimal, places: Int) -> Double? {
    var digits = decimal.units(places: places)
    var unit: Int64 = 1
    for _ in 0..<places { unit *= 10 }
    while unit > 1, digits % 10 == 0 {
      digits /= 10
      unit /= 10
    }
    // Both are exact in a Double, so their quotient is the nearest one.
    return digits.magnitude <= longest ? Double(digits) / Double(unit) : nil
  }

  /// The day number of a spreadsheet, or nil for days it cannot count: its calendar begins in 1900
  /// with a 29 February that never was, and ends in 9999.
  static func value(_ date: CalendarDate) -> Double? {
    let serial = Int(date.daysSinceEpoch) + 25_569
    return (61...2_958_465).contains(serial) ? Double(serial) : nil
  }
}
