public import LinearAlgebra

/// A coefficient of correlation between two columns.
public enum CorrelationKind: String, Hashable, Sendable, CaseIterable {
  /// Pearson's product-moment correlation.
  case pearson
  /// Spearman's: Pearson's of average ranks.
  case spearman
  /// Kendall's τ-b.
  case kendall
  /// Distance correlation, which has no sign.
  case distance

  /// Whether turning a column turns the coefficient's sign.
  var isSigned: Bool { self != .distance }

  /// The symmetric matrix of coefficients of all pairs of columns, 1 on its diagonal.
  ///
  /// Each pair uses the rows where both values are known; a pair without spread there gets 0.
  public func matrix(of columns: [[Double]]) -> Matrix {
    switch self {
    case .pearson: PearsonCorrelation.matrix(of: columns)
    case .spearman: PearsonCorrelation.matrixOfRanks(of: columns)
    case .kendall: pairs(columns, KendallCorrelation.coefficient)
    case .distance: pairs(columns, DistanceCorrelation.coefficient)
    }
  }

  /// The coefficient of two columns; 0 when one has no spread.
  public func coefficient(_ one: [Double], _ other: [Double]) -> Double {
    matrix(of: [one, other])[0, 1]
  }

  private func pairs(
    _ columns: [[Double]], _ coefficient: ([Double], [Double]) -> Double
  ) -> Matrix {
    var result = Matrix.identity(columns.count)
    for index in columns.indices {
      for other in 0..<index {
        let value = coefficient(columns[other], columns[index])
        result[index, other] = value
        result[other, index] = value
      }
    }
    return result
  }
}
