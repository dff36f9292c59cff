public import LinearAlgebra

/// The analytic network process: weights as the limit of a supermatrix of priorities.
///
/// Column j of the supermatrix holds the priorities of all elements with respect to element j, block by
/// block of clusters; blocks are weighted by the clusters' influence on one another and each column is
/// brought to sum 1. Its powers tend to the elements' overall priorities; where they circle, their
/// average counts. An element that depends on nothing keeps what flows to it.
///
/// Source: Saaty, Decision Making with Dependence and Feedback: The Analytic Network Process, 1996.
public struct AnalyticNetwork: JudgementWeighter {
  /// How many elements each cluster has, in order; one cluster of all when empty.
  public let clusterSizes: [Int]
  /// The influence of the cluster of the row on that of the column; all equal when empty.
  public let clusterWeights: [[Double]]

  /// A network; without clusters the supermatrix is taken as it is.
  public init(clusterSizes: [Int] = [], clusterWeights: [[Double]] = []) {
    self.clusterSizes = clusterSizes
    self.clusterWeights = clusterWeights
  }

  /// The limit of the supermatrix, column by column. O(n³ log steps).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when it is not square or negative, or clusters don't fit.
  public func limit(_ rows: [[Double]]) throws(CompositeIndicatorsError) -> Matrix {
    try requireSquare(rows)
    var matrix = Matrix(rows: rows)
    try weighBlocks(&matrix)
    for column in rows.indices {
      let sum = matrix.column(column).reduce(0, +)
      if sum == 0 {
        matrix[column, column] = 1
      } else {
        for row in rows.indices { matrix[row, column] /= sum }
      }
    }
    return matrix.stochasticLimit()
  }

  /// The elements' overall priorities: the mean of the limit's columns, which are all the same unless
  /// the network falls into separate parts.
  public func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    let limit = try limit(rows)
    let first = Array(limit.column(0))
    let isSplit = rows.indices.contains { column in
      zip(limit.column(column), first).contains { ($0 - $1).magnitude > 1e-9 }
    }
    let means = rows.indices.map { limit.row($0).reduce(0, +) }
    return JudgementWeighting(
      weights: try Weights(normalising: means),
      notices: isSplit
        ? [
          .remark(
            Wording(
              "网络有多个终点，取各起点的平均", "the network has several ends; the mean over starts is taken"))
        ] : [])
  }

  private func weighBlocks(_ matrix: inout Matrix) throws(CompositeIndicatorsError) {
    guard !clusterSizes.isEmpty else { return }
    guard clusterSizes.allSatisfy({ $0 > 0 }), clusterSizes.reduce(0, +) == matrix.rowCount else {
      throw .count(
        of: "clusters", expected: matrix.rowCount, found: clusterSizes.reduce(0, +))
    }
    let clusters = clusterSizes.enumerated().flatMap { Array(repeating: $0, count: $1) }
    if !clusterWeights.isEmpty {
      try requireSquare(clusterWeights)
      guard clusterWeights.count == clusterSizes.count else {
        throw .count(
          of: "cluster weights", expected: clusterSizes.count, found: clusterWeights.count)
      }
    }
    for column in 0..<matrix.columnCount {
      var sums = [Double](repeating: 0, count: clusterSizes.count)
      for row in 0..<matrix.rowCount { sums[clusters[row]] += matrix[row, column] }
      for row in 0..<matrix.rowCount where sums[clusters[row]] > 0 {
        let influence =
          clusterWeights.isEmpty ? 1 : clusterWeights[clusters[row]][clusters[column]]
        matrix[row, column] *= influence / sums[clusters[row]]
      }
    }
  }

  static let method = Method<any JudgementWeighter>(
    name: "anp", title: Wording("网络分析法", "Analytic network process"),
    parameters: [
      MethodParameter(
        "clusters", Wording("各簇元素个数，按序", "elements of each cluster, in order"), default: ""),
      MethodParameter(
        "cluster-weights", Wording("簇间影响矩阵，按行", "influence of clusters, row by row"),
        default: ""),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    guard try !parameters.text("clusters", default: "").isEmpty else { return AnalyticNetwork() }
    let sizes = try parameters.numbers("clusters").map { Int(exactly: $0) ?? 0 }
    guard try !parameters.text("cluster-weights", default: "").isEmpty else {
      return AnalyticNetwork(clusterSizes: sizes)
    }
    let values = try parameters.numbers("cluster-weights")
    guard values.count == sizes.count * sizes.count else {
      throw .count(
        of: "cluster weights", expected: sizes.count * sizes.count, found: values.count)
    }
    return AnalyticNetwork(
      clusterSizes: sizes,
      clusterWeights: sizes.indices.map {
        Array(values[$0 * sizes.count..<($0 + 1) * sizes.count])
      })
  }
}
