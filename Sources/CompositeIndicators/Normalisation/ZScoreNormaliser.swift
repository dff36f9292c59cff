/// z-scores: deviations from the mean in sample standard deviations, brought to another mean and
/// deviation if wanted; costs are turned.
///
/// mean + deviation · (x − x̄)/s. A constant column becomes the mean. Any sign is allowed.
public struct ZScoreNormaliser: Normaliser {
  /// The mean of every rescaled column.
  public let mean: Double
  /// The sample standard deviation of every rescaled column.
  public let deviation: Double

  /// z-scores with mean 0 and deviation 1, unless said otherwise.
  public init(mean: Double = 0, deviation: Double = 1) {
    self.mean = mean
    self.deviation = deviation
  }

  /// Learns means and deviations. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try Rescaling(matrix, constant: mean) {
      (criterion, column, _) throws(CompositeIndicatorsError) in
      let moments = Moments(column)
      return .affine(
        origin: moments.mean, unit: criterion.direction.sign * moments.sampleStandardDeviation,
        scale: deviation, base: mean)
    }
  }

  static let method = Method<any Normaliser>(
    name: "z-score", title: Wording("标准化", "z-score"),
    parameters: [
      MethodParameter("mean", Wording("均值", "mean"), default: "0"),
      MethodParameter("deviation", Wording("标准差", "standard deviation"), default: "1"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    ZScoreNormaliser(
      mean: try parameters.number("mean", default: 0),
      deviation: try parameters.number("deviation", default: 1))
  }
}
