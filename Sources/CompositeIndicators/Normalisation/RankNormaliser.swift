/// Ranks: the worst value of a column becomes 1, the best the number of known values.
///
/// Ties get the mean of their places, or the lowest. Any sign is allowed; NaN stays NaN. Applied to
/// other data, a value gets the rank it would have had among the values learnt from.
public struct RankNormaliser: Normaliser {
  /// Whether ties get the mean of their places rather than the lowest.
  public let averagesTies: Bool

  /// Ranks with the lowest place for ties, unless said otherwise.
  public init(averagesTies: Bool = false) {
    self.averagesTies = averagesTies
  }

  /// Learns the sorted values. O(rows · log rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try Rescaling(ranksOf: matrix) { reference, sign in
      .rank(
        reference: reference,
        rule: RankRule(
          sign: sign, ties: averagesTies ? .average : .min, offset: 0, divisor: 1))
    }
  }

  static let method = Method<any Normaliser>(
    name: "rank", title: Wording("秩次", "Rank"),
    parameters: [
      MethodParameter(
        "ties", Wording("并列的处理", "what ties get"), choices: ["min", "average"], default: "min")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let rule: TieRule = try parameters.choice("ties", default: .min)
    guard rule == .min || rule == .average else {
      throw parameters.refusal("ties", expected: "min | average")
    }
    return RankNormaliser(averagesTies: rule == .average)
  }
}
