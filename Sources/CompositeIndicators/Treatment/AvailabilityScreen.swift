/// Leaves out rows of which too little is known.
///
/// Source: COINr `Screen`.
public struct AvailabilityScreen: Hashable, Sendable {
  /// The share of values that must be known, in 0…1; nil to not look.
  public let minimumKnown: Double?
  /// The share of known values that must not be 0, in 0…1; nil to not look.
  public let minimumNonZero: Double?

  /// A screen by known values, by values other than 0, or both.
  public init(minimumKnown: Double? = nil, minimumNonZero: Double? = nil) {
    self.minimumKnown = minimumKnown
    self.minimumNonZero = minimumNonZero
  }

  /// What is known of one row.
  public struct RowAvailability: Hashable, Sendable {
    /// How many values are missing.
    public let missing: Int
    /// How many values are 0.
    public let zeros: Int
    /// The share of values that are known.
    public let known: Double
    /// The share of known values that are not 0; NaN when none is known.
    public let nonZero: Double
    /// Whether the row stays.
    public let isKept: Bool
  }

  /// What is known of every row, and whether it stays. O(rows · columns).
  ///
  /// - Parameters:
  ///   - kept: rows that stay whatever is known of them.
  ///   - removed: rows that go whatever is known of them.
  public func availability(
    of matrix: IndicatorMatrix, keeping kept: Set<Int> = [], removing removed: Set<Int> = []
  ) -> [RowAvailability] {
    (0..<matrix.rowCount).map { row in
      let missing = matrix.columns.count { $0[row].isNaN }
      let zeros = matrix.columns.count { $0[row] == 0 }
      let known = matrix.columnCount - missing
      let knownShare = Double(known) / Double(matrix.columnCount)
      let nonZeroShare = Double(known - zeros) / Double(known)
      let passes =
        (minimumKnown.map { knownShare >= $0 } ?? true)
        && (minimumNonZero.map { known > 0 && nonZeroShare >= $0 } ?? true)
      return RowAvailability(
        missing: missing, zeros: zeros, known: knownShare, nonZero: nonZeroShare,
        isKept: kept.contains(row) || (passes && !removed.contains(row)))
    }
  }
}

extension IndicatorMatrix {
  /// The matrix of these rows, in their order.
  public func selecting(rows: [Int]) throws(CompositeIndicatorsError) -> IndicatorMatrix {
    try replacing(columns: columns.map { column in rows.map { column[$0] } })
  }
}
