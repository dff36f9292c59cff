/// Fuzzy OCRA: fuzzy operational competitiveness, benefits and costs rated apart.
///
/// With MIN and MAX the smallest and the largest of each end and middle of a column, the rating of a
/// benefit is w·(x ⊖ MIN) ⊘ MIN, of a cost w·(MAX ⊖ x) ⊘ MIN. The centroids of the sums over costs and
/// over benefits are each lowered by their smallest, and so is their total, so that the last row scores 0.
/// On plain numbers it is OCRA. Demands positive values.
///
/// Fuzzy ratings could be lowered before they are made plain; that takes the same from every row and
/// changes nothing. pyDecision 5.1.8 runs OCRA on low ends, middles and high ends apart.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 13 % of 1,000 random 6 × 3
/// problems whose numbers are fuzzy by a fifth.
///
/// Source: Parkan, Operational competitiveness ratings of production units, 1994; Ulutaş, Supplier
/// selection by using a fuzzy integrated model for a textile company, 2019.
public struct FuzzyOcraAggregator: FuzzyAggregator {
  /// Fuzzy OCRA has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try FuzzyDecision(matrix, weights, method: "fuzzy-ocra")
    try data.requireRatios(all: true)
    let ratings = data.columns.indices.map { index in
      let column = data.columns[index]
      let worst = data.worst(index)
      let isCost = data.criteria[index].direction == .cost
      let least = column.smallest
      return column.map { (isCost ? worst - $0 : $0 - worst) / least }
    }
    let costs = Self.lowered(data.weightedSums(ratings, of: .cost).map(\.centroid))
    let benefits = Self.lowered(data.weightedSums(ratings, of: .benefit).map(\.centroid))
    return try data.scoring(
      Self.lowered(zip(costs, benefits).map { $0 + $1 }),
      ["cost-rating": costs, "benefit-rating": benefits])
  }

  private static func lowered(_ values: [Double]) -> [Double] {
    let least = values.min() ?? 0
    return values.map { $0 - least }
  }

  static let method = Method<any FuzzyAggregator>(
    name: "fuzzy-ocra", title: Wording("模糊运营竞争力评价法", "Fuzzy OCRA")
  ) { _ throws(CompositeIndicatorsError) in FuzzyOcraAggregator() }
}
