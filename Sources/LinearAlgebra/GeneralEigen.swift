import CLAPACKE
import COpenBLAS

/// The eigenvalues of a square matrix, and its eigenvectors on both sides.
///
/// A complex pair takes two neighbouring columns: real parts, then imaginary parts of the vector
/// whose value has the positive imaginary part. By LAPACK `dgeev`.
public struct GeneralEigen: Hashable, Sendable {
  /// The real parts of the values, in the order LAPACK finds them.
  public let realParts: [Double]
  /// The imaginary parts of the values.
  public let imaginaryParts: [Double]
  /// The right vectors, A·v = λ·v.
  public let rightVectors: Matrix
  /// The left vectors, uᵀ·A = λ·uᵀ.
  public let leftVectors: Matrix

  /// Decomposes a matrix. O(n³).
  ///
  /// - Throws: ``LinearAlgebraError`` when it is not square, not finite, or does not converge.
  public init(_ matrix: Matrix) throws(LinearAlgebraError) {
    try matrix.requireSquare()
    try matrix.requireFinite()
    let size = matrix.rowCount
    var elements = matrix.elements
    var real = [Double](repeating: 0, count: size)
    var imaginary = real
    var right = [Double](repeating: 0, count: size * size)
    var left = right
    if size > 0 {
      BLASThreads.pin()
      let order = fenji_lapack_int(size)
      let status = LAPACKE_dgeev(
        LAPACK_COL_MAJOR, CChar(UInt8(ascii: "V")), CChar(UInt8(ascii: "V")), order, &elements,
        order, &real, &imaginary, &left, order, &right, order)
      guard status == 0 else { throw .notConverged(routine: "dgeev") }
    }
    realParts = real
    imaginaryParts = imaginary
    rightVectors = Matrix(rowCount: size, columnCount: size, elements: right)
    leftVectors = Matrix(rowCount: size, columnCount: size, elements: left)
  }

  /// The index of the real value that is largest; nil when all are complex.
  public var indexOfLargestRealValue: Int? {
    let size = realParts.map(\.magnitude).max() ?? 0
    return realParts.indices.filter { imaginaryParts[$0].magnitude <= size * 1e-12 }
      .max { realParts[$0] < realParts[$1] }
  }
}

/// The largest eigenvalue of a matrix of non-negative elements, with its vectors of non-negative
/// components (Perron and Frobenius).
public struct PrincipalEigenpair: Hashable, Sendable {
  /// The value.
  public let value: Double
  /// The right vector, whose components sum to 1.
  public let vector: [Double]
  /// The left vector, whose components sum to 1.
  public let leftVector: [Double]

  /// Finds the pair of a non-negative, irreducible matrix. O(n³).
  ///
  /// - Throws: ``LinearAlgebraError`` when it is not square, not finite, or does not converge.
  public init(nonNegative matrix: Matrix) throws(LinearAlgebraError) {
    let eigen = try GeneralEigen(matrix)
    guard let index = eigen.indexOfLargestRealValue else { throw .notConverged(routine: "dgeev") }
    value = eigen.realParts[index]
    vector = Self.positive(eigen.rightVectors.column(index))
    leftVector = Self.positive(eigen.leftVectors.column(index))
  }

  /// Components of one sign up to rounding, made non-negative with sum 1.
  private static func positive(_ vector: ArraySlice<Double>) -> [Double] {
    let orientated = vector.orientated().map { Swift.max(0, $0) }
    let sum = orientated.reduce(0, +)
    return orientated.map { $0 / sum }
  }
}
