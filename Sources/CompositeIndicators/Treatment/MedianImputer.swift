/// Fills in the median of the known values of a column, or of those of the row's group.
///
/// Otherwise as ``MeanImputer``, but deaf to outliers.
///
/// Source: COINr's `i_median` and `i_median_grp`.
public struct MedianImputer: Imputer {
  /// Whether the median is that of the row's group.
  public let byGroup: Bool

  /// The median of the column, unless said otherwise.
  public init(byGroup: Bool = false) {
    self.byGroup = byGroup
  }

  /// Fills in medians. O(rows · log rows · columns).
  public func impute(
    _ matrix: IndicatorMatrix, labels: RowLabels
  ) throws(CompositeIndicatorsError) -> Imputation {
    try Imputation(matrix, filledBy: byGroup ? labels : nil) {
      Quantiles($0).median ?? .nan
    }
  }

  static let method = MeanImputer.imputer("median", Wording("中位数插补", "Median")) {
    MedianImputer(byGroup: $0)
  }
}
