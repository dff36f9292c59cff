import LinearAlgebra

/// Benefit of the doubt: each row is scored with the weights that are best for it, as long as no row
/// would score above 1 with them.
///
/// max Σ wⱼxᵢⱼ over w ≥ 0 with Σ wⱼxₖⱼ ≤ 1 for every row k: data envelopment with a single input of 1.
/// Scores lie in 0…1 and do not depend on units; given weights play no part. Demands values ≥ 0, more
/// being better, and no missing ones. A row's own weights are in the parts, a column each; where many
/// are equally good for it they are one choice of them.
///
/// Source: Melyn and Moesen 1991; Cherchye, Moesen, Rogge and Van Puyenbroeck, An introduction to
/// benefit of the doubt composite indicators, 2007.
public struct BenefitOfTheDoubtAggregator: Aggregator {
  /// The method has no parameters.
  public init() {}

  /// Scores every row by a linear programme of its own. O(rows² · columns²).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    try matrix.require(weights)
    try matrix.requireComplete()
    try matrix.require(.nonNegative, by: "benefit-of-the-doubt")
    if let cost = matrix.criteria.first(where: { $0.direction == .cost }) {
      throw .undefined(
        method: "benefit-of-the-doubt",
        reason: Wording("成本型指标“\(cost.name)”须先归一化", "normalise the cost \(cost.name) first"))
    }
    let sizes = matrix.columns.map { Extremes($0).maximum }
    let active = sizes.indices.filter { sizes[$0] > 0 }
    let columns = active.map { column in matrix.columns[column].map { $0 / sizes[column] } }
    var scores = [Double](repeating: 0, count: matrix.rowCount)
    var own = [[Double]](
      repeating: [Double](repeating: 0, count: matrix.rowCount), count: matrix.columnCount)
    // The dual is small: a row for each column, an unknown for each row.
    let gains = [Double](repeating: -1, count: matrix.rowCount)
    let rows = columns.map { column in column.map { -$0 } }
    for row in 0..<matrix.rowCount where !active.isEmpty {
      let outcome = LinearProgramme.maximise(
        gains, rows: rows, bounds: columns.map { -$0[row] })
      guard case .optimum(_, let value, let prices) = outcome else {
        throw .numeric("benefit-of-the-doubt, row \(row + 1)")
      }
      scores[row] = min(1, max(0, -value))
      for (position, column) in active.enumerated() {
        own[column][row] = prices[position] / sizes[column]
      }
    }
    return Scoring(
      scores: scores,
      parts: zip(matrix.criteria, own).map {
        ScoringPart(name: "weight-\($0.name)", values: $1)
      })
  }

  static let method = Method<any Aggregator>(
    name: "benefit-of-the-doubt", title: Wording("数据包络（最有利权重）", "Benefit of the doubt")
  ) { _ throws(CompositeIndicatorsError) in BenefitOfTheDoubtAggregator() }
}
