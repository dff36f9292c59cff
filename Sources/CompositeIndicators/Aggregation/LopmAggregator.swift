/// LoPM, limits on properties: the weighted sum of ratios to a limit; lower is better.
///
/// A benefit with lower limit L counts L/x, a cost with upper limit U counts x/U, so 1 is just within
/// the limits. Limits that are not given are the best values of the columns. Demands positive values;
/// missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in none of 1,000
/// random 6 × 3 problems.
///
/// Source: Farag, Quantitative methods of materials selection, 2002.
public struct LopmAggregator: Aggregator {
  /// The limit of each column; nil for the best values.
  public let limits: [Double]?

  /// LoPM with limits.
  public init(limits: [Double]? = nil) {
    self.limits = limits
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "lopm")
    try data.require(.positive)
    let given = try data.selecting(limits, of: "limits", from: matrix, weights)
    var terms: [ScaledColumn] = []
    for (index, criterion) in data.criteria.enumerated() {
      let limit = given?[index] ?? data.best(index)
      guard limit > 0, limit.isFinite else {
        throw .sign(method: "lopm", column: criterion.name, row: 0, value: limit)
      }
      terms.append(
        criterion.direction == .benefit
          ? .reciprocal(numerator: limit) : .affine(origin: 0, unit: limit))
    }
    let scaled = data.scaled(by: terms)
    return try scaled.finite(scaled.weightedSums(), higherIsBetter: false)
  }

  static let method = Method<any Aggregator>(
    name: "lopm", title: Wording("性能限值法", "Limits on properties"),
    parameters: [MethodParameter("limits", Wording("各列限值", "limit of each column"), default: "")]
  ) { parameters throws(CompositeIndicatorsError) in
    LopmAggregator(limits: try parameters.optionalNumbers("limits"))
  }
}
