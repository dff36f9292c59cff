/// Multiplies whole numbers by a fixed fraction and rounds half away from zero.
///
///     result = round(value · numerator / divisor)
///
/// The fraction is reduced beforehand, so that 64 bits nearly always suffice; where a product does
/// not fit it is made in 128 bits, and the result is the same.
struct RoundedRatio: Sendable {
  private let numerator: Int64
  private let divisor: Int64
  private let wideNumerator: Int128
  private let wideDivisor: Int128

  /// - Precondition: the divisor is positive.
  init(_ numerator: Int128, over divisor: Int128) {
    precondition(divisor > 0, "a divisor is positive")
    let common = Self.commonDivisor(numerator.magnitude, divisor.magnitude)
    wideNumerator = numerator / Int128(common)
    wideDivisor = divisor / Int128(common)
    if let narrow = Int64(exactly: wideNumerator), let under = Int64(exactly: wideDivisor),
      under <= Int64.max / 4
    {
      (self.numerator, self.divisor) = (narrow, under)
    } else {
      (self.numerator, self.divisor) = (0, 0)
    }
  }

  /// The product with the fraction; traps when it does not fit 64 bits.
  @inline(__always)
  func callAsFunction(_ value: Int64) -> Int64 {
    let (product, overflow) = value.multipliedReportingOverflow(by: numerator)
    guard !overflow, divisor > 0 else { return wide(value, bound: nil) }
    if divisor == 1 { return product }
    let magnitude = (product.magnitude + UInt64(divisor / 2)) / UInt64(divisor)
    return product < 0 ? -Int64(magnitude) : Int64(magnitude)
  }

  /// The product with the fraction, at most `bound` either way.
  @inline(__always)
  func callAsFunction(_ value: Int64, within bound: Int64) -> Int64 {
    let (product, overflow) = value.multipliedReportingOverflow(by: numerator)
    guard !overflow, divisor > 0 else { return wide(value, bound: bound) }
    let magnitude =
      divisor == 1
      ? product.magnitude : (product.magnitude + UInt64(divisor / 2)) / UInt64(divisor)
    let limited = Int64(min(magnitude, UInt64(bound)))
    return product < 0 ? -limited : limited
  }

  @inline(never)
  private func wide(_ value: Int64, bound: Int64?) -> Int64 {
    let product = Int128(value) * wideNumerator
    let half = wideDivisor / 2
    let quotient =
      product >= 0 ? (product + half) / wideDivisor : -((-product + half) / wideDivisor)
    guard let bound else { return Int64(quotient) }
    return Int64(min(max(quotient, -Int128(bound)), Int128(bound)))
  }

  private static func commonDivisor(_ first: UInt128, _ second: UInt128) -> UInt128 {
    var (large, small) = (first, second)
    while small != 0 { (large, small) = (small, large % small) }
    return max(1, large)
  }
}
