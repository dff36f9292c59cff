/// A decimal number with six places, exact: points, weights, ratios and thresholds.
///
/// Binary floating point cannot hold 0.1, and a score on an edge must not depend on that.
/// The value is a whole number of millionths in 64 bits: about ±9.2 · 10¹².
///
///     let weight = ExactDecimal("0.35")
///     (weight! * 80).rounded(places: 2).description  // "28"
public struct ExactDecimal: Hashable, Comparable, Sendable {
  /// How many millionths.
  public let millionths: Int64

  /// The number with that many millionths.
  public init(millionths: Int64) {
    self.millionths = millionths
  }

  /// A whole number.
  public init(_ whole: Int) {
    millionths = Int64(whole) * Self.scale
  }

  /// Reads `12`, `-0.5`, `0.123456`: digits, at most one point, at most six places.
  ///
  /// Nil for anything else: exponents, `nan`, hexadecimal, spaces, group separators, a seventh
  /// place, a value that does not fit.
  public init?(_ text: some StringProtocol) {
    var bytes = Array(text.utf8)[...]
    let negative = bytes.first == UInt8(ascii: "-")
    if negative { bytes = bytes.dropFirst() }
    // Counted downwards, since there is one more negative number than positive ones.
    var value: Int64 = 0
    var places: Int?
    var digits = 0
    for byte in bytes {
      if byte == UInt8(ascii: "."), places == nil, digits > 0 {
        places = 0
        continue
      }
      guard (48...57).contains(byte), places != 6 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (difference, carried) = product.subtractingReportingOverflow(Int64(byte) - 48)
      if overflow || carried { return nil }
      value = difference
      digits += 1
      places? += 1
    }
    guard digits > 0, places != 0 else { return nil }
    for _ in 0..<(6 - (places ?? 0)) {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
    }
    if !negative, value == .min { return nil }
    millionths = negative ? value : -value
  }

  /// The number nearest to a million times `value`, as `Double` multiplies, in millionths, halves
  /// away from zero; nil when it is not finite or does not fit.
  public init?(nearest value: Double) {
    let scaled = (value * Double(Self.scale)).rounded(.toNearestOrAwayFromZero)
    guard scaled.isFinite, abs(scaled) < 9.2e18 else { return nil }
    millionths = Int64(scaled)
  }

  /// Millionths in one.
  public static let scale: Int64 = 1_000_000
  /// 0.
  public static let zero = ExactDecimal(millionths: 0)
  /// 1.
  public static let one = ExactDecimal(millionths: scale)

  /// The nearest `Double`; beyond nine thousand million it may be the next but one.
  public var doubleValue: Double { Double(millionths) / Double(Self.scale) }

  /// The number rounded half up (halves away from zero) to `places` decimals, 0…6.
  ///
  /// Traps for a number so near the end of the range that the rounded one lies outside.
  public func rounded(places: Int) -> ExactDecimal {
    ExactDecimal(millionths: units(places: places) * Self.unit(places: places))
  }

  /// The number in units of the last of `places` decimals (0…6), rounded half up: 12.345 with two
  /// places is 1235. It fits for every number.
  public func units(places: Int) -> Int64 {
    let unit = Self.unit(places: places)
    let units = (millionths.magnitude + UInt64(unit / 2)) / UInt64(unit)
    return Int64(bitPattern: millionths < 0 ? 0 &- units : units)
  }

  /// How many millionths the last of `places` decimals is worth.
  package static func unit(places: Int) -> Int64 {
    precondition((0...6).contains(places), "a decimal has 0 to 6 places")
    var unit: Int64 = 1
    for _ in places..<6 { unit *= 10 }
    return unit
  }

  /// Smaller numbers come first.
  public static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    left.millionths < right.millionths
  }

  /// The exact sum.
  public static func + (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(millionths: left.millionths + right.millionths)
  }

  /// The exact difference.
  public static func - (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    ExactDecimal(millionths: left.millionths - right.millionths)
  }

  /// The negated number.
  public static prefix func - (value: ExactDecimal) -> ExactDecimal {
    ExactDecimal(millionths: -value.millionths)
  }

  /// Adds in place.
  public static func += (left: inout ExactDecimal, right: ExactDecimal) {
    left = left + right
  }

  /// The product, rounded half up at the sixth place.
  public static func * (left: ExactDecimal, right: ExactDecimal) -> ExactDecimal {
    let product = Int128(left.millionths) * Int128(right.millionths)
    return ExactDecimal(millionths: dividedHalfUp(product, by: Int128(scale)))
  }

  /// The product with a whole number, exact.
  public static func * (left: ExactDecimal, right: Int) -> ExactDecimal {
    ExactDecimal(millionths: left.millionths * Int64(right))
  }

  /// The product of several numbers, rounded half up once, at `places` decimals.
  ///
  /// Three factors of up to 10⁶ each fit; larger ones trap.
  public static func product(
    _ first: ExactDecimal, _ second: ExactDecimal, _ third: ExactDecimal, places: Int
  ) -> ExactDecimal {
    let unit = unit(places: places)
    let product =
      Int128(first.millionths) * Int128(second.millionths) * Int128(third.millionths)
    let divisor = Int128(scale) * Int128(scale) * Int128(unit)
    return ExactDecimal(millionths: dividedHalfUp(product, by: divisor) * unit)
  }

  /// The product of three numbers divided by a fourth, rounded half up once, at `places` decimals.
  ///
  /// The factors may be as large as in ``product(_:_:_:places:)``.
  ///
  /// - Precondition: the divisor is positive.
  public static func product(
    _ first: ExactDecimal, _ second: ExactDecimal, _ third: ExactDecimal,
    over divisor: ExactDecimal, places: Int
  ) -> ExactDecimal {
    precondition(divisor > .zero, "a divisor is positive")
    let unit = unit(places: places)
    let product =
      Int128(first.millionths) * Int128(second.millionths) * Int128(third.millionths)
    let whole = Int128(scale) * Int128(divisor.millionths) * Int128(unit)
    return ExactDecimal(millionths: dividedHalfUp(product, by: whole) * unit)
  }

  /// The quotient, rounded half up at the sixth place; nil when divided by zero or when it does not
  /// fit.
  public func divided(by divisor: ExactDecimal) -> ExactDecimal? {
    guard divisor.millionths != 0 else { return nil }
    let sign: Int128 = divisor.millionths < 0 ? -1 : 1
    let numerator = Int128(millionths) * Int128(Self.scale) * sign
    let quotient = Self.roundedQuotient(numerator, by: Int128(divisor.millionths) * sign)
    return Int64(exactly: quotient).map { ExactDecimal(millionths: $0) }
  }

  /// `numerator / divisor` with halves away from zero; the divisor is positive.
  static func dividedHalfUp(_ numerator: Int128, by divisor: Int128) -> Int64 {
    Int64(roundedQuotient(numerator, by: divisor))
  }

  private static func roundedQuotient(_ numerator: Int128, by divisor: Int128) -> Int128 {
    // An odd divisor has no exact half; its smaller half still rounds to the nearest.
    let half = divisor / 2
    return numerator >= 0 ? (numerator + half) / divisor : -((-numerator + half) / divisor)
  }
}

extension ExactDecimal: CustomStringConvertible {
  /// The shortest text that reads back as the same number: `28`, `0.5`.
  public var description: String {
    var places = 6
    var value = millionths.magnitude
    while places > 0, value % 10 == 0 {
      value /= 10
      places -= 1
    }
    return formatted(places: places)
  }

  /// The number with exactly `places` decimals, rounded half up: `28.00`.
  public func formatted(places: Int) -> String {
    var text: [UInt8] = []
    text.appendFixed(units(places: places), places: places)
    return String(decoding: text, as: UTF8.self)
  }
}

extension ExactDecimal: ExpressibleByIntegerLiteral {
  /// A whole number.
  public init(integerLiteral value: Int) {
    self.init(value)
  }
}
