/// Combination by least relative entropy: the weights w with the smallest Σ αₖ KL(w ‖ wₖ), which
/// are the normalised geometric means w ∝ Π wₖ^αₖ.
///
/// A criterion with weight 0 in a weighting that has a share gets 0.
///
/// Source: Kullback and Leibler 1951; used for combining weights in Chinese practice as 最小相对信息熵.
public struct RelativeEntropyCombiner: Combiner {
  /// The share of each weighting; equal when nil.
  public let coefficients: [Double]?

  /// The combination with these shares, brought to sum 1; equal ones when nil.
  public init(coefficients: [Double]? = nil) {
    self.coefficients = coefficients
  }

  /// Takes weighted geometric means.
  ///
  /// - Throws: ``CompositeIndicatorsError/noCommonCriterion`` when every mean is 0.
  public func combine(_ weightings: [Weights]) throws(CompositeIndicatorsError) -> CombinedWeights {
    let count = try criteriaCount(weightings)
    let shares = try shares(coefficients, of: weightings)
    let logarithms = (0..<count).map { index in
      zip(weightings, shares.values).reduce(0) { sum, pair in
        pair.1 > 0 ? sum + pair.1 * Elementary.logarithm(pair.0[index]) : sum
      }
    }
    return CombinedWeights(
      weights: try proportional(toLogarithms: logarithms), coefficients: shares.values)
  }

  static let method = Method<any Combiner>(
    name: "relative-entropy", title: Wording("最小相对熵合成", "Least relative entropy"),
    parameters: [.combinationCoefficients]
  ) { parameters throws(CompositeIndicatorsError) in
    RelativeEntropyCombiner(coefficients: try parameters.coefficients())
  }
}
