/// RANCOM, ranking comparison: weights from which of two criteria is more important, for all pairs.
///
/// Judgements are 1 where the row's criterion is more important than the column's, ½ where both are
/// equal, and 0 else; weights are in proportion to the sums of rows. A single row holds the rank of each
/// criterion instead, 1 for the most important, from which the judgements follow.
///
/// Source: Więckowski, Kizielewicz, Shekhovtsov and Sałabun, RANCOM: a novel approach to identifying
/// criteria relevance based on inaccuracy expert judgments, 2023.
public struct RancomWeighter: JudgementWeighter {
  /// RANCOM has no parameters.
  public init() {}

  /// Weighs by ranks in the only row, or by the judgements of a square. O(n²).
  ///
  /// - Throws: ``CompositeIndicatorsError`` for judgements other than 0, ½ and 1, or two of one pair that
  ///   contradict each other.
  public func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    guard let ranks = rows.first, !ranks.isEmpty else { throw .noCriteria }
    if rows.count == 1, ranks.count > 1 { return try weigh(ranks: ranks) }
    try requireSquare(rows)
    for row in rows.indices {
      for column in rows.indices {
        let judgement = rows[row][column]
        guard [0, 0.5, 1].contains(judgement), row != column || judgement == 0.5 else {
          throw .judgement(row: row, column: column, value: judgement)
        }
        guard judgement + rows[column][row] == 1 else {
          throw .notReciprocal(
            row: row, column: column, value: judgement, opposite: rows[column][row])
        }
      }
    }
    return JudgementWeighting(
      weights: try Weights(normalising: rows.map { $0.reduce(0, +) }))
  }

  private func weigh(ranks: [Double]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    for (column, rank) in ranks.enumerated() where !rank.isFinite {
      throw .judgement(row: 0, column: column, value: rank)
    }
    // As many as are less important, and half of those as important, itself among them.
    let places = Ranking.descending(ranks, ties: .average)
    return JudgementWeighting(weights: try Weights(normalising: places.map { $0 - 0.5 }))
  }

  static let method = Method<any JudgementWeighter>(
    name: "rancom", title: Wording("排序比较赋权法", "RANCOM")
  ) { _ throws(CompositeIndicatorsError) in RancomWeighter() }
}
