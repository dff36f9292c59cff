/// A method that weighs criteria by a table of fuzzy numbers.
public protocol FuzzyWeighter: Sendable {
  /// Weighs the criteria of the matrix.
  ///
  /// Columns that tell nothing apart get weight 0 with a notice, never NaN.
  func weigh(_ matrix: FuzzyMatrix) throws(CompositeIndicatorsError) -> Weighting
}
