/// Why a matrix computation could not be done.
public enum LinearAlgebraError: Error, Hashable, Sendable {
  /// Two shapes do not fit, rows by columns of each.
  case shapes(rows: Int, columns: Int, otherRows: Int, otherColumns: Int)
  /// A square matrix was needed.
  case notSquare(rows: Int, columns: Int)
  /// An element is NaN or infinite.
  case notFinite(row: Int, column: Int)
  /// The matrix has no inverse.
  case singular
  /// The LAPACK routine did not converge.
  case notConverged(routine: String)
}
