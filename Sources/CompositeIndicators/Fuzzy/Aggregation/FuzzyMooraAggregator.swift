/// Fuzzy MOORA by the ratio system: weighted fuzzy benefits less weighted fuzzy costs.
///
/// Columns are divided by √Σ(l² + m² + h²) over their rows; the score is the centroid of
/// Σ w·n over benefits ⊖ Σ w·n over costs. On plain numbers the order is MOORA's, the score MOORA's over
/// √3. Any sign; a column of zeros counts 0.
///
/// The last step is a difference, as in MOORA. What goes by this name often ends with the vertex distance
/// between the two sums (so pyfdm 1.2.1), which has no sign and puts a row that is all costs among the best.
/// pyDecision 5.1.8 takes the root of the difference, which is no number where costs outweigh, and divides
/// middles and high ends by lengths of columns that are divided in part already.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 17 % of 1,000 random 6 × 3
/// problems whose numbers are fuzzy by a fifth.
///
/// Source: Karande and Chakraborty, A fuzzy-MOORA approach for ERP system selection, 2012; Brauers and
/// Zavadskas, The MOORA method and its application to privatization, 2006, for the difference.
public struct FuzzyMooraAggregator: FuzzyAggregator {
  /// Fuzzy MOORA has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try FuzzyDecision(matrix, weights, method: "fuzzy-moora")
    let scaled = data.columns.map { column in
      let ends = column.flatMap { [$0.low, $0.middle, $0.high] }
      let length = ends.euclideanLength(Extremes(ends))
      return length > 0 ? column.map { $0 / length } : column
    }
    let benefits = data.weightedSums(scaled, of: .benefit)
    let costs = data.weightedSums(scaled, of: .cost)
    return try data.scoring(zip(benefits, costs).map { $0 - $1 })
  }

  static let method = Method<any FuzzyAggregator>(
    name: "fuzzy-moora", title: Wording("模糊比率分析多目标优化法", "Fuzzy MOORA")
  ) { _ throws(CompositeIndicatorsError) in FuzzyMooraAggregator() }
}
