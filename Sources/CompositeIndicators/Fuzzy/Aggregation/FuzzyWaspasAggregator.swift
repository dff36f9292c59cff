/// Fuzzy WASPAS: λ · weighted fuzzy sum + (1 − λ) · weighted fuzzy product of values by ratio to the best.
///
/// Columns are scaled to x/max h, costs to min l/x. Q is the centroid of Σ w·n, P that of Π n^w, whose low
/// end has the high end of the weight in the exponent; the score is λ·Q + (1 − λ)·P. As its authors have
/// it, λ = ΣP/(ΣQ + ΣP) over all rows, unless given. On plain numbers with λ = ½ it is WASPAS.
///
/// Values must be ≥ 0, costs > 0. pyDecision 5.1.8 sums and multiplies the table as it came, unscaled and
/// unweighted.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000 random 6 × 3
/// problems whose numbers are fuzzy by a fifth.
///
/// Source: Turskis, Zavadskas, Antuchevičienė and Kosareva, A hybrid model based on fuzzy AHP and fuzzy
/// WASPAS for construction site selection, 2015.
public struct FuzzyWaspasAggregator: FuzzyAggregator {
  /// The share λ of the weighted sum, in 0…1; nil for the one that follows from the table.
  public let sumShare: Double?

  /// Fuzzy WASPAS with the share that follows from the table, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(sumShare: Double? = nil) throws(CompositeIndicatorsError) {
    if let sumShare { try requireShare(sumShare, "sum-share", of: "fuzzy-waspas") }
    self.sumShare = sumShare
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: FuzzyMatrix, weights: FuzzyWeights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try FuzzyDecision(matrix, weights, method: "fuzzy-waspas")
    let scaled = try data.linear()
    let sums = data.weightedSums(scaled).map(\.centroid)
    let products = (0..<data.rowCount).map { row in
      var factors = (1.0, 1.0, 1.0)
      for (weight, column) in zip(data.weights, scaled) {
        let power = column[row].power(weight)
        factors = (factors.0 * power.low, factors.1 * power.middle, factors.2 * power.high)
      }
      return FuzzyNumber(unchecked: factors.0, factors.1, factors.2).centroid
    }
    let (sum, product) = (CompensatedSum(sums).value, CompensatedSum(products).value)
    let share = sumShare ?? (sum + product > 0 ? product / (sum + product) : 0.5)
    return try data.scoring(
      zip(sums, products).map { share * $0 + (1 - share) * $1 },
      ["sum": sums, "product": products])
  }

  static let method = Method<any FuzzyAggregator>(
    name: "fuzzy-waspas", title: Wording("模糊加权和积评价法", "Fuzzy WASPAS"),
    parameters: [
      MethodParameter(
        "sum-share",
        Wording("加权和所占比重 λ，缺省由表推出", "share λ of the weighted sum, by the table if none"),
        default: "")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try FuzzyWaspasAggregator(sumShare: try parameters.optionalNumber("sum-share"))
  }
}
