import COpenBLAS

/// The sum of XᵀX over blocks X of rows, by symmetric rank-k updates (`dsyrk`).
///
/// Blocks that stay in cache make it run at the speed of the processor; the order of the blocks is
/// the caller's, so results do not depend on who computed them.
public struct CrossProductSum: Sendable {
  /// How many columns every block has.
  public let columnCount: Int
  private var upper: [Double]

  /// The sum over no blocks.
  public init(columnCount: Int) {
    self.columnCount = columnCount
    upper = [Double](repeating: 0, count: columnCount * columnCount)
  }

  /// Adds a block of rows, given column by column.
  ///
  /// - Precondition: `block` has at least `rowCount` × ``columnCount`` elements.
  public mutating func add(_ block: [Double], rowCount: Int) {
    precondition(block.count >= rowCount * columnCount, "A block has too few elements")
    guard rowCount > 0, columnCount > 0 else { return }
    BLASThreads.pin()
    cblas_dsyrk(
      CblasColMajor, CblasUpper, CblasTrans, Int32(columnCount), Int32(rowCount), 1, block,
      Int32(rowCount), 1, &upper, Int32(columnCount))
  }

  /// Adds the blocks of another sum.
  public mutating func add(_ other: CrossProductSum) {
    precondition(columnCount == other.columnCount, "Sums of different shapes")
    for index in upper.indices { upper[index] += other.upper[index] }
  }

  /// The whole symmetric matrix.
  public func total() -> Matrix {
    var matrix = Matrix(rowCount: columnCount, columnCount: columnCount, elements: upper)
    for column in 0..<columnCount {
      for row in 0..<column { matrix[column, row] = matrix[row, column] }
    }
    return matrix
  }
}
