/// Combination by a weighted mean: w = Σ αₖ wₖ.
public struct LinearCombiner: Combiner {
  /// The share of each weighting; equal when nil.
  public let coefficients: [Double]?

  /// The mean with these shares, brought to sum 1; equal ones when nil.
  public init(coefficients: [Double]? = nil) {
    self.coefficients = coefficients
  }

  /// Averages weightings.
  public func combine(_ weightings: [Weights]) throws(CompositeIndicatorsError) -> CombinedWeights {
    let count = try criteriaCount(weightings)
    let shares = try shares(coefficients, of: weightings)
    let sums = (0..<count).map { index in
      zip(weightings, shares.values).reduce(0) { $0 + $1.0[index] * $1.1 }
    }
    return CombinedWeights(
      weights: try Weights(normalising: sums), coefficients: shares.values)
  }

  static let method = Method<any Combiner>(
    name: "linear", title: Wording("线性加权合成", "Linear combination"),
    parameters: [.combinationCoefficients]
  ) { parameters throws(CompositeIndicatorsError) in
    LinearCombiner(coefficients: try parameters.coefficients())
  }
}

extension MethodParameter {
  /// The shares of weightings.
  static let combinationCoefficients = MethodParameter(
    "coefficients", Wording("各套权重的份额，缺省等份", "shares of the weightings, equal by default"),
    default: "")
}

extension MethodParameters {
  /// The shares of weightings; nil when they are equal.
  func coefficients() throws(CompositeIndicatorsError) -> [Double]? {
    guard try !text("coefficients", default: "").isEmpty else { return nil }
    return try numbers("coefficients")
  }
}
