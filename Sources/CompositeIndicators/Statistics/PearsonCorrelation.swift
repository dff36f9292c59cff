public import LinearAlgebra

/// Pearson's correlations of all pairs of columns, by blocked symmetric rank-k updates.
public enum PearsonCorrelation {
  /// The matrix of correlations; pairs with a missing value use the rows where both are known, and
  /// pairs without spread get 0. O(rows · columns²).
  public static func matrix(of columns: [[Double]]) -> Matrix {
    guard let rowCount = columns.first?.count else { return .identity(0) }
    if let cross = CrossDeviations(columns) { return cross.correlations }
    let moments = columns.map(Moments.init)
    return pairwise(columns, moments, rowCount: rowCount)
  }

  /// Spearman's correlations: those of average ranks, among the rows where both values are known.
  public static func matrixOfRanks(of columns: [[Double]]) -> Matrix {
    if columns.allSatisfy({ column in column.allSatisfy { !$0.isNaN } }) {
      return matrix(of: columns.map { Ranking.ascending($0, ties: .average) })
    }
    var result = Matrix.identity(columns.count)
    for (index, column) in columns.enumerated() {
      for other in 0..<index {
        let rows = column.indices.filter { !column[$0].isNaN && !columns[other][$0].isNaN }
        let pair = [rows.map { column[$0] }, rows.map { columns[other][$0] }]
        let value = rows.isEmpty ? 0 : matrixOfRanks(of: pair)[0, 1]
        result[index, other] = value
        result[other, index] = value
      }
    }
    return result
  }

  /// The correlation of two columns; 0 without spread.
  public static func coefficient(_ one: [Double], _ other: [Double]) -> Double {
    matrix(of: [one, other])[0, 1]
  }

  /// Copies a block of standardised columns behind one another.
  private static func fill(
    _ block: inout [Double], _ columns: [[Double]], _ moments: [Moments], from start: Int,
    rows: Int
  ) {
    for (index, column) in columns.enumerated() {
      let (mean, rest) = (moments[index].mean, moments[index].meanRest)
      let deviation = moments[index].populationStandardDeviation
      let inverse = deviation > 0 ? 1 / deviation : 0
      let isSafe = inverse.isFinite && (moments[index].maximum - mean).isFinite
      let base = index * rows
      for row in 0..<rows {
        let value = column[start + row]
        let scaled =
          isSafe
          ? ((value - mean) - rest) * inverse : (value / deviation - mean / deviation)
        block[base + row] = scaled.orZero
      }
    }
  }

  /// Sums over pairs come from products with the matrix of what is known:
  /// Σ x·y − Σx·Σy/n, where each sum runs over the rows with both values.
  private static func pairwise(
    _ columns: [[Double]], _ moments: [Moments], rowCount: Int
  ) -> Matrix {
    let size = columns.count
    // Columns 0..<m hold deviations, m..<2m their squares, 2m..<3m ones where known.
    var sum = CrossProductSum(columnCount: 3 * size)
    var block = [Double](repeating: 0, count: blockRows * 3 * size)
    var start = 0
    while start < rowCount {
      let rows = min(blockRows, rowCount - start)
      fill(&block, columns, moments, from: start, rows: rows)
      for (index, column) in columns.enumerated() {
        for row in 0..<rows {
          let deviation = block[index * rows + row]
          block[(size + index) * rows + row] = deviation * deviation
          block[(2 * size + index) * rows + row] = column[start + row].isNaN ? 0 : 1
        }
      }
      sum.add(block, rowCount: rows)
      start += rows
    }
    let total = sum.total()
    var result = Matrix.identity(size)
    for column in 0..<size {
      for row in 0..<size where row != column {
        let known = total[2 * size + row, 2 * size + column]
        guard known > 1 else {
          result[row, column] = 0
          continue
        }
        let sumRow = total[row, 2 * size + column]
        let sumColumn = total[column, 2 * size + row]
        let covariance = total[row, column] - sumRow * sumColumn / known
        let rowSquares = total[size + row, 2 * size + column] - sumRow * sumRow / known
        let columnSquares = total[size + column, 2 * size + row] - sumColumn * sumColumn / known
        let product = max(0, rowSquares) * max(0, columnSquares)
        let isSpread = rowSquares > 1e-12 && columnSquares > 1e-12 && product > 0
        result[row, column] =
          isSpread ? max(-1, min(1, covariance / product.squareRoot())) : 0
      }
    }
    return result
  }
}
