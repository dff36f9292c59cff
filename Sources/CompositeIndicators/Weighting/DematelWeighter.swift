import LinearAlgebra

/// DEMATEL: weights from how strongly criteria influence one another.
///
/// Rows are the direct influences of one criterion on each other, say 0…4, with zeros on the diagonal.
/// Divided by the largest sum of a row or column they give N, and T = N(1 − N)⁻¹ all influences direct
/// or not. With R the sums of T's rows and C of its columns, R + C is a criterion's prominence and
/// R − C its relation, positive for causes. Weights are in proportion to √((R + C)² + (R − C)²), or to
/// prominence alone.
///
/// Source: Fontela and Gabus 1976; Dalalah, Hayajneh and Batieha, A fuzzy multi-criteria decision
/// making model for supplier selection, 2011, for the weights.
public struct DematelWeighter: JudgementWeighter {
  /// Whether prominence alone makes the weights.
  public let usesProminenceOnly: Bool

  /// Weights by prominence and relation, unless said otherwise.
  public init(usesProminenceOnly: Bool = false) {
    self.usesProminenceOnly = usesProminenceOnly
  }

  /// Weighs by total influence; parts are `prominence` and `relation`. O(n³).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when nothing influences anything, or influences circle
  ///   without loss so that their sum has no end.
  public func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    try weigh(rows: rows, name: "dematel")
  }

  /// Weighs under the name that errors give to the method.
  func weigh(
    rows: [[Double]], name: String
  ) throws(CompositeIndicatorsError) -> JudgementWeighting {
    try requireSquare(rows)
    for index in rows.indices where rows[index][index] != 0 {
      throw .judgement(row: index, column: index, value: rows[index][index])
    }
    let direct = Matrix(rows: rows)
    let rowSums = rows.map { $0.reduce(0, +) }
    let columnSums = rows.indices.map { direct.column($0).reduce(0, +) }
    let scale = max(rowSums.max() ?? 0, columnSums.max() ?? 0)
    guard scale > 0 else {
      throw .undefined(
        method: name, reason: Wording("所有影响均为 0", "nothing influences anything"))
    }
    let total = try TotalInfluence(direct, over: scale, method: name)
    let sizes =
      usesProminenceOnly
      ? total.prominence
      : zip(total.prominence, total.relation).map { ($0 * $0 + $1 * $1).squareRoot() }
    return JudgementWeighting(
      weights: try Weights(normalising: sizes), parts: total.parts)
  }

  static let method = Method<any JudgementWeighter>(
    name: "dematel", title: Wording("决策试验与评价实验室法", "DEMATEL"),
    parameters: [
      MethodParameter(
        "by", Wording("以中心度与原因度，或仅以中心度赋权", "weights by both sums, or prominence alone"),
        choices: ["both", "prominence"], default: "both")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let text = try parameters.text("by", default: "both")
    guard text == "both" || text == "prominence" else {
      throw parameters.refusal("by", expected: "both | prominence")
    }
    return DematelWeighter(usesProminenceOnly: text == "prominence")
  }
}
