/// A dense matrix of doubles, column after column.
///
///     let matrix = Matrix(rows: [[1, 2], [3, 4]])
///     matrix[1, 0]          // 3
///     Array(matrix.column(1))  // [2, 4]
public struct Matrix: Hashable, Sendable {
  /// How many rows.
  public let rowCount: Int
  /// How many columns.
  public let columnCount: Int
  /// The elements, column by column.
  public internal(set) var elements: [Double]

  /// A matrix from its elements, column by column.
  ///
  /// - Precondition: there are `rowCount` × `columnCount` of them.
  public init(rowCount: Int, columnCount: Int, elements: [Double]) {
    precondition(
      rowCount >= 0 && columnCount >= 0 && elements.count == rowCount * columnCount,
      "A matrix needs as many elements as its shape says")
    self.rowCount = rowCount
    self.columnCount = columnCount
    self.elements = elements
  }

  /// A matrix with the same value everywhere.
  public init(rowCount: Int, columnCount: Int, repeating value: Double = 0) {
    self.init(
      rowCount: rowCount, columnCount: columnCount,
      elements: [Double](repeating: value, count: rowCount * columnCount))
  }

  /// A matrix from its rows.
  ///
  /// - Precondition: all rows have the same length.
  public init(rows: [[Double]]) {
    let columnCount = rows.first?.count ?? 0
    precondition(rows.allSatisfy { $0.count == columnCount }, "Rows differ in length")
    var elements: [Double] = []
    elements.reserveCapacity(rows.count * columnCount)
    for column in 0..<columnCount {
      for row in rows { elements.append(row[column]) }
    }
    self.init(rowCount: rows.count, columnCount: columnCount, elements: elements)
  }

  /// A matrix from its columns.
  ///
  /// - Precondition: all columns have the same length.
  public init(columns: [[Double]]) {
    let rowCount = columns.first?.count ?? 0
    precondition(columns.allSatisfy { $0.count == rowCount }, "Columns differ in length")
    self.init(
      rowCount: rowCount, columnCount: columns.count, elements: Array(columns.joined()))
  }

  /// The matrix with ones on its diagonal and zeros elsewhere.
  public static func identity(_ size: Int) -> Matrix {
    var matrix = Matrix(rowCount: size, columnCount: size)
    for index in 0..<size { matrix[index, index] = 1 }
    return matrix
  }

  /// The element of a row and a column, both from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[column * rowCount + row] }
    set { elements[column * rowCount + row] = newValue }
  }

  /// The elements of a column, in place.
  public func column(_ index: Int) -> ArraySlice<Double> {
    elements[index * rowCount..<(index + 1) * rowCount]
  }

  /// The elements of a row.
  public func row(_ index: Int) -> [Double] {
    (0..<columnCount).map { self[index, $0] }
  }

  /// The sum of the diagonal.
  public var trace: Double {
    (0..<min(rowCount, columnCount)).reduce(0) { $0 + self[$1, $1] }
  }

  /// Rows as columns.
  public func transposed() -> Matrix {
    var result = Matrix(rowCount: columnCount, columnCount: rowCount)
    for column in 0..<columnCount {
      for row in 0..<rowCount { result[column, row] = self[row, column] }
    }
    return result
  }

  /// Throws unless the matrix is square.
  func requireSquare() throws(LinearAlgebraError) {
    guard rowCount == columnCount else {
      throw .notSquare(rows: rowCount, columns: columnCount)
    }
  }

  /// Throws unless every element is finite.
  func requireFinite() throws(LinearAlgebraError) {
    guard let index = elements.firstIndex(where: { !$0.isFinite }) else { return }
    throw .notFinite(row: index % rowCount, column: index / rowCount)
  }
}
