import Credit

/// Reads days out of fields: real ones, written `2022-03-15` or `2022/03/15`.
struct DayReader: Sendable {
  enum Outcome {
    case day(PackedDay)
    case fault(RejectReason)
  }

  /// For each month from January 1970 to January 2150 the packed day of its first.
  private let firsts: [UInt16]

  private static let firstYear = 1970
  private static let lastYear = 2149

  /// From this day on a last day of validity means never: 2099-12-31.
  static let never = PackedDay(rawValue: 47_482)

  /// One table for all.
  static let shared = DayReader()

  private init() {
    firsts = (Self.firstYear...Self.lastYear + 1).flatMap { year in
      (1...12).map { month in
        CalendarDate(year: year, month: month, day: 1)
          .flatMap { PackedDay($0) }?.rawValue ?? UInt16.max
      }
    }
  }

  /// The day in a field that isn't empty. O(1).
  func day(_ text: RawSpan, _ bounds: FieldBounds) -> Outcome {
    guard let (year, month, day) = Self.components(text, bounds) else { return .fault(.badDate) }
    if year >= Self.firstYear, year < Self.lastYear, month >= 1, month <= 12 {
      let index = (year &- Self.firstYear) &* 12 &+ month &- 1
      let first = firsts[index]
      guard day >= 1, day <= Int(firsts[index &+ 1] &- first) else { return .fault(.badDate) }
      return .day(PackedDay(rawValue: first &+ UInt16(truncatingIfNeeded: day &- 1)))
    }
    guard let date = CalendarDate(year: year, month: month, day: day) else {
      return .fault(.badDate)
    }
    return PackedDay(date).map { .day($0) } ?? .fault(.dateTooEarly)
  }

  /// The day in a field that isn't empty, of any year.
  static func date(_ text: RawSpan, _ bounds: FieldBounds) -> CalendarDate? {
    components(text, bounds).flatMap {
      CalendarDate(year: $0.year, month: $0.month, day: $0.day)
    }
  }

  private static func components(
    _ text: RawSpan, _ bounds: FieldBounds
  ) -> (year: Int, month: Int, day: Int)? {
    guard bounds.count == 10 else { return nil }
    let head = text.word(Int(bounds.lower))
    let tail = text.word(Int(bounds.lower) &+ 8)
    // Year, separator, month, separator in the first word; the day in the second.
    let separator = head >> 32 & 0xFF
    guard separator == 0x2D || separator == 0x2F, head >> 56 == separator else { return nil }
    let digits = (head & 0x00FF_FF00_FFFF_FFFF) | (UInt64(0x30) << 32) | (UInt64(0x30) << 56)
    let packed = digits &- 0x3030_3030_3030_3030
    let days = (tail & 0xFFFF) &- 0x3030
    // A digit less 0x30 is below 10: adding 0x76 to it leaves the highest bit of its byte clear.
    let overflow =
      (digits | packed | (packed &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
      | (tail | days | (days &+ 0x7676)) & 0x8080
    guard overflow == 0 else { return nil }
    func digit(_ word: UInt64, _ place: UInt64) -> Int {
      Int(truncatingIfNeeded: word &>> (place &* 8) & 0xFF)
    }
    let year =
      digit(packed, 0) &* 1000 &+ digit(packed, 1) &* 100 &+ digit(packed, 2) &* 10
      &+ digit(packed, 3)
    return (
      year, digit(packed, 5) &* 10 &+ digit(packed, 6), digit(days, 0) &* 10 &+ digit(days, 1)
    )
  }
}
