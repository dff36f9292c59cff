import COpenBLAS

extension Matrix {
  /// The product with another matrix. O(m·k·n), by `dgemm`.
  ///
  /// - Throws: ``LinearAlgebraError/shapes(rows:columns:otherRows:otherColumns:)``.
  public func times(_ other: Matrix) throws(LinearAlgebraError) -> Matrix {
    guard columnCount == other.rowCount else {
      throw .shapes(
        rows: rowCount, columns: columnCount, otherRows: other.rowCount,
        otherColumns: other.columnCount)
    }
    var result = Matrix(rowCount: rowCount, columnCount: other.columnCount)
    guard rowCount > 0, columnCount > 0, other.columnCount > 0 else { return result }
    BLASThreads.pin()
    cblas_dgemm(
      CblasColMajor, CblasNoTrans, CblasNoTrans, Int32(rowCount), Int32(other.columnCount),
      Int32(columnCount), 1, elements, Int32(rowCount), other.elements, Int32(other.rowCount), 0,
      &result.elements, Int32(rowCount))
    return result
  }

  /// The product of this matrix, turned, with another of as many rows. O(m·k·n), by `dgemm`.
  ///
  /// - Throws: ``LinearAlgebraError/shapes(rows:columns:otherRows:otherColumns:)``.
  public func transposedTimes(_ other: Matrix) throws(LinearAlgebraError) -> Matrix {
    guard rowCount == other.rowCount else {
      throw .shapes(
        rows: rowCount, columns: columnCount, otherRows: other.rowCount,
        otherColumns: other.columnCount)
    }
    var result = Matrix(rowCount: columnCount, columnCount: other.columnCount)
    guard rowCount > 0, columnCount > 0, other.columnCount > 0 else { return result }
    BLASThreads.pin()
    cblas_dgemm(
      CblasColMajor, CblasTrans, CblasNoTrans, Int32(columnCount), Int32(other.columnCount),
      Int32(rowCount), 1, elements, Int32(rowCount), other.elements, Int32(rowCount), 0,
      &result.elements, Int32(columnCount))
    return result
  }

  /// The product with a vector. O(m·n), by `dgemv`.
  ///
  /// - Throws: ``LinearAlgebraError/shapes(rows:columns:otherRows:otherColumns:)``.
  public func times(_ vector: [Double]) throws(LinearAlgebraError) -> [Double] {
    guard columnCount == vector.count else {
      throw .shapes(
        rows: rowCount, columns: columnCount, otherRows: vector.count, otherColumns: 1)
    }
    var result = [Double](repeating: 0, count: rowCount)
    guard rowCount > 0, columnCount > 0 else { return result }
    BLASThreads.pin()
    cblas_dgemv(
      CblasColMajor, CblasNoTrans, Int32(rowCount), Int32(columnCount), 1, elements,
      Int32(rowCount), vector, 1, 0, &result, 1)
    return result
  }

  /// The symmetric matrix of the scalar products of the columns, XᵀX. O(m·n²), by `dsyrk`.
  public func crossProduct() -> Matrix {
    var sum = CrossProductSum(columnCount: columnCount)
    sum.add(elements, rowCount: rowCount)
    return sum.total()
  }
}
