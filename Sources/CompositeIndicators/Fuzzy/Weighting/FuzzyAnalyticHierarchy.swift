/// Fuzzy AHP: weights from fuzzy pairwise judgements, by geometric means unless said otherwise.
///
/// By geometric means (Buckley), rᵢ is the geometric mean of row i, ends and middles apart, the fuzzy weight
/// is wᵢ = rᵢ ⊘ Σr, and plain weights are in proportion to centroids; parts `low`, `middle` and `high` are
/// the fuzzy ones. On plain judgements it is AHP by geometric means.
///
/// By extent analysis (Chang), Sᵢ is the sum of row i over the sum of the matrix, V(Sᵢ ≥ Sₖ) the height at
/// which the two meet, and weights are in proportion to min V over the others. **Its fault is known**: the
/// height says whether one number may be as large as another, not how important it is, so a criterion that
/// was judged of some importance can weigh 0 (Wang, Luo and Hua 2008), and a dominant one everything. A
/// notice names such criteria. On plain judgements all but the largest sums weigh 0. It is here because it is
/// in wide use; prefer geometric means.
///
/// The consistency is that of the middles, whose matrix is reciprocal (Csutora and Buckley 2001). pyDecision
/// 5.1.8 agrees on the weights; it takes the ratio of graded means, which are not reciprocal.
///
/// Source: Buckley, Fuzzy hierarchical analysis, 1985; Chang, Applications of the extent analysis method on
/// fuzzy AHP, 1996.
public struct FuzzyAnalyticHierarchy: FuzzyJudgementWeighter {
  /// How weights are taken from the matrix.
  public enum Priorities: String, Hashable, Sendable, CaseIterable {
    /// Fuzzy geometric means of rows (Buckley 1985).
    case geometricMean = "geometric-mean"
    /// Extent analysis (Chang 1996).
    case extent
  }

  /// How weights are taken from the matrix.
  public let priorities: Priorities

  /// The process by geometric means, unless said otherwise.
  public init(priorities: Priorities = .geometricMean) {
    self.priorities = priorities
  }

  /// Weighs the criteria of one judge. O(n³).
  public func weigh(rows: [[FuzzyNumber?]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    let matrix = try FuzzyPairwiseMatrix(rows)
    let crisp = try AnalyticHierarchy().weigh(try matrix.middles)
    switch priorities {
    case .geometricMean:
      let fuzzy = Self.shares(matrix.rows.map(Self.geometricMean))
      return JudgementWeighting(
        weights: try Weights(normalising: fuzzy.map(\.centroid)),
        consistency: crisp.consistency, inconsistentJudgements: crisp.inconsistentJudgements,
        parts: [
          ScoringPart(name: "low", values: fuzzy.map(\.low)),
          ScoringPart(name: "middle", values: fuzzy.map(\.middle)),
          ScoringPart(name: "high", values: fuzzy.map(\.high)),
        ])
    case .extent:
      let degrees = Self.degrees(Self.shares(matrix.rows.map(\.sum)))
      let weights = try Weights(normalising: degrees)
      let idle = degrees.indices.filter { degrees[$0] == 0 }.map { String($0 + 1) }
      return JudgementWeighting(
        weights: weights, consistency: crisp.consistency,
        inconsistentJudgements: crisp.inconsistentJudgements,
        notices: idle.isEmpty ? [] : [.remark(Self.warning(idle))])
    }
  }

  /// The geometric mean of ends and middles.
  private static func geometricMean(_ row: [FuzzyNumber]) -> FuzzyNumber {
    func mean(_ part: (FuzzyNumber) -> Double) -> Double {
      let sum = CompensatedSum(row.map { Elementary.logarithm(part($0)) }).value
      return Elementary.exponential(sum / Double(row.count))
    }
    // Rounding must not put the middle beyond an end.
    let middle = mean(\.middle)
    return FuzzyNumber(unchecked: min(mean(\.low), middle), middle, max(mean(\.high), middle))
  }

  private static func shares(_ values: [FuzzyNumber]) -> [FuzzyNumber] {
    let sum = values.sum
    return values.map { $0 / sum }
  }

  /// The least of the heights V(Sᵢ ≥ Sₖ) over all k.
  private static func degrees(_ extents: [FuzzyNumber]) -> [Double] {
    extents.map { one in
      extents.reduce(1) { least, other in
        if one.middle >= other.middle { return least }
        if other.low >= one.high { return 0 }
        let height =
          (other.low - one.high) / ((one.middle - one.high) - (other.middle - other.low))
        return min(least, height)
      }
    }
  }

  private static func warning(_ criteria: [String]) -> Wording {
    Wording(
      "第 \(criteria.joined(separator: "、")) 项权重为 0，这是程度分析法的已知缺陷，并非判断所致；"
        + "可用 priorities=geometric-mean",
      "items \(criteria.joined(separator: ", ")) weigh 0, a known fault of extent analysis and not "
        + "what was judged; use priorities=geometric-mean")
  }

  static let method = Method<any FuzzyJudgementWeighter>(
    name: "fuzzy-ahp", title: Wording("模糊层次分析法", "Fuzzy analytic hierarchy process"),
    parameters: [
      MethodParameter(
        "priorities", Wording("由判断矩阵求权重的方法", "how weights are taken from the matrix"),
        choices: Priorities.allCases.map(\.rawValue), default: "geometric-mean")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    FuzzyAnalyticHierarchy(
      priorities: try parameters.choice("priorities", default: .geometricMean))
  }
}
