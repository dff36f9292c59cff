/// Judgements of how many times as important one criterion is as another.
///
/// Entry (i, j) says i against j; (j, i) is its reciprocal; NaN is a judgement not made.
///
///     let matrix = try PairwiseMatrix([[1, 3, 5], [1/3, 1, 2], [1/5, 1/2, 1]])
public struct PairwiseMatrix: Hashable, Sendable {
  /// The judgements, row by row.
  public let rows: [[Double]]

  /// How far a judgement times its opposite may be from 1: people write 0.33 for 1/3.
  public static let reciprocityTolerance = 0.02

  /// Judgements as given, where one of each pair suffices: the other may be NaN.
  ///
  /// Entries are kept as written when both are there.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when the matrix is empty or not square, a judgement is
  ///   not a finite positive number, a diagonal entry is not 1, or two judgements of a pair
  ///   contradict each other by more than ``reciprocityTolerance``.
  public init(_ rows: [[Double]]) throws(CompositeIndicatorsError) {
    guard !rows.isEmpty else { throw .noCriteria }
    var rows = rows
    for (index, row) in rows.enumerated() {
      guard row.count == rows.count else {
        throw .notSquare(rows: rows.count, columns: row.count, row: index)
      }
      for (column, value) in row.enumerated() {
        guard value.isNaN || (value > 0 && value.isFinite && (1 / value).isFinite),
          index != column || value == 1
        else { throw .judgement(row: index, column: column, value: value) }
      }
    }
    for row in rows.indices {
      for column in 0..<row {
        let (value, opposite) = (rows[row][column], rows[column][row])
        if value.isNaN, !opposite.isNaN {
          rows[row][column] = 1 / opposite
        } else if opposite.isNaN, !value.isNaN {
          rows[column][row] = 1 / value
        } else if !value.isNaN, (value * opposite - 1).magnitude > Self.reciprocityTolerance {
          throw .notReciprocal(
            row: column, column: row, value: opposite, opposite: value)
        }
      }
    }
    self.rows = rows
  }

  /// How many criteria.
  public var size: Int { rows.count }

  /// How many pairs have no judgement.
  public var missingCount: Int {
    rows.indices.reduce(0) { sum, row in
      sum + (row + 1..<size).count { rows[row][$0].isNaN }
    }
  }

  /// The judgement of a row against a column; NaN when not made.
  public subscript(row: Int, column: Int) -> Double { rows[row][column] }

  /// The criteria that judgements connect with the first, itself included, rising.
  var reachedFromFirst: [Int] {
    var reached: Set<Int> = [0]
    var open = [0]
    while let row = open.popLast() {
      for column in 0..<size where !rows[row][column].isNaN && !reached.contains(column) {
        reached.insert(column)
        open.append(column)
      }
    }
    return reached.sorted()
  }

  /// The judgements of several judges as one: the weighted geometric mean of each entry, which
  /// alone keeps the matrix reciprocal. A judge without a judgement of a pair is left out there.
  ///
  /// Source: Aczél and Saaty, Procedures for synthesizing ratio judgements, 1983.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when matrices differ in size or weights in number.
  public static func geometricMean(
    of matrices: [PairwiseMatrix], weights: [Double]? = nil
  ) throws(CompositeIndicatorsError) -> PairwiseMatrix {
    guard let first = matrices.first else { throw .noCriteria }
    let judges = weights ?? [Double](repeating: 1, count: matrices.count)
    guard judges.count == matrices.count else {
      throw .count(of: "judge weights", expected: matrices.count, found: judges.count)
    }
    let shares = try Weights(normalising: judges)
    for matrix in matrices where matrix.size != first.size {
      throw .count(of: "pairwise matrix", expected: first.size, found: matrix.size)
    }
    var rows = first.rows
    for row in rows.indices {
      for column in rows.indices where row != column {
        var (sum, share) = (0.0, 0.0)
        for (matrix, weight) in zip(matrices, shares.values) where !matrix[row, column].isNaN {
          sum += weight * Elementary.logarithm(matrix[row, column])
          share += weight
        }
        rows[row][column] = share > 0 ? Elementary.exponential(sum / share) : .nan
      }
    }
    return try PairwiseMatrix(rows)
  }
}
