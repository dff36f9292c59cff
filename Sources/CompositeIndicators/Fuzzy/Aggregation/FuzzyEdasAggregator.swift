/// Fuzzy EDAS: fuzzy distances above and below the average row.
///
/// With a the mean of a column and κ the centroid, a value is κ-above the mean by (x ⊖ a)/κ(a) and below
/// it by (a ⊖ x)/κ(a), turned for costs; of the two the one whose centroid is not positive counts 0. SP
/// and SN are the weighted sums, and the score is the centroid of
/// ½(SP/max κ(SP) ⊕ (1 ⊖ SN/max κ(SN))). On plain numbers it is EDAS.
///
/// Demands that every column's mean has a positive centroid. pyDecision 5.1.8 takes the low ends, the
/// middles and the high ends apart, each against its own mean, and divides the middles' sum by the high
/// ends' largest and the other way round.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 22 % of 1,000 random 6 × 3
/// problems whose numbers are fuzzy by a fifth.
///
/// Source: Keshavarz Ghorabaee, Zavadskas, Amiri and Turskis, Extended EDAS method for fuzzy
/// multi-criteria decision-making: an application to supplier selection, 2016.
public struct FuzzyEdasAggregator: FuzzyAggregator {
  /// Fuzzy EDAS has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try FuzzyDecision(matrix, weights, method: "fuzzy-edas")
    var (better, worse): ([[FuzzyNumber]], [[FuzzyNumber]]) = ([], [])
    for (criterion, column) in zip(data.criteria, data.columns) {
      let mean = column.sum / Double(data.rowCount)
      guard mean.centroid > 0 else {
        throw data.undefined(
          "“\(criterion.name)”的均值不为正", "the mean of \(criterion.name) is not positive")
      }
      let size = max(column.smallest.low.magnitude, column.largest.high.magnitude)
      let above = column.map { Self.positive($0 - mean, of: size) / mean.centroid }
      let below = column.map { Self.positive(mean - $0, of: size) / mean.centroid }
      let isBenefit = criterion.direction == .benefit
      better.append(isBenefit ? above : below)
      worse.append(isBenefit ? below : above)
    }
    let gains = Self.overLargest(data.weightedSums(better))
    let losses = Self.overLargest(data.weightedSums(worse))
    return try data.scoring(zip(gains, losses).map { 0.5 * ($0 + (.one - $1)) })
  }

  /// The difference itself when its centroid is above 0 by more than the rounding of numbers of a size, else
  /// 0.
  private static func positive(_ difference: FuzzyNumber, of size: Double) -> FuzzyNumber {
    difference.centroid > 1e-14 * size ? difference : .zero
  }

  /// Sums over the largest centroid; zeros when none is positive.
  private static func overLargest(_ sums: [FuzzyNumber]) -> [FuzzyNumber] {
    let most = sums.map(\.centroid).max() ?? 0
    return sums.map { most > 0 ? $0 / most : .zero }
  }

  static let method = Method<any FuzzyAggregator>(
    name: "fuzzy-edas", title: Wording("模糊平均解距离评价法", "Fuzzy EDAS")
  ) { _ throws(CompositeIndicatorsError) in FuzzyEdasAggregator() }
}
