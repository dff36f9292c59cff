/// Fills missing values with the mean or the median of the known ones, within groups if there are
/// any.
///
/// A group without a known value takes the centre of the whole column; a column without one stays as it
/// is.
public struct CentreImputer: Imputer {
  /// Which centre.
  public let centre: Centre

  /// The centre of known values.
  public enum Centre: String, Hashable, Sendable, CaseIterable {
    /// The arithmetic mean.
    case mean
    /// The median.
    case median

    func value(of values: [Double]) -> Double? {
      switch self {
      case .mean: Moments(values).count > 0 ? Moments(values).mean : nil
      case .median: Quantiles(values).median
      }
    }
  }

  /// Fills with the mean, unless said otherwise.
  public init(_ centre: Centre = .mean) {
    self.centre = centre
  }

  /// Fills each column by groups. O(rows · columns), with a factor log rows for medians.
  public func impute(
    _ matrix: IndicatorMatrix, groups: [Int]?
  ) throws(CompositeIndicatorsError) -> ImputedMatrix {
    let groups = try matrix.rows(of: groups)
    let columns = zip(matrix.columns, matrix.missingCounts).map { column, missing in
      guard missing > 0, let whole = centre.value(of: column) else { return column }
      var filled = column
      for rows in groups where rows.contains(where: { column[$0].isNaN }) {
        let value = centre.value(of: rows.map { column[$0] }) ?? whole
        for row in rows where column[row].isNaN { filled[row] = value }
      }
      return filled
    }
    return try ImputedMatrix(matrix, columns: columns)
  }

  static let methods = [
    Method<any Imputer>(name: "mean", title: Wording("均值插补", "Mean")) {
      _ throws(CompositeIndicatorsError) in CentreImputer(.mean)
    },
    Method<any Imputer>(name: "median", title: Wording("中位数插补", "Median")) {
      _ throws(CompositeIndicatorsError) in CentreImputer(.median)
    },
  ]
}
