/// Leaves missing values missing, for what comes next to deal with.
public struct NoImputer: Imputer {
  /// Nothing to say.
  public init() {}

  /// The matrix as it is.
  public func impute(
    _ matrix: IndicatorMatrix, labels: RowLabels
  ) throws(CompositeIndicatorsError) -> Imputation {
    try Imputation(matrix, columns: matrix.columns)
  }

  static let method = Method<any Imputer>(
    name: "none", title: Wording("不插补", "None")
  ) { _ throws(CompositeIndicatorsError) in NoImputer() }
}
