/// Shares of the sum of logarithms: ln x/Σ ln x for benefits, (1 − ln x/Σ ln x)/(n − 1) for costs.
///
/// Demands values ≥ 1, so that logarithms are not negative and more stays more; a column of ones
/// becomes 1/n throughout, as does a single row.
///
/// Source: Zavadskas and Turskis, A new logarithmic normalization method in games theory, 2008.
public struct LogarithmicNormaliser: Normaliser {

  /// Shares of logarithms.
  public init() {}

  /// Learns the sums of logarithms. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    for (criterion, column) in zip(matrix.criteria, matrix.columns) {
      for (row, value) in column.enumerated() where value < 1 {
        throw .sign(method: "logarithmic", column: criterion.name, row: row, value: value)
      }
    }
    return try Rescaling(each: matrix) { criterion, column, extremes in
      let sum = CompensatedSum(
        column.lazy.filter { !$0.isNaN }.map { Elementary.logarithm($0) }
      ).value
      let count = Double(extremes.count)
      guard sum > 0, count > 1 else { return .constant(1 / count) }
      return criterion.direction == .benefit
        ? .logarithm(scale: 1 / sum, base: 0)
        : .logarithm(scale: -1 / (sum * (count - 1)), base: 1 / (count - 1))
    }
  }

  static let method = Method<any Normaliser>(
    name: "logarithmic", title: Wording("对数归一化", "Logarithmic")
  ) { _ throws(CompositeIndicatorsError) in LogarithmicNormaliser()
  }
}
