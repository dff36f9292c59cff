/// Weights in proportion to the columns' sample standard deviations.
///
/// On raw values (the default, as elsewhere) the weights depend on the columns' units; with
/// ``WeightingScale/minMax`` they do not. Any sign is allowed; missing values are left out.
///
/// Source: Diakoulaki, Mavrotas and Papayannakis, Determining objective weights, 1995.
public struct StandardDeviationWeighter: Weighter {
  /// What the deviations are taken of.
  public let scaling: WeightingScale

  /// Deviations of raw values unless said otherwise.
  public init(scaling: WeightingScale = .none) {
    self.scaling = scaling
  }

  /// Weighs by spread. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try ColumnInformation(try scaling.apply(to: matrix)) {
      (_, moments) throws(CompositeIndicatorsError) in moments.sampleStandardDeviation
    }.weighting(of: matrix)
  }

  static let method = Method<any Weighter>(
    name: "standard-deviation", title: Wording("标准差法", "Standard deviation weights"),
    parameters: [.scaling(default: .none)]
  ) { parameters throws(CompositeIndicatorsError) in
    StandardDeviationWeighter(scaling: try parameters.choice("scaling", default: .none))
  }
}
