/// Weights that someone has set, brought to sum 1.
public struct GivenWeighter: Weighter {
  /// The weights.
  public let weights: Weights

  /// The weights as given.
  public init(weights: Weights) {
    self.weights = weights
  }

  /// The given weights.
  ///
  /// - Throws: ``CompositeIndicatorsError/count(of:expected:found:)`` when there are not as many as
  ///   criteria.
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    guard weights.count == matrix.columnCount else {
      throw .count(of: "weights", expected: matrix.columnCount, found: weights.count)
    }
    return Weighting(weights: weights)
  }

  static let method = Method<any Weighter>(
    name: "given", title: Wording("给定权重", "Given weights"),
    parameters: [
      MethodParameter(
        "weights", Wording("各指标权重，按列序", "weights in column order"), example: "1", isPerColumn: true)
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    GivenWeighter(weights: try Weights(normalising: try parameters.numbers("weights")))
  }
}
