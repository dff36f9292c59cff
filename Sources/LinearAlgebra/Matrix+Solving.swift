import CLAPACKE
import COpenBLAS

extension Matrix {
  /// The x with A·x = b. O(n³), by LAPACK `dgesv`.
  ///
  /// - Throws: ``LinearAlgebraError/singular`` when there is none, or many.
  public func solve(_ right: [Double]) throws(LinearAlgebraError) -> [Double] {
    try solve(Matrix(rowCount: right.count, columnCount: 1, elements: right)).elements
  }

  /// The X with A·X = B. O(n³), by LAPACK `dgesv`.
  ///
  /// - Throws: ``LinearAlgebraError/singular`` when there is none, or many.
  public func solve(_ right: Matrix) throws(LinearAlgebraError) -> Matrix {
    try requireSquare()
    try requireFinite()
    try right.requireFinite()
    guard rowCount == right.rowCount else {
      throw .shapes(
        rows: rowCount, columns: columnCount, otherRows: right.rowCount,
        otherColumns: right.columnCount)
    }
    var result = right
    guard rowCount > 0, right.columnCount > 0 else { return result }
    BLASThreads.pin()
    var factors = elements
    var pivots = [fenji_lapack_int](repeating: 0, count: rowCount)
    let status = LAPACKE_dgesv(
      LAPACK_COL_MAJOR, fenji_lapack_int(rowCount), fenji_lapack_int(right.columnCount), &factors,
      fenji_lapack_int(rowCount), &pivots, &result.elements, fenji_lapack_int(rowCount))
    guard status == 0 else { throw .singular }
    return result
  }

  /// The inverse. O(n³).
  ///
  /// - Throws: ``LinearAlgebraError/singular`` when there is none.
  public func inverse() throws(LinearAlgebraError) -> Matrix {
    try requireSquare()
    return try solve(.identity(rowCount))
  }

  /// The shortest x that makes A·x closest to b, by singular values (LAPACK `dgelsd`).
  ///
  /// A may have any shape and any rank. Singular values below `tolerance` times the largest count
  /// as zero.
  ///
  /// - Throws: ``LinearAlgebraError`` when shapes differ or an element is not finite.
  public func leastSquares(
    _ right: [Double], tolerance: Double = 1e-13
  ) throws(LinearAlgebraError) -> LeastSquaresSolution {
    try requireFinite()
    let target = Matrix(rowCount: right.count, columnCount: 1, elements: right)
    try target.requireFinite()
    guard rowCount == right.count else {
      throw .shapes(
        rows: rowCount, columns: columnCount, otherRows: right.count, otherColumns: 1)
    }
    guard rowCount > 0, columnCount > 0 else {
      return LeastSquaresSolution(
        solution: [Double](repeating: 0, count: columnCount), rank: 0, singularValues: [])
    }
    BLASThreads.pin()
    var factors = elements
    let length = max(rowCount, columnCount)
    var solution = right + [Double](repeating: 0, count: length - rowCount)
    var singularValues = [Double](repeating: 0, count: min(rowCount, columnCount))
    var rank: fenji_lapack_int = 0
    let status = LAPACKE_dgelsd(
      LAPACK_COL_MAJOR, fenji_lapack_int(rowCount), fenji_lapack_int(columnCount), 1, &factors,
      fenji_lapack_int(rowCount), &solution, fenji_lapack_int(length), &singularValues, tolerance,
      &rank)
    guard status == 0 else { throw .notConverged(routine: "dgelsd") }
    return LeastSquaresSolution(
      solution: Array(solution.prefix(columnCount)), rank: Int(rank),
      singularValues: singularValues)
  }
}

/// What a least-squares problem gave.
public struct LeastSquaresSolution: Hashable, Sendable {
  /// The unknowns.
  public let solution: [Double]
  /// How many singular values counted.
  public let rank: Int
  /// The singular values of the matrix, falling.
  public let singularValues: [Double]
}
