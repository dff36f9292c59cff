/// ELECTRE TRI-nC: sorts rows into classes by typical members of each; the score is the mean of the
/// lowest and the highest class that are possible, 1 for the worst.
///
/// Credibility is that of ``ElectreIIIAggregator``, towards a class the largest over its typical rows;
/// ρ is the smaller of the credibilities that the row outranks the class and the class the row. Going down
/// from the best class, the first, t, that the row outranks with at least λ gives t if ρ there exceeds ρ at
/// t + 1, else t + 1. Going up from the worst, the first, k, that outranks the row gives k if ρ there
/// exceeds ρ at k − 1, else k − 1. Both classes are parts; with one typical row a class it is ELECTRE
/// TRI-C.
///
/// References that are not given are quantiles in the middle of the classes; then a row's class depends
/// on the others. Thresholds that are not given are 0, without veto. Any sign; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 24 % of 1,000
/// random 6 × 3 problems, and in none with references given.
///
/// Source: Almeida-Dias, Figueira and Roy, ELECTRE TRI-C, EJOR 204, 2010, and A multiple criteria sorting
/// method where each category is characterized by several reference actions, EJOR 217, 2012.
public struct ElectreTriNCAggregator: Aggregator {
  /// The typical rows of each class, worst class first.
  public let references: ReferenceSets
  /// The thresholds of each criterion.
  public let thresholds: OutrankingThresholds
  /// The credibility λ from which on a row outranks, in 0.5…1.
  public let cut: Double

  /// A credibility of 0.75, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for λ outside 0.5…1.
  public init(
    _ references: ReferenceSets, thresholds: OutrankingThresholds = OutrankingThresholds(),
    cut: Double = 0.75
  ) throws(CompositeIndicatorsError) {
    try SortingParameters.check(cut, method: "electre-tri-nc")
    (self.references, self.thresholds, self.cut) = (references, thresholds, cut)
  }

  /// Sorts every row. O(rows · references · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "electre-tri-nc")
    let criteria = try data.pseudoCriteria(
      thresholds, deviations: (0, 0), from: matrix, weights)
    let classes = Double(references.classes)
    let sets = try references.rows(
      for: data, from: matrix, weights,
      quantiles: (0..<references.classes).map { (Double($0) + 0.5) / classes })
    var (lows, highs): ([Double], [Double]) = ([], [])
    for row in 0..<data.rowCount {
      let pairs = sets.map { set in
        set.map { data.credibilities(row, $0, criteria) }.reduce((over: 0.0, under: 0.0)) {
          (max($0.over, $1.over), max($0.under, $1.under))
        }
      }
      let (one, other) = (falling(pairs), rising(pairs))
      lows.append(Double(min(one, other) + 1))
      highs.append(Double(max(one, other) + 1))
    }
    return Scoring(
      scores: zip(lows, highs).map { ($0 + $1) / 2 },
      parts: [
        ScoringPart(name: "lowest", values: lows), ScoringPart(name: "highest", values: highs),
      ]
    )
  }

  private func falling(_ pairs: [(over: Double, under: Double)]) -> Int {
    guard let found = pairs.lastIndex(where: { $0.over >= cut - 1e-12 }) else { return 0 }
    guard found + 1 < pairs.count else { return found }
    return fits(pairs[found], betterThan: pairs[found + 1]) ? found : found + 1
  }

  private func rising(_ pairs: [(over: Double, under: Double)]) -> Int {
    guard let found = pairs.firstIndex(where: { $0.under >= cut - 1e-12 }) else {
      return pairs.count - 1
    }
    guard found > 0 else { return 0 }
    return fits(pairs[found], betterThan: pairs[found - 1]) ? found : found - 1
  }

  private func fits(
    _ one: (over: Double, under: Double), betterThan other: (over: Double, under: Double)
  ) -> Bool {
    min(one.over, one.under) > min(other.over, other.under) + 1e-12
  }

  static let method = Method<any Aggregator>(
    name: "electre-tri-nc", title: Wording("ELECTRE TRI-nC 分级法", "ELECTRE TRI-nC"),
    parameters: ReferenceSets.parameters + SortingParameters.list()
  ) { parameters throws(CompositeIndicatorsError) in
    let sorting = try SortingParameters(parameters)
    return try ElectreTriNCAggregator(
      try ReferenceSets(parameters), thresholds: sorting.thresholds, cut: sorting.cut)
  }
}
