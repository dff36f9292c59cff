/// Whether a column is free of outliers, judged by skewness and kurtosis.
///
/// A column passes when |skewness| is below one threshold or excess kurtosis below the other, both
/// corrected for bias; a column with fewer than four known values, or a constant one, can't be judged
/// and passes.
///
/// Source: OECD/JRC; COINr's `check_SkewKurt`, whose defaults are these.
public struct ShapeCheck: Hashable, Sendable {
  /// The skewness, either way, from which a column is suspect.
  public let skewnessThreshold: Double
  /// The excess kurtosis from which it is.
  public let kurtosisThreshold: Double

  /// Thresholds 2 and 3.5, unless said otherwise.
  public init(skewnessThreshold: Double = 2, kurtosisThreshold: Double = 3.5) {
    self.skewnessThreshold = skewnessThreshold
    self.kurtosisThreshold = kurtosisThreshold
  }

  /// What the check finds.
  public struct Finding: Hashable, Sendable {
    /// Whether the column passes.
    public let passes: Bool
    /// The skewness; nil when it can't be had.
    public let skewness: Double?
    /// The excess kurtosis; nil when it can't be had.
    public let kurtosis: Double?
  }

  /// Checks a column, missing values left out. O(n).
  public func finding(on column: [Double]) -> Finding {
    let moments = Moments(column)
    guard let skewness = moments.skewness(), let kurtosis = moments.excessKurtosis() else {
      return Finding(passes: true, skewness: moments.skewness(), kurtosis: nil)
    }
    let passes = skewness.magnitude < skewnessThreshold || kurtosis < kurtosisThreshold
    return Finding(passes: passes, skewness: skewness, kurtosis: kurtosis)
  }

  static let parameters = [
    MethodParameter(
      "skewness", Wording("偏度阈值（绝对值）", "threshold of |skewness|"), default: "2"),
    MethodParameter("kurtosis", Wording("超额峰度阈值", "threshold of excess kurtosis"), default: "3.5"),
  ]

  init(_ parameters: MethodParameters) throws(CompositeIndicatorsError) {
    self.init(
      skewnessThreshold: try parameters.number("skewness", default: 2),
      kurtosisThreshold: try parameters.number("kurtosis", default: 3.5))
  }
}
