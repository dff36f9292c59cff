import Credit

/// Bytes of rows that wait to be written.
struct RowBuffer {
  private(set) var bytes: [UInt8] = []
  private let dates: DateText

  init(dates: DateText) {
    self.dates = dates
    bytes.reserveCapacity(Self.capacity + 4096)
  }

  /// Whether it is time to write.
  var isFull: Bool { bytes.count >= Self.capacity }

  mutating func clear() {
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func add(_ text: some Collection<UInt8>) {
    bytes.append(contentsOf: text)
  }

  mutating func add(_ character: Unicode.Scalar) {
    bytes.append(UInt8(ascii: character))
  }

  /// A field without quotes, and the comma after it.
  mutating func field(_ text: [UInt8]) {
    bytes.append(contentsOf: text)
    bytes.append(Self.comma)
  }

  /// A field that is quoted when it must be, and the comma after it.
  mutating func quoted(_ text: [UInt8]) {
    if text.contains(where: { $0 == Self.comma || $0 == Self.quote }) {
      bytes.append(Self.quote)
      for byte in text {
        if byte == Self.quote { bytes.append(Self.quote) }
        bytes.append(byte)
      }
      bytes.append(Self.quote)
    } else {
      bytes.append(contentsOf: text)
    }
    bytes.append(Self.comma)
  }

  /// An empty field.
  mutating func nothing() {
    bytes.append(Self.comma)
  }

  /// The four digits of a day's year.
  mutating func addYear(_ day: CalendarDate) {
    dates.appendYear(day, to: &bytes)
  }

  /// A day as `yyyy-MM-dd`, or nothing.
  mutating func field(_ day: CalendarDate?) {
    if let day { dates.append(day, to: &bytes) }
    bytes.append(Self.comma)
  }

  mutating func field(_ number: Int) {
    add(number)
    bytes.append(Self.comma)
  }

  /// The digits of a number that is not negative.
  mutating func add(_ number: Int) {
    var divisor = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      bytes.append(48 + UInt8(number / divisor % 10))
      divisor /= 10
    }
  }

  /// `units` / 10^`decimals` without trailing zeros: 500 and 4 is `0.05`.
  mutating func decimal(_ units: Int, decimals: Int) {
    var scale = 1
    for _ in 0..<decimals { scale *= 10 }
    add(units / scale)
    var rest = units % scale
    if rest > 0 { bytes.append(UInt8(ascii: ".")) }
    while rest > 0 {
      scale /= 10
      bytes.append(48 + UInt8(rest / scale))
      rest %= scale
    }
    bytes.append(Self.comma)
  }

  /// Puts the line's end in place of the last comma.
  mutating func endRow(_ lineEnd: [UInt8]) {
    bytes.removeLast()
    bytes.append(contentsOf: lineEnd)
  }

  /// Takes back the last field, which has no comma in it.
  mutating func dropLastField() {
    bytes.removeLast()
    while let last = bytes.last, last != Self.comma { bytes.removeLast() }
  }

  private static let capacity = 1 << 20
  private static let comma = UInt8(ascii: ",")
  private static let quote = UInt8(ascii: "\"")
}

/// The text of every day that a city knows, ten bytes each.
struct DateText: Sendable {
  private let first: CalendarDate
  private let text: [UInt8]

  /// Days from `first` to `last`.
  init(from first: CalendarDate, to last: CalendarDate) {
    self.first = first
    var text: [UInt8] = []
    for days in 0...last.days(since: first) {
      text.append(contentsOf: first.adding(days: days).description.utf8)
    }
    self.text = text
  }

  /// Appends the day; one that lies outside is the day on which nothing ends, 2099-12-31.
  func append(_ day: CalendarDate, to bytes: inout [UInt8]) {
    let offset = day.days(since: first) * 10
    guard offset >= 0, offset < text.count else {
      bytes.append(contentsOf: Self.never)
      return
    }
    bytes.append(contentsOf: text[offset..<offset + 10])
  }

  /// Appends the four digits of the day's year.
  func appendYear(_ day: CalendarDate, to bytes: inout [UInt8]) {
    append(day, to: &bytes)
    bytes.removeLast(6)
  }

  private static let never = Array("2099-12-31".utf8)
}
