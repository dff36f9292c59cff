/// A method that makes one weighting of several, say of an expert's and one of the data.
public protocol Combiner: Sendable {
  /// Combines weightings of the same criteria.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there is none or they differ in length.
  func combine(_ weightings: [Weights]) throws(CompositeIndicatorsError) -> CombinedWeights
}

/// The weights that several weightings agree on.
public struct CombinedWeights: Hashable, Sendable {
  /// The weights.
  public let weights: Weights
  /// The share of each weighting, summing to 1, where the method has shares.
  public let coefficients: [Double]?
  /// How strongly errors are amplified, where the method solves a system.
  public let conditionNumber: Double?
  /// What its user should know.
  public let notices: [Notice]

  init(
    weights: Weights, coefficients: [Double]? = nil, conditionNumber: Double? = nil,
    notices: [Notice] = []
  ) {
    self.weights = weights
    self.coefficients = coefficients
    self.conditionNumber = conditionNumber
    self.notices = notices
  }
}

extension Combiner {
  /// How many criteria the weightings have, all the same.
  func criteriaCount(_ weightings: [Weights]) throws(CompositeIndicatorsError) -> Int {
    guard let first = weightings.first else {
      throw .count(of: "weightings", expected: 1, found: 0)
    }
    for weights in weightings where weights.count != first.count {
      throw .count(of: "weights", expected: first.count, found: weights.count)
    }
    return first.count
  }

  /// The shares of weightings: given ones, or equal ones.
  func shares(
    _ given: [Double]?, of weightings: [Weights]
  ) throws(CompositeIndicatorsError) -> Weights {
    guard let given else { return .equal(weightings.count) }
    guard given.count == weightings.count else {
      throw .count(of: "coefficients", expected: weightings.count, found: given.count)
    }
    return try Weights(normalising: given)
  }

  /// Weights in proportion to exp of the given logarithms, −∞ for 0.
  func proportional(toLogarithms logarithms: [Double]) throws(CompositeIndicatorsError) -> Weights {
    let largest = logarithms.max() ?? -.infinity
    guard largest > -.infinity else { throw .noCommonCriterion }
    return try Weights(normalising: logarithms.map { Elementary.exponential($0 - largest) })
  }
}
