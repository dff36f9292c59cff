/// Leaves missing values missing, for methods that know what to do with them.
public struct NoImputer: Imputer {
  /// The method has no parameters.
  public init() {}

  /// The matrix as it is, with a notice for each column that lacks values.
  public func impute(
    _ matrix: IndicatorMatrix, groups: [Int]?
  ) throws(CompositeIndicatorsError) -> ImputedMatrix {
    try ImputedMatrix(matrix, columns: matrix.columns)
  }

  static let method = Method<any Imputer>(name: "none", title: Wording("不插补", "None")) {
    _ throws(CompositeIndicatorsError) in NoImputer()
  }
}
