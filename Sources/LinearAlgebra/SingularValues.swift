import CLAPACKE
import COpenBLAS

/// The singular value decomposition A = U·diag(s)·Vᵀ, thin, largest value first.
///
/// The component of largest size of each column of V is positive, and U follows. By LAPACK
/// `dgesdd`.
public struct SingularValues: Hashable, Sendable {
  /// The singular values, falling.
  public let values: [Double]
  /// The left vectors as columns.
  public let left: Matrix
  /// The right vectors as columns.
  public let right: Matrix

  /// Decomposes a matrix. O(m·n·min(m, n)).
  ///
  /// - Throws: ``LinearAlgebraError`` when it is not finite or does not converge.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireFinite()
    let rows = matrix.rowCount
    let columns = matrix.columnCount
    let rank = min(rows, columns)
    var elements = matrix.elements
    var values = [Double](repeating: 0, count: rank)
    var left = [Double](repeating: 0, count: rows * rank)
    var rightTransposed = [Double](repeating: 0, count: rank * columns)
    if rank > 0 {
      BLASThreads.pin()
      let status = LAPACKE_dgesdd(
        LAPACK_COL_MAJOR, CChar(UInt8(ascii: "S")), fenji_lapack_int(rows),
        fenji_lapack_int(columns), &elements, fenji_lapack_int(rows), &values, &left,
        fenji_lapack_int(rows), &rightTransposed, fenji_lapack_int(rank))
      guard status == 0 else { throw .notConverged(routine: "dgesdd") }
    }
    var leftMatrix = Matrix(rowCount: rows, columnCount: rank, elements: left)
    var rightMatrix = Matrix(rowCount: rank, columnCount: columns, elements: rightTransposed)
      .transposed()
    for index in 0..<rank {
      let old = rightMatrix.column(index)
      let new = old.orientated()
      guard new != Array(old) else { continue }
      for row in 0..<columns { rightMatrix[row, index] = new[row] }
      for row in 0..<rows { leftMatrix[row, index].negate() }
    }
    self.values = values
    self.left = leftMatrix
    right = rightMatrix
  }

  /// How many values are above rounding: `max(m, n)` · 2⁻⁵² times the largest.
  public var rank: Int {
    let threshold =
      Double(max(left.rowCount, right.rowCount)) * .ulpOfOne * (values.first ?? 0)
    return values.count { $0 > threshold }
  }

  /// Largest over smallest value: how much a solution amplifies errors; infinite when singular.
  public var conditionNumber: Double {
    guard let first = values.first, let last = values.last else { return 1 }
    return last > 0 ? first / last : .infinity
  }
}
