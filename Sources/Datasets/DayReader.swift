import CByteScan
import Credit

/// Reads days out of fields: real ones, written `2022-03-15` or `2022/03/15`.
struct DayReader: Sendable {
  /// For each month from January 1970 to December 2149 the packed day before its first, and above
  /// it the number of its days.
  private let months: [UInt32]

  private static let firstYear = 1970
  private static let lastYear = 2149

  /// From this day on a last day of validity means never: 2099-12-31.
  static let never = PackedDay(rawValue: 47_482)

  /// What such a day becomes: later than any other.
  static let unlimited = PackedDay(rawValue: .max)

  /// One table for all.
  static let shared = DayReader()

  private init() {
    months = (Self.firstYear...Self.lastYear).flatMap { year in
      (1...12).map { month in
        let first = CalendarDate(year: year, month: month, day: 1).flatMap { PackedDay($0) }
        return UInt32(first?.rawValue ?? 1) - 1
          | UInt32(CalendarDate.length(ofMonth: month, year: year)) << 16
      }
    }
  }

  /// The day in a field; ``PackedDay/none`` when it is none from 1970 on. O(1).
  func day(_ text: RawSpan, _ bounds: FieldBounds) -> PackedDay {
    withFinder { $0.day(text, bounds) }
  }

  /// Calls `body` with what finds days, without counting references; only valid during the call.
  @inline(__always)
  func withFinder<Result>(_ body: (Finder) throws -> Result) rethrows -> Result {
    try months.withUnsafeBufferPointer { try body(Finder(months: $0)) }
  }

  /// Finds days in a loop.
  struct Finder {
    fileprivate let months: UnsafeBufferPointer<UInt32>

    /// The day in a field; ``PackedDay/none`` when it is none from 1970 on. O(1).
    @inline(__always)
    func day(_ text: RawSpan, _ bounds: FieldBounds) -> PackedDay {
      guard let base = months.baseAddress,
        let (year, month, day) = DayReader.components(text, bounds)
      else { return PackedDay(rawValue: 0) }
      let index = (year &- DayReader.firstYear) &* 12 &+ month &- 1
      guard UInt(bitPattern: month &- 1) < 12, UInt(bitPattern: index) < UInt(months.count),
        year < DayReader.lastYear
      else {
        return DayReader.unusualDay(year, month, day)
      }
      let entry = base[index]
      guard UInt(bitPattern: day &- 1) < UInt(entry &>> 16) else { return PackedDay(rawValue: 0) }
      return PackedDay(rawValue: UInt16(truncatingIfNeeded: entry &+ UInt32(day)))
    }

    /// Reads the days of a column, as far as that goes for many rows at once.
    ///
    /// - Parameters:
    ///   - empty: the value of an empty field; nil leaves it open.
    ///   - days: takes the raw day of each row.
    /// - Returns: the rows that must be read one by one.
    func days(
      _ text: UnsafePointer<UInt8>, _ column: fenji_column, empty: UInt16?,
      into days: UnsafeMutablePointer<UInt16>
    ) -> RowSet {
      fenji_days(
        text, column, months.baseAddress, Int64(DayReader.firstYear),
        Int64(DayReader.lastYear - DayReader.firstYear), empty.map { Int64($0) } ?? -1, days)
    }
  }

  @inline(never)
  private static func unusualDay(_ year: Int, _ month: Int, _ day: Int) -> PackedDay {
    CalendarDate(year: year, month: month, day: day).flatMap { PackedDay($0) } ?? .none
  }

  /// Why a field is no day from 1970 on.
  static func fault(_ text: RawSpan, _ bounds: FieldBounds) -> RejectReason {
    date(text, bounds) == nil ? .badDate : .dateTooEarly
  }

  /// The day in a field, of any year.
  static func date(_ text: RawSpan, _ bounds: FieldBounds) -> CalendarDate? {
    components(text, bounds).flatMap {
      CalendarDate(year: $0.year, month: $0.month, day: $0.day)
    }
  }

  @inline(__always)
  private static func components(
    _ text: RawSpan, _ bounds: FieldBounds
  ) -> (year: Int, month: Int, day: Int)? {
    guard bounds.count == 10 else { return nil }
    let head = text.uncheckedWord(Int(bounds.lower))
    let tail = text.uncheckedWord(Int(bounds.lower) &+ 8) & 0xFFFF
    // Year, separator, month, separator in the first word; the day in the second.
    let separator = head &>> 32 & 0xFF
    guard separator == 0x2D || separator == 0x2F, head &>> 56 == separator else { return nil }
    let digits = (head & 0x00FF_FF00_FFFF_FFFF) | 0x3000_0030_0000_0000
    let packed = digits &- 0x3030_3030_3030_3030
    let days = tail &- 0x3030
    // A digit less 0x30 is below 10: adding 0x76 to it leaves the highest bit of its byte clear.
    let others =
      (digits | packed | (packed &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080
      | (tail | days | (days &+ 0x7676)) & 0x8080
    guard others == 0 else { return nil }
    // Every byte becomes ten times itself and the next, so pairs of digits become numbers.
    let pairs = packed &* 10 &+ packed &>> 8
    let year = (pairs & 0xFF) &* 100 &+ pairs &>> 16 & 0xFF
    return (
      Int(truncatingIfNeeded: year), Int(truncatingIfNeeded: pairs &>> 40 & 0xFF),
      Int(truncatingIfNeeded: (days & 0xFF) &* 10 &+ days &>> 8 & 0xFF)
    )
  }
}
