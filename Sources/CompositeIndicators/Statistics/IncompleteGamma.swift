/// The regularised incomplete gamma function, and tails of the χ² distribution from it.
enum IncompleteGamma {
  /// Q(a, x) = Γ(a, x)/Γ(a), the upper tail; by series below a + 1, by Lentz's continued fraction
  /// above it. Source: Abramowitz and Stegun 6.5.29 and 6.5.31.
  static func upper(_ shape: Double, _ value: Double) -> Double {
    guard value > 0 else { return 1 }
    let factor = Elementary.exponential(
      shape * Elementary.logarithm(value) - value - Elementary.logarithmOfGamma(shape))
    if value < shape + 1 {
      var term = 1 / shape
      var sum = term
      var order = shape
      while term > sum * .ulpOfOne {
        order += 1
        term *= value / order
        sum += term
      }
      return 1 - sum * factor
    }
    let tiny = 1e-300
    var below = value + 1 - shape
    var numerator = 1 / tiny
    var denominator = 1 / below
    var fraction = denominator
    for step in 1...10_000 {
      let number = Double(step)
      let coefficient = -number * (number - shape)
      below += 2
      denominator = coefficient * denominator + below
      if denominator.magnitude < tiny { denominator = tiny }
      numerator = below + coefficient / numerator
      if numerator.magnitude < tiny { numerator = tiny }
      denominator = 1 / denominator
      let change = denominator * numerator
      fraction *= change
      if (change - 1).magnitude < .ulpOfOne { break }
    }
    return factor * fraction
  }

  /// The chance that χ² with so many degrees of freedom exceeds `value`.
  static func chiSquareTail(_ value: Double, degreesOfFreedom: Double) -> Double {
    upper(degreesOfFreedom / 2, value / 2)
  }
}
