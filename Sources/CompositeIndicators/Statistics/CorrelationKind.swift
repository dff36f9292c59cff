public import LinearAlgebra

/// A coefficient of correlation between two columns.
public enum CorrelationKind: String, Hashable, Sendable, CaseIterable {
  /// Pearson's product-moment correlation.
  case pearson
  /// Spearman's: Pearson's of average ranks.
  case spearman

  /// The symmetric matrix of coefficients of all pairs of columns, 1 on its diagonal.
  ///
  /// Each pair uses the rows where both values are known; a pair without spread there gets 0.
  public func matrix(
    of columns: [[Double]], names: [String]
  ) throws(CompositeIndicatorsError) -> Matrix {
    switch self {
    case .pearson: PearsonCorrelation.matrix(of: columns)
    case .spearman: PearsonCorrelation.matrixOfRanks(of: columns)
    }
  }
}
