import Credit

/// An exact quotient of two whole numbers in lowest terms.
///
/// A share of 100.000000004 % is over 100 %, which no fixed number of places can tell. Values of a
/// scorecard are at most 10¹¹ with two places, so what is computed from a year of them stays far
/// inside 128 bits; more would trap.
struct Fraction: Hashable, Sendable {
  let numerator: Int128
  /// Positive.
  let denominator: Int128

  /// The quotient; the denominator is positive.
  init(_ numerator: Int128, over denominator: Int128 = 1) {
    precondition(denominator > 0, "a fraction's denominator is positive")
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    self.numerator = numerator / Int128(divisor)
    self.denominator = denominator / Int128(divisor)
  }

  init(_ value: ExactDecimal) {
    self.init(Int128(value.millionths), over: Int128(ExactDecimal.scale))
  }

  static let zero = Fraction(0)

  /// The nearest decimal, halves away from zero; the outermost one for what doesn't fit.
  var rounded: ExactDecimal {
    let scaled = numerator * Int128(ExactDecimal.scale)
    let half = denominator / 2
    let quotient = scaled >= 0 ? (scaled + half) / denominator : -((half - scaled) / denominator)
    return ExactDecimal(millionths: Int64(clamping: quotient))
  }

  /// The greatest whole number that isn't above it.
  var floor: Int128 {
    let quotient = numerator / denominator
    return numerator % denominator < 0 ? quotient - 1 : quotient
  }

  /// The least whole number that isn't below it.
  var ceiling: Int128 { -(-self).floor }

  static func + (left: Fraction, right: Fraction) -> Fraction {
    Fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  static prefix func - (value: Fraction) -> Fraction {
    Fraction(-value.numerator, over: value.denominator)
  }

  static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

  static func * (left: Fraction, right: Fraction) -> Fraction {
    let first = Fraction(left.numerator, over: right.denominator)
    let second = Fraction(right.numerator, over: left.denominator)
    return Fraction(
      first.numerator * second.numerator, over: first.denominator * second.denominator)
  }

  static func * (left: Fraction, right: Int) -> Fraction { left * Fraction(Int128(right)) }

  /// The quotient, or nil when divided by zero.
  func divided(by divisor: Fraction) -> Fraction? {
    guard divisor.numerator != 0 else { return nil }
    let sign: Int128 = divisor.numerator < 0 ? -1 : 1
    return self
      * Fraction(divisor.denominator * sign, over: Int128(divisor.numerator.magnitude))
  }

  private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (left, right) = (first, second)
    while right != 0 { (left, right) = (right, left % right) }
    return max(left, 1)
  }
}

extension Fraction: Comparable {
  static func < (left: Fraction, right: Fraction) -> Bool {
    left.numerator * right.denominator < right.numerator * left.denominator
  }
}
