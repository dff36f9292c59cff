/// A method that weighs criteria, from the data or without it.
public protocol Weighter: Sendable {
  /// Weighs the criteria of the matrix.
  ///
  /// Columns that tell nothing apart get weight 0 with a notice, never NaN.
  func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting
}

/// The weights of criteria, and what their user should know.
public struct Weighting: Hashable, Sendable {
  /// The weights, in the order of the criteria.
  public let weights: Weights
  /// What the method did that is worth knowing.
  public let notices: [Notice]

  /// A weighting.
  public init(weights: Weights, notices: [Notice] = []) {
    self.weights = weights
    self.notices = notices
  }

  /// Shares of what each column tells apart; equal weights when none tells anything.
  ///
  /// - Parameter information: one non-negative number a column.
  init(
    information: [Double], notices: [Notice] = []
  ) throws(CompositeIndicatorsError) {
    if information.allSatisfy({ $0 == 0 }) {
      weights = .equal(information.count)
      self.notices = notices + [.equalWeightsInstead]
    } else {
      weights = try Weights(normalising: information)
      self.notices = notices
    }
  }
}
