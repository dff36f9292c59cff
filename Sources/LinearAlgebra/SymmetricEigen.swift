import CLAPACKE
import COpenBLAS

/// The eigenvalues and eigenvectors of a symmetric matrix, largest value first.
///
/// Each vector has length 1, and its component of largest size (the first of equal ones) is
/// positive, so that the same matrix always gives the same vectors. By LAPACK `dsyevd`.
public struct SymmetricEigen: Hashable, Sendable {
  /// The eigenvalues, falling.
  public let values: [Double]
  /// The eigenvectors as columns, in the order of the values.
  public let vectors: Matrix

  /// Decomposes a matrix of which only the upper triangle is read. O(n³).
  ///
  /// - Throws: ``LinearAlgebraError`` when it is not square or not finite.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireSquare()
    try matrix.requireFinite()
    let size = matrix.rowCount
    guard size > 0 else {
      values = []
      vectors = matrix
      return
    }
    BLASThreads.pin()
    var elements = matrix.elements
    var ascending = [Double](repeating: 0, count: size)
    let status = LAPACKE_dsyevd(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "U")),
      fenji_lapack_int(size), &elements, fenji_lapack_int(size), &ascending)
    guard status == 0 else { throw .notConverged(routine: "dsyevd") }
    var turned: [Double] = []
    turned.reserveCapacity(elements.count)
    for column in (0..<size).reversed() {
      turned.append(contentsOf: elements[column * size..<(column + 1) * size].orientated())
    }
    values = ascending.reversed()
    vectors = Matrix(rowCount: size, columnCount: size, elements: turned)
  }
}

extension ArraySlice<Double> {
  /// The vector, or its opposite, so that its component of largest size is positive. Sizes that
  /// differ only by rounding count as equal, and the first of them decides.
  func orientated() -> [Double] {
    let largest = self.map(\.magnitude).max() ?? 0
    let decider = first { $0.magnitude >= largest * (1 - 1e-9) } ?? 0
    return decider < 0 ? map { -$0 } : Array(self)
  }
}
