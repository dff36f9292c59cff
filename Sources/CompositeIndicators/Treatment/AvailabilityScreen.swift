/// Leaves out rows of which too little is known, or too much is zero.
///
/// Availability is the share of columns with a value; the non-zero share is of the known values, 0
/// for a row without any. Rows can be kept or left out by decision, whatever their shares.
///
/// Source: COINr's `Screen`.
public struct AvailabilityScreen: Hashable, Sendable {
  /// The least availability, in 0…1.
  public let minimumAvailability: Double
  /// The least non-zero share, in 0…1.
  public let minimumNonZero: Double

  /// A screen; a threshold of 0 lets everything pass.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(
    minimumAvailability: Double, minimumNonZero: Double = 0
  ) throws(CompositeIndicatorsError) {
    try requireShare(minimumAvailability, "availability", of: "screen")
    try requireShare(minimumNonZero, "non-zero", of: "screen")
    self.minimumAvailability = minimumAvailability
    self.minimumNonZero = minimumNonZero
  }

  /// Screens the rows. O(rows · columns).
  ///
  /// - Parameters:
  ///   - matrix: the values, NaN where one is missing.
  ///   - decisions: rows that are kept (true) or left out (false) whatever their shares.
  /// - Throws: ``CompositeIndicatorsError/tooFewRows(needed:found:)`` when no row is left.
  public func screen(
    _ matrix: IndicatorMatrix, decisions: [Int: Bool] = [:]
  ) throws(CompositeIndicatorsError) -> ScreenedMatrix {
    var missing = [Int](repeating: 0, count: matrix.rowCount)
    var zeros = missing
    for column in matrix.columns {
      for row in column.indices {
        missing[row] += column[row].isNaN ? 1 : 0
        zeros[row] += column[row] == 0 ? 1 : 0
      }
    }
    let count = Double(matrix.columnCount)
    let availability = missing.map { 1 - Double($0) / count }
    let nonZero = zip(zeros, missing).map { zeros, missing in
      missing == matrix.columnCount
        ? 0 : 1 - Double(zeros) / Double(matrix.columnCount - missing)
    }
    let kept = availability.indices.filter { row in
      decisions[row]
        ?? (availability[row] >= minimumAvailability - 1e-12
          && nonZero[row] >= minimumNonZero - 1e-12)
    }
    guard !kept.isEmpty else { throw .tooFewRows(needed: 1, found: 0) }
    return ScreenedMatrix(
      matrix: try matrix.replacing(
        columns: matrix.columns.map { column in kept.map { column[$0] } }),
      keptRows: kept, availability: availability, nonZeroShares: nonZero)
  }
}

/// A matrix after screening.
public struct ScreenedMatrix: Hashable, Sendable {
  /// The rows that were kept.
  public let matrix: IndicatorMatrix
  /// Their places in the matrix before, rising.
  public let keptRows: [Int]
  /// The availability of every row before.
  public let availability: [Double]
  /// The non-zero share of every row before.
  public let nonZeroShares: [Double]

  /// The places of the rows that were left out, rising.
  public var removedRows: [Int] {
    var isKept = [Bool](repeating: false, count: availability.count)
    for row in keptRows { isKept[row] = true }
    return isKept.indices.filter { !isKept[$0] }
  }
}
