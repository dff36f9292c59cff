/// A coefficient of correlation between two lists of scores: Pearson's, Spearman's, Kendall's τ-b, or
/// distance correlation.
public struct CorrelationMeasure: ComparisonMeasure {
  /// Which coefficient.
  public let kind: CorrelationKind

  /// The coefficient of that kind.
  public init(_ kind: CorrelationKind) {
    self.kind = kind
  }

  /// The coefficient; 0 when a list has no spread.
  public func compare(
    _ one: [Double], _ other: [Double]
  ) throws(CompositeIndicatorsError) -> Double {
    let (one, other) = try known(one, other)
    return kind.coefficient(one, other)
  }

  static let methods = zip(
    CorrelationKind.allCases,
    [
      Wording("皮尔逊相关系数", "Pearson's correlation"), Wording("斯皮尔曼相关系数", "Spearman's correlation"),
      Wording("肯德尔 τ-b", "Kendall's τ-b"), Wording("距离相关系数", "Distance correlation"),
    ]
  ).map { kind, title in
    Method<any ComparisonMeasure>(name: kind.rawValue, title: title) {
      _ throws(CompositeIndicatorsError) in CorrelationMeasure(kind)
    }
  }
}
