/// Percentile ranks: the share of the other known values that are worse, 0 for the worst and 1 for the
/// best; ties get the lowest.
///
/// (rank − 1)/(n − 1) as COINr's `n_prank`. A single known value gets ½. Any sign is allowed.
public struct PercentileRankNormaliser: Normaliser {

  /// Percentile ranks.
  public init() {}

  /// Learns the sorted values. O(rows · log rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try Rescaling(ranksOf: matrix) { reference, sign in
      reference.count == 1
        ? .constant(0.5)
        : .rank(
          reference: reference,
          rule: RankRule(
            sign: sign, ties: .min, offset: 1, divisor: Double(reference.count - 1)))
    }
  }

  static let method = Method<any Normaliser>(
    name: "percentile-rank", title: Wording("百分位秩", "Percentile rank")
  ) { _ throws(CompositeIndicatorsError) in PercentileRankNormaliser()
  }
}
