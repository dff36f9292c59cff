/// Fuzzy CRITIC: weights by contrast and by conflict with the other criteria, on fuzzy numbers.
///
/// A value becomes d(x, f°)/d(f*, f°), the vertex distance to the worst of its column over that from best to
/// worst, f* and f° by ends and middle apart; CRITIC weighs the result. On plain numbers that is the
/// min–max scaling, and the method CRITIC.
///
/// Any sign. pyDecision 5.1.8 measures by fourth powers of the values, which depends on where 0 lies, and
/// takes deviations from the mean of the whole table instead of each column's.
///
/// Source: Diakoulaki, Mavrotas and Papayannakis, Determining objective weights in multiple criteria
/// problems: the CRITIC method, 1995; Chen 2000 for the distance.
public struct FuzzyCriticWeighter: FuzzyWeighter {
  /// Which correlation.
  public let correlation: CorrelationKind

  /// Fuzzy CRITIC by Pearson's correlation, unless said otherwise.
  public init(correlation: CorrelationKind = .pearson) {
    self.correlation = correlation
  }

  /// Weighs by contrast and conflict. O(rows · columns²).
  public func weigh(_ matrix: FuzzyMatrix) throws(CompositeIndicatorsError) -> Weighting {
    let contrasts = zip(matrix.criteria, matrix.columns).map { criterion, column in
      let (low, high) = (column.smallest, column.largest)
      let worst = criterion.direction == .benefit ? low : high
      let range = high.distance(to: low)
      return column.map { range > 0 ? $0.distance(to: worst) / range : 0 }
    }
    let scaled = try IndicatorMatrix(
      criteria: matrix.criteria.map { Criterion(name: $0.name) }, columns: contrasts)
    return try CriticWeighter(correlation: correlation).weigh(scaled)
  }

  static let method = Method<any FuzzyWeighter>(
    name: "fuzzy-critic", title: Wording("模糊 CRITIC 法", "Fuzzy CRITIC weights"),
    parameters: [
      MethodParameter(
        "correlation", Wording("相关系数", "correlation coefficient"),
        choices: CorrelationKind.allCases.map(\.rawValue), default: "pearson")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    FuzzyCriticWeighter(correlation: try parameters.choice("correlation", default: .pearson))
  }
}
