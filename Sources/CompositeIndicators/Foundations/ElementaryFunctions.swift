#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The elementary functions of the C library under their full names, so that no other file needs to
/// know which C library there is.
enum Elementary {
  static func logarithm(_ value: Double) -> Double { log(value) }
  static func logarithmOfOnePlus(_ value: Double) -> Double { log1p(value) }
  static func exponential(_ value: Double) -> Double { exp(value) }
  static func exponentialMinusOne(_ value: Double) -> Double { expm1(value) }
  static func power(_ base: Double, _ exponent: Double) -> Double { pow(base, exponent) }
  static func sine(_ value: Double) -> Double { sin(value) }
  static func cosine(_ value: Double) -> Double { cos(value) }
  static func arcTangent(_ opposite: Double, _ adjacent: Double) -> Double {
    atan2(opposite, adjacent)
  }
  /// √(x² + y²) without overflow.
  static func hypotenuse(_ one: Double, _ other: Double) -> Double { hypot(one, other) }
  /// The k with 10ᵏ ≤ |value| < 10ᵏ⁺¹.
  static func decimalExponent(_ value: Double) -> Double { log10(value.magnitude).rounded(.down) }
  static func logarithmOfGamma(_ value: Double) -> Double { lgamma(value) }
  static func errorFunctionComplement(_ value: Double) -> Double { erfc(value) }
}
