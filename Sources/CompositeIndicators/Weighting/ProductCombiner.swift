/// Combination by product: w ∝ Π wₖ. What one weighting neglects, the others can't raise.
///
/// A criterion with weight 0 in one weighting has 0 in the combination.
public struct ProductCombiner: Combiner {
  /// The product of all weightings.
  public init() {}

  /// Multiplies weightings.
  ///
  /// - Throws: ``CompositeIndicatorsError/noCommonCriterion`` when every product is 0.
  public func combine(_ weightings: [Weights]) throws(CompositeIndicatorsError) -> CombinedWeights {
    let count = try criteriaCount(weightings)
    let logarithms = (0..<count).map { index in
      weightings.reduce(0) { $0 + Elementary.logarithm($1[index]) }
    }
    return CombinedWeights(weights: try proportional(toLogarithms: logarithms))
  }

  static let method = Method<any Combiner>(
    name: "product", title: Wording("乘法合成", "Product")
  ) { _ throws(CompositeIndicatorsError) in ProductCombiner() }
}
