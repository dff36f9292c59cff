/// Borda counts: how many other known values are worse; the worst gets 0, ties the lowest count.
///
/// rank − 1 as COINr's `n_borda`. Any sign is allowed.
///
/// Source: de Borda, Mémoire sur les élections au scrutin, 1781.
public struct BordaNormaliser: Normaliser {

  /// Borda counts.
  public init() {}

  /// Learns the sorted values. O(rows · log rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try Rescaling(ranksOf: matrix) { reference, sign in
      .rank(
        reference: reference, rule: RankRule(sign: sign, ties: .min, offset: 1, divisor: 1))
    }
  }

  static let method = Method<any Normaliser>(
    name: "borda", title: Wording("波达计分", "Borda count")
  ) { _ throws(CompositeIndicatorsError) in BordaNormaliser()
  }
}
