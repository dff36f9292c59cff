/// Fuzzy judgements of how many times as important one criterion is as another.
///
/// Entry (i, j) says i against j; (j, i) is its reciprocal (1/h, 1/m, 1/l). One of each pair suffices.
public struct FuzzyPairwiseMatrix: Hashable, Sendable {
  /// The judgements, row by row, none missing.
  public let rows: [[FuzzyNumber]]

  /// Judgements as given; the diagonal may be left out.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when the matrix is empty or not square, a judgement is missing in
  ///   both directions or reaches 0, a diagonal entry is not 1, or the two judgements of a pair contradict
  ///   each other by more than ``PairwiseMatrix/reciprocityTolerance``.
  public init(_ rows: [[FuzzyNumber?]]) throws(CompositeIndicatorsError) {
    guard !rows.isEmpty else { throw .noCriteria }
    for (index, row) in rows.enumerated() where row.count != rows.count {
      throw .notSquare(rows: rows.count, columns: row.count, row: index)
    }
    var filled: [[FuzzyNumber]] = []
    for (row, values) in rows.enumerated() {
      var complete: [FuzzyNumber] = []
      for (column, value) in values.enumerated() {
        let given = row == column ? value ?? .one : value ?? rows[column][row]?.reciprocal
        guard let given, given.low > 0, given.high.isFinite, row != column || given == .one else {
          throw .judgement(row: row, column: column, value: value?.low ?? .nan)
        }
        complete.append(given)
      }
      filled.append(complete)
    }
    for row in filled.indices {
      for column in row + 1..<filled.count {
        let (value, opposite) = (filled[row][column], filled[column][row])
        for (one, other) in [
          (value.middle, opposite.middle), (value.low, opposite.high), (value.high, opposite.low),
        ] where (one * other - 1).magnitude > PairwiseMatrix.reciprocityTolerance {
          throw .notReciprocal(row: row, column: column, value: one, opposite: other)
        }
      }
    }
    self.rows = filled
  }

  /// The judgements at full membership.
  public var middles: PairwiseMatrix {
    get throws(CompositeIndicatorsError) {
      try PairwiseMatrix(rows.map { $0.map(\.middle) })
    }
  }
}
