/// Fuzzy CRITIC: weights by contrast and by conflict with the other criteria, on fuzzy numbers.
///
/// Every cell becomes its vertex distance from the worst of its column, taken by ends and middle apart, and
/// CRITIC weighs these distances, scaled to 0…1 as it scales any column. On plain numbers it is CRITIC.
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
    let distances = zip(matrix.criteria, matrix.columns).map { criterion, column in
      let worst = criterion.direction == .benefit ? column.smallest : column.largest
      return column.map { $0.distance(to: worst) }
    }
    let contrasts = try IndicatorMatrix(
      criteria: matrix.criteria.map { Criterion(name: $0.name) }, columns: distances)
    return try CriticWeighter(correlation: correlation).weigh(contrasts)
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
