/// Fuzzy MEREC: weights by how much the overall performance changes when a criterion is removed, on fuzzy
/// numbers.
///
/// Every cell becomes its graded mean (l + 4m + h)/6, which MEREC weighs. On plain numbers it is MEREC.
/// Demands positive values.
///
/// Scaling by the ends before taking means, as pyDecision 5.1.8 does, would give a column that tells nothing
/// apart a weight of its own; pyDecision then sums ln(1 − n) in place of |ln n|, which is −∞ for the best
/// plain value.
///
/// Source: Keshavarz-Ghorabaee et al., Determination of objective weights using a new method based on the
/// removal effects of criteria, 2021; Saidin et al., Fuzzy MEREC, 2023, for fuzzy numbers; Chen and Hsieh
/// 1999 for the graded mean.
public struct FuzzyMerecWeighter: FuzzyWeighter {
  /// Fuzzy MEREC has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns).
  public func weigh(_ matrix: FuzzyMatrix) throws(CompositeIndicatorsError) -> Weighting {
    for (criterion, column) in zip(matrix.criteria, matrix.columns) {
      if let row = column.firstIndex(where: { $0.low <= 0 }) {
        throw .sign(
          method: "fuzzy-merec", column: criterion.name, row: row, value: column[row].low)
      }
    }
    return try MerecWeighter().weigh(try matrix.crisp(\.gradedMean))
  }

  static let method = Method<any FuzzyWeighter>(
    name: "fuzzy-merec", title: Wording("模糊去除效应法", "Fuzzy MEREC")
  ) { _ throws(CompositeIndicatorsError) in FuzzyMerecWeighter() }
}
