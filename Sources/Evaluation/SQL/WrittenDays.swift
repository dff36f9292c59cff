import Credit

/// The days as records write them, so that an engine looks a day up instead of taking it apart: each
/// with hyphens and with strokes, and the two ways of writing "never" that are beyond the calendar.
enum WrittenDays {
  /// `cr_day`: what is written, and the day as eight digits.
  static var table: SQLTable {
    var rows: [[String]] = []
    for raw in 1...UInt16.max {
      guard let date = PackedDay(rawValue: raw).date else { continue }
      let digits = String(SQLNames.day(date))
      let parts = [digits.prefix(4), digits.dropFirst(4).prefix(2), digits.suffix(2)]
      for stroke in ["-", "/"] { rows.append([parts.joined(separator: stroke), digits]) }
    }
    for never in ["9999-12-31", "9999/12/31"] { rows.append([never, String(SQLNames.lastDay)]) }
    return SQLTable("cr_day", [("written", .text), ("day", .integer)], rows: rows)
  }
}
