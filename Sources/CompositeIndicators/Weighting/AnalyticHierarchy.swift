/// The analytic hierarchy process: weights from pairwise judgements, as the principal eigenvector
/// unless said otherwise.
///
///     let matrix = try PairwiseMatrix([[1, 3, 5], [1/3, 1, 2], [1/5, 1/2, 1]])
///     let result = try AnalyticHierarchy().weigh(matrix)
///     result.consistency.ratio  // 0.0032, below 0.1
///
/// Missing judgements are taken as the weights imply them, by Harker's matrix: 0 for each, and
/// 1 plus their number in the row on the diagonal.
///
/// Source: Saaty, A scaling method for priorities in hierarchical structures, 1977; Harker,
/// Incomplete pairwise comparisons in the analytic hierarchy process, 1987.
public struct AnalyticHierarchy: Sendable {
  /// How weights are taken from the matrix.
  public let priorities: PairwisePriorities

  /// The process by the principal eigenvector, unless said otherwise.
  public init(priorities: PairwisePriorities = .eigenvector) {
    self.priorities = priorities
  }

  /// Weighs the criteria of one judge. O(n³).
  ///
  /// - Throws: ``CompositeIndicatorsError/disconnected(reached:)`` when missing judgements leave
  ///   criteria that can't be compared.
  public func weigh(
    _ matrix: PairwiseMatrix
  ) throws(CompositeIndicatorsError) -> PairwiseWeighting {
    let reached = matrix.reachedFromFirst
    guard reached.count == matrix.size else { throw .disconnected(reached: reached) }
    let (weights, eigenvalue) = try priorities.solve(matrix.rows)
    let consistency = Consistency(largestEigenvalue: eigenvalue, matrix)
    let missing = matrix.missingCount
    return PairwiseWeighting(
      weights: try Weights(normalising: weights),
      notices: missing > 0 ? [.incompleteJudgements(missing: missing)] : [],
      consistency: consistency,
      inconsistentJudgements: try inconsistentJudgements(
        matrix, weights: weights, consistency: consistency))
  }

  /// Weighs the criteria of several judges by the geometric mean of their judgements.
  ///
  /// - Parameters:
  ///   - judges: the judgements of each.
  ///   - weights: how much each judge counts; equally when nil.
  public func weigh(
    judges: [PairwiseMatrix], weights: [Double]? = nil
  ) throws(CompositeIndicatorsError) -> PairwiseWeighting {
    try weigh(try PairwiseMatrix.geometricMean(of: judges, weights: weights))
  }

  private func inconsistentJudgements(
    _ matrix: PairwiseMatrix, weights: [Double], consistency: Consistency
  ) throws(CompositeIndicatorsError) -> [InconsistentJudgement] {
    guard consistency.index > 0, let random = consistency.randomIndex else { return [] }
    var candidates: [(row: Int, column: Int, error: Double, size: Double)] = []
    for row in 0..<matrix.size {
      for column in (row + 1)..<matrix.size where !matrix[row, column].isNaN {
        let error = matrix[row, column] * weights[column] / weights[row]
        let size = Elementary.logarithm(error).magnitude
        if size > 1e-9 { candidates.append((row, column, error, Ranking.quantised(size))) }
      }
    }
    candidates.sort {
      $0.size != $1.size ? $0.size > $1.size : ($0.row, $0.column) < ($1.row, $1.column)
    }
    var result: [InconsistentJudgement] = []
    for candidate in candidates.prefix(3) {
      let (row, column) = (candidate.row, candidate.column)
      var rows = matrix.rows
      rows[row][column] = .nan
      rows[column][row] = .nan
      let implied = try impliedRatio(rows, row, column) ?? weights[row] / weights[column]
      rows[row][column] = implied
      rows[column][row] = 1 / implied
      let mended = Consistency(
        largestEigenvalue: try priorities.solve(rows).eigenvalue, try PairwiseMatrix(rows))
      result.append(
        InconsistentJudgement(
          row: row, column: column, value: matrix[row, column], error: candidate.error,
          suggestedValue: implied, suggestedScaleValue: Self.nearestOnScale(implied),
          ratioIfMended: mended.index / random))
    }
    return result
  }

  /// The ratio of two weights when their own judgement is missing; nil when nothing else connects
  /// them.
  private func impliedRatio(
    _ rows: [[Double]], _ row: Int, _ column: Int
  ) throws(CompositeIndicatorsError) -> Double? {
    let matrix = try PairwiseMatrix(rows)
    guard matrix.reachedFromFirst.count == matrix.size else { return nil }
    let rule = priorities == .arithmeticMean ? PairwisePriorities.eigenvector : priorities
    let weights = try rule.solve(rows).weights
    return weights[row] / weights[column]
  }

  /// The value of Saaty's scale at the smallest ratio from `value`.
  private static func nearestOnScale(_ value: Double) -> Double {
    let isInverse = value < 1
    let size = isInverse ? 1 / value : value
    let below = min(max(size.rounded(.down), 1), 9)
    let above = min(below + 1, 9)
    let nearest = size / below <= above / size ? below : above
    return isInverse ? 1 / nearest : nearest
  }
}

extension AnalyticHierarchy: JudgementWeighter {
  /// Weighs the criteria of one judge, whose judgements are the rows of a ``PairwiseMatrix``.
  public func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    let result = try weigh(try PairwiseMatrix(rows))
    return JudgementWeighting(
      weights: result.weights, consistency: result.consistency,
      inconsistentJudgements: result.inconsistentJudgements, notices: result.notices)
  }

  static let method = Method<any JudgementWeighter>(
    name: "ahp", title: Wording("层次分析法", "Analytic hierarchy process"),
    parameters: [
      MethodParameter(
        "priorities", Wording("由判断矩阵求权重的方法", "how weights are taken from the matrix"),
        choices: PairwisePriorities.allCases.map(\.rawValue), default: "eigenvector")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    AnalyticHierarchy(priorities: try parameters.choice("priorities", default: .eigenvector))
  }
}
