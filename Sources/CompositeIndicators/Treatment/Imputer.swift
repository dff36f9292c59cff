/// A method that fills in missing values. Known values never change.
public protocol Imputer: Sendable {
  /// Fills in what can be filled in.
  ///
  /// - Parameters:
  ///   - matrix: the values, NaN where one is missing.
  ///   - labels: what is known of the rows, for methods that need it.
  /// - Throws: ``CompositeIndicatorsError/count(of:expected:found:)`` when labels that the method
  ///   needs are absent or not one a row.
  func impute(
    _ matrix: IndicatorMatrix, labels: RowLabels
  ) throws(CompositeIndicatorsError) -> Imputation
}

/// What is known of the rows of a matrix besides their values.
public struct RowLabels: Hashable, Sendable {
  /// The group of each row; nil for a row of none.
  public let groups: [String?]?
  /// The unit of each row of a panel.
  public let units: [String]?
  /// The time of each row of a panel.
  public let times: [Double]?

  /// Labels, each one a row where given.
  public init(groups: [String?]? = nil, units: [String]? = nil, times: [Double]? = nil) {
    self.groups = groups
    self.units = units
    self.times = times
  }
}

/// A matrix after imputation.
public struct Imputation: Hashable, Sendable {
  /// The filled matrix.
  public let matrix: IndicatorMatrix
  /// How many values were filled in, by column.
  public let filledCounts: [Int]

  init(
    _ before: IndicatorMatrix, columns: [[Double]]
  ) throws(CompositeIndicatorsError) {
    matrix = try before.replacing(columns: columns)
    filledCounts = zip(before.missingCounts, matrix.missingCounts).map { $0 - $1 }
  }

  /// The columns in which values are still missing.
  public var notices: [Notice] {
    zip(matrix.criteria, matrix.missingCounts).filter { $0.1 > 0 }.map { criterion, count in
      .remark(
        Wording(
          "“\(criterion.name)”仍有 \(count) 个缺失值",
          "\(criterion.name): \(count) values are still missing"))
    }
  }
}

extension IndicatorMatrix {
  /// Throws unless there is one label a row.
  func require(_ count: Int?, of name: String) throws(CompositeIndicatorsError) {
    guard count == rowCount else {
      throw .count(of: name, expected: rowCount, found: count ?? 0)
    }
  }
}
