/// How far criteria tell rows apart when one is to outrank another (ELECTRE's pseudo-criteria).
///
/// Thresholds that are not given are taken from the column: indifference half and preference two
/// population standard deviations, and no veto.
public struct OutrankingThresholds: Hashable, Sendable {
  /// The indifference thresholds q, one a criterion.
  public let indifference: [Double]?
  /// The preference thresholds p, one a criterion.
  public let preference: [Double]?
  /// The veto thresholds v, one a criterion.
  public let veto: [Double]?

  /// Thresholds, 0 ≤ q ≤ p ≤ v.
  public init(
    indifference: [Double]? = nil, preference: [Double]? = nil, veto: [Double]? = nil
  ) {
    self.indifference = indifference
    self.preference = preference
    self.veto = veto
  }

  static let parameters = [
    MethodParameter(
      "indifference", Wording("各列无差异阈值 q", "indifference threshold q of each column"),
      default: ""),
    MethodParameter(
      "preference", Wording("各列严格偏好阈值 p", "preference threshold p of each column"),
      default: ""),
    MethodParameter("veto", Wording("各列否决阈值 v", "veto threshold v of each column"), default: ""),
  ]

  init(_ parameters: MethodParameters) throws(CompositeIndicatorsError) {
    self.init(
      indifference: try parameters.optionalNumbers("indifference"),
      preference: try parameters.optionalNumbers("preference"),
      veto: try parameters.optionalNumbers("veto"))
  }
}

/// The thresholds of one criterion. A lead is how far the other row is the better one.
struct PseudoCriterion {
  let indifference: Double
  let preference: Double
  let veto: Double

  /// How far the criterion agrees that the row outranks one that leads by so much.
  func concordance(_ lead: Double) -> Double {
    if lead <= indifference { return 1 }
    return lead < preference ? (preference - lead) / (preference - indifference) : 0
  }

  /// How far the criterion objects.
  func discordance(_ lead: Double) -> Double {
    guard veto.isFinite, lead > preference else { return 0 }
    return lead >= veto ? 1 : (lead - preference) / (veto - preference)
  }
}

extension DecisionMatrix {
  /// The thresholds of the criteria that play a part.
  ///
  /// - Parameters:
  ///   - thresholds: those given.
  ///   - deviations: those not given, in population standard deviations of the column.
  ///   - matrix: the whole matrix, with its weights.
  func pseudoCriteria(
    _ thresholds: OutrankingThresholds,
    deviations: (indifference: Double, preference: Double) = (0.5, 2),
    from matrix: IndicatorMatrix, _ weights: Weights
  ) throws(CompositeIndicatorsError) -> [PseudoCriterion] {
    let lows = try selecting(thresholds.indifference, of: "indifference", from: matrix, weights)
    let highs = try selecting(thresholds.preference, of: "preference", from: matrix, weights)
    let vetoes = try selecting(thresholds.veto, of: "veto", from: matrix, weights)
    var result: [PseudoCriterion] = []
    for (index, criterion) in criteria.enumerated() {
      let deviation = Moments(columns[index]).populationStandardDeviation
      let low = lows?[index] ?? deviation * deviations.indifference
      let high = highs?[index] ?? max(low, deviation * deviations.preference)
      let veto = vetoes?[index] ?? .infinity
      guard 0 <= low, low <= high, high <= veto else {
        throw undefined(
          "“\(criterion.name)”的阈值须满足 0 ≤ q ≤ p ≤ v",
          "the thresholds of \(criterion.name) must obey 0 ≤ q ≤ p ≤ v")
      }
      result.append(PseudoCriterion(indifference: low, preference: high, veto: veto))
    }
    return result
  }

  /// How far a row is better than another in a criterion.
  func lead(of row: Int, over other: Int, _ column: Int) -> Double {
    criteria[column].direction.sign * (columns[column][row] - columns[column][other])
  }

  /// How credible it is that a row outranks another, which leads in each criterion by so much.
  func credibility(_ criteria: [PseudoCriterion], leads: (Int) -> Double) -> Double {
    var concordance = 0.0
    for column in criteria.indices {
      concordance += weights[column] * criteria[column].concordance(leads(column))
    }
    concordance = min(1, concordance / CompensatedSum(weights).value)
    var credibility = concordance
    for column in criteria.indices {
      let discordance = criteria[column].discordance(leads(column))
      if discordance > concordance { credibility *= (1 - discordance) / (1 - concordance) }
    }
    return credibility
  }
}
