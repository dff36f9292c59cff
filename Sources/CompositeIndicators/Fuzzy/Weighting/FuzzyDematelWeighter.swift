/// Fuzzy DEMATEL: weights from how strongly criteria influence one another, judged in fuzzy numbers.
///
/// Rows are the direct influences of one criterion on each other, zeros on the diagonal. Each becomes
/// plain by CFCS: with L and Δ the least low end and the width of the whole matrix, x = (value − L)/Δ,
/// left and right scores s = xᵐ/(1 + xᵐ − xˡ) and t = xʰ/(1 + xʰ − xᵐ), the total
/// (s(1 − s) + t²)/(1 − s + t), which times Δ plus L is what DEMATEL weighs. On plain numbers it is DEMATEL.
///
/// pyDecision 5.1.8 takes L and Δ of each row and applies them to columns, and weighs by the sums of
/// columns alone.
///
/// Source: Opricovic and Tzeng, Defuzzification within a multicriteria decision model, 2003; Wu and Lee,
/// Developing global managers' competencies using the fuzzy DEMATEL method, 2007.
public struct FuzzyDematelWeighter: FuzzyJudgementWeighter {
  /// Whether prominence alone makes the weights.
  public let usesProminenceOnly: Bool

  /// Weights by prominence and relation, unless said otherwise.
  public init(usesProminenceOnly: Bool = false) {
    self.usesProminenceOnly = usesProminenceOnly
  }

  /// Weighs by total influence; parts are `prominence` and `relation`. O(n³).
  ///
  /// - Throws: ``CompositeIndicatorsError`` for what DEMATEL refuses.
  public func weigh(rows: [[FuzzyNumber?]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() {
        guard let value, value.low >= 0, row != column || value == .zero else {
          throw .judgement(row: row, column: column, value: value?.low ?? .nan)
        }
      }
    }
    let values = rows.flatMap { $0.compactMap(\.self) }
    let low = values.smallest.low
    let range = values.largest.high - low
    let plain = rows.map { row in
      row.compactMap(\.self).map { value in
        range > 0 ? low + range * Self.total(value, above: low, over: range) : value.middle
      }
    }
    return try DematelWeighter(usesProminenceOnly: usesProminenceOnly).weigh(
      rows: plain, name: Self.method.name)
  }

  /// The total score of a value in the range of all.
  private static func total(
    _ value: FuzzyNumber, above low: Double, over range: Double
  ) -> Double {
    let (left, middle, right) = (
      (value.low - low) / range, (value.middle - low) / range, (value.high - low) / range
    )
    let leftScore = middle / (1 + middle - left)
    let rightScore = right / (1 + right - middle)
    return (leftScore * (1 - leftScore) + rightScore * rightScore) / (1 - leftScore + rightScore)
  }

  static let method = Method<any FuzzyJudgementWeighter>(
    name: "fuzzy-dematel", title: Wording("模糊决策试验与评价实验室法", "Fuzzy DEMATEL"),
    parameters: DematelWeighter.method.parameters
  ) { parameters throws(CompositeIndicatorsError) in
    let text = try parameters.text("by", default: "both")
    guard text == "both" || text == "prominence" else {
      throw parameters.refusal("by", expected: "both | prominence")
    }
    return FuzzyDematelWeighter(usesProminenceOnly: text == "prominence")
  }
}
