/// A method that makes one score of a row of fuzzy numbers.
public protocol FuzzyAggregator: Sendable {
  /// Scores every row.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there are not as many weights as columns, or the
  ///   method can't take a value.
  func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring
}
