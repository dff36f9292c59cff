/// The standard normal distribution.
enum NormalDistribution {
  /// The value below which lies the share `probability`, to about 1 part in 10¹⁵; ∓∞ at 0 and 1.
  ///
  /// Rational approximation of Acklam (relative error 10⁻⁹), then two steps of Halley's iteration on
  /// erfc, computed in the nearer tail.
  static func quantile(_ probability: Double) -> Double {
    guard probability > 0, probability < 1 else {
      return probability == 0 ? -.infinity : probability == 1 ? .infinity : .nan
    }
    let isUpper = probability > 0.5
    let tail = isUpper ? 1 - probability : probability
    var value = start(tail)
    for _ in 0..<2 {
      let error = 0.5 * Elementary.errorFunctionComplement(-value / 2.0.squareRoot()) - tail
      let step =
        error * (2 * Double.pi).squareRoot() * Elementary.exponential(value * value / 2)
      value -= step / (1 + value * step / 2)
    }
    return isUpper ? -value : value
  }

  /// The approximation for 0 < p ≤ 0.5.
  private static func start(_ probability: Double) -> Double {
    func polynomial(_ coefficients: [Double], _ x: Double) -> Double {
      coefficients.reduce(0) { $0 * x + $1 }
    }
    if probability < 0.02425 {
      let root = (-2 * Elementary.logarithm(probability)).squareRoot()
      return polynomial(
        [
          -7.784894002430293e-03, -3.223964580411365e-01, -2.400758277161838e+00,
          -2.549732539343734e+00, 4.374664141464968e+00, 2.938163982698783e+00,
        ], root)
        / polynomial(
          [
            7.784695709041462e-03, 3.224671290700398e-01, 2.445134137142996e+00,
            3.754408661907416e+00, 1,
          ], root)
    }
    let offset = probability - 0.5
    let square = offset * offset
    return offset
      * polynomial(
        [
          -3.969683028665376e+01, 2.209460984245205e+02, -2.759285104469687e+02,
          1.383577518672690e+02, -3.066479806614716e+01, 2.506628277459239e+00,
        ], square)
      / polynomial(
        [
          -5.447609879822406e+01, 1.615858368580409e+02, -1.556989798598866e+02,
          6.680131188771972e+01, -1.328068155288572e+01, 1,
        ], square)
  }
}
