import LinearAlgebra

/// How weights are taken from a pairwise matrix.
public enum PairwisePriorities: String, Hashable, Sendable, CaseIterable {
  /// The principal eigenvector (Saaty 1977).
  case eigenvector
  /// Geometric means of rows (Crawford and Williams 1985); with missing judgements, the least squares
  /// of logarithms, which are the same when none is missing.
  case geometricMean = "geometric-mean"
  /// Means of rows after each column is brought to sum 1; an approximation in wide use. Complete
  /// matrices only.
  case arithmeticMean = "arithmetic-mean"

  /// The weights, summing to 1, and λ: the eigenvalue, or the mean of (A·w)ᵢ/wᵢ.
  func solve(_ rows: [[Double]]) throws(CompositeIndicatorsError) -> (
    weights: [Double], eigenvalue: Double
  ) {
    let harker = Self.harkerMatrix(rows)
    switch self {
    case .eigenvector:
      do {
        let pair = try PrincipalEigenpair(nonNegative: harker)
        return (pair.vector, pair.value)
      } catch {
        throw .numeric("\(error)")
      }
    case .geometricMean:
      return try Self.withMeanRatio(harker, try Self.logarithmicLeastSquares(rows))
    case .arithmeticMean:
      for (row, values) in rows.enumerated() {
        if let column = values.firstIndex(where: { $0.isNaN }) {
          throw .judgement(row: row, column: column, value: .nan)
        }
      }
      let sums = rows.indices.map { column in rows.reduce(0) { $0 + $1[column] } }
      let means = rows.map { row in
        zip(row, sums).reduce(0) { $0 + $1.0 / $1.1 } / Double(rows.count)
      }
      return try Self.withMeanRatio(harker, try Weights(normalising: means).values)
    }
  }

  /// 0 for each missing judgement, and their number in the row added to the diagonal.
  private static func harkerMatrix(_ rows: [[Double]]) -> Matrix {
    var harker = Matrix(rows: rows)
    for row in rows.indices {
      harker[row, row] = 1 + Double(rows[row].count { $0.isNaN })
      for column in rows.indices where rows[row][column].isNaN { harker[row, column] = 0 }
    }
    return harker
  }

  private static func withMeanRatio(
    _ matrix: Matrix, _ weights: [Double]
  ) throws(CompositeIndicatorsError) -> ([Double], Double) {
    guard let product = try? matrix.times(weights) else { throw .numeric("dgemv") }
    let ratios = zip(product, weights).map { $0 / $1 }
    return (weights, ratios.reduce(0, +) / Double(weights.count))
  }

  /// Minimises Σ (ln aᵢⱼ − xᵢ + xⱼ)² over the judgements made; exp x are the weights.
  private static func logarithmicLeastSquares(
    _ rows: [[Double]]
  ) throws(CompositeIndicatorsError) -> [Double] {
    let size = rows.count
    var laplacian = Matrix(rowCount: size, columnCount: size)
    var sums = [Double](repeating: 0, count: size)
    for row in 0..<size {
      for column in 0..<size where row != column && !rows[row][column].isNaN {
        laplacian[row, row] += 1
        laplacian[row, column] -= 1
        // Half of each pair's two judgements, which are reciprocal only up to rounding.
        sums[row] +=
          (Elementary.logarithm(rows[row][column]) - Elementary.logarithm(rows[column][row])) / 2
      }
    }
    let isComplete = rows.allSatisfy { row in row.allSatisfy { !$0.isNaN } }
    let logarithms: [Double]
    if isComplete {
      logarithms = rows.map { row in
        row.reduce(0) { $0 + Elementary.logarithm($1) } / Double(size)
      }
    } else {
      guard let solution = try? laplacian.leastSquares(sums).solution else {
        throw .numeric("dgelsd")
      }
      logarithms = solution
    }
    let largest = logarithms.max() ?? 0
    return try Weights(normalising: logarithms.map { Elementary.exponential($0 - largest) }).values
  }
}
