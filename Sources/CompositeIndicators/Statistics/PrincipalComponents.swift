public import LinearAlgebra

/// The principal components of the correlation matrix of columns.
///
/// Eigenvalues fall; each eigenvector is turned so that its components sum to at least 0.
public struct PrincipalComponents: Hashable, Sendable {
  /// The correlation matrix.
  public let correlations: Matrix
  /// The eigenvalues, at least 0, falling; they sum to the number of columns.
  public let values: [Double]
  /// The eigenvectors as columns.
  public let vectors: Matrix

  /// The components of columns; missing values are left out pairwise. O(rows · columns²).
  ///
  /// - Parameters:
  ///   - columns: the values, column by column.
  ///   - signs: −1 for columns that are turned first.
  public init(columns: [[Double]], signs: [Double]) throws(CompositeIndicatorsError) {
    try self.init(correlations: PearsonCorrelation.matrix(of: columns).turning(signs))
  }

  /// The components of a correlation matrix.
  public init(correlations: Matrix) throws(CompositeIndicatorsError) {
    self.correlations = correlations
    do {
      let eigen = try SymmetricEigen(correlations)
      values = eigen.values.map { max(0, $0) }
      var vectors = eigen.vectors
      for column in 0..<vectors.columnCount where vectors.column(column).reduce(0, +) < -1e-12 {
        for row in 0..<vectors.rowCount { vectors[row, column].negate() }
      }
      self.vectors = vectors
    } catch {
      throw .numeric("\(error)")
    }
  }

  /// Each eigenvector times the square root of its value: correlations of columns with components.
  public var loadings: Matrix {
    var loadings = vectors
    for column in 0..<vectors.columnCount {
      for row in 0..<vectors.rowCount { loadings[row, column] *= values[column].squareRoot() }
    }
    return loadings
  }

  /// The share of the variance that each component explains.
  public var explainedShares: [Double] {
    let total = values.reduce(0, +)
    return values.map { $0 / total }
  }
}

extension Matrix {
  /// Each element times the signs of its row and its column.
  func turning(_ signs: [Double]) -> Matrix {
    var result = self
    for column in 0..<columnCount {
      for row in 0..<rowCount { result[row, column] *= signs[row] * signs[column] }
    }
    return result
  }

  /// The rows and columns of these indices.
  func selecting(_ indices: [Int]) -> Matrix {
    guard indices.count < rowCount else { return self }
    return Matrix(columns: indices.map { column in indices.map { self[$0, column] } })
  }
}
