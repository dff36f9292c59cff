/// Weights in proportion to the columns' sample variances, of min–max scaled values unless said
/// otherwise.
///
/// Any sign is allowed; missing values are left out. Squaring favours spread columns more than
/// ``StandardDeviationWeighter`` does.
///
/// Source: Rao and Patel, A subjective and objective integrated multiple attribute decision making
/// method, 2010.
public struct VarianceWeighter: Weighter {
  /// What it is computed on.
  public let scaling: WeightingScale

  /// On min–max scaled values, unless said otherwise.
  public init(scaling: WeightingScale = .minMax) {
    self.scaling = scaling
  }

  /// Weighs the columns. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try ColumnInformation(try scaling.apply(to: matrix)) {
      (_, moments) throws(CompositeIndicatorsError) in moments.sampleVariance
    }.weighting(of: matrix)
  }

  static let method = Method<any Weighter>(
    name: "variance", title: Wording("方差法", "Variance weights"),
    parameters: [.scaling(default: .minMax)]
  ) { parameters throws(CompositeIndicatorsError) in
    VarianceWeighter(
      scaling: try parameters.choice("scaling", default: .minMax))
  }
}
