/// Fills in the arithmetic mean of the known values of a column, or of those of the row's group.
///
/// A column, or a group, without any known value stays missing; so does a row of no group. The
/// variance of the column shrinks.
///
/// Source: COINr's `i_mean` and `i_mean_grp`.
public struct MeanImputer: Imputer {
  /// Whether the mean is that of the row's group.
  public let byGroup: Bool

  /// The mean of the column, unless said otherwise.
  public init(byGroup: Bool = false) {
    self.byGroup = byGroup
  }

  /// Fills in means. O(rows · columns).
  public func impute(
    _ matrix: IndicatorMatrix, labels: RowLabels
  ) throws(CompositeIndicatorsError) -> Imputation {
    try Imputation(matrix, filledBy: byGroup ? labels : nil) { Moments($0).mean }
  }

  static let method = imputer("mean", Wording("均值插补", "Mean")) { MeanImputer(byGroup: $0) }

  /// A method with the parameter that asks for groups.
  static func imputer(
    _ name: String, _ title: Wording, _ make: @escaping @Sendable (Bool) -> any Imputer
  ) -> Method<any Imputer> {
    Method<any Imputer>(
      name: name, title: title,
      parameters: [
        MethodParameter(
          "by-group", Wording("按组插补", "within the row's group"), choices: ["yes", "no"],
          default: "no")
      ]
    ) { parameters throws(CompositeIndicatorsError) in
      make(try parameters.flag("by-group", default: false))
    }
  }
}

extension Imputation {
  /// Fills each column, or each group of it, with one value of its known values.
  init(
    _ matrix: IndicatorMatrix, filledBy labels: RowLabels?, _ value: ([Double]) -> Double
  ) throws(CompositeIndicatorsError) {
    var members = [Array(0..<matrix.rowCount)]
    if let labels {
      try matrix.require(labels.groups?.count, of: "groups")
      var rows: [String: [Int]] = [:]
      for (row, group) in (labels.groups ?? []).enumerated() {
        if let group { rows[group, default: []].append(row) }
      }
      members = rows.keys.sorted().compactMap { rows[$0] }
    }
    var columns = matrix.columns
    for (index, column) in columns.enumerated() where matrix.missingCounts[index] > 0 {
      for rows in members {
        let known = rows.map { column[$0] }.filter { !$0.isNaN }
        guard !known.isEmpty, known.count < rows.count else { continue }
        let filling = value(known)
        for row in rows where column[row].isNaN { columns[index][row] = filling }
      }
    }
    try self.init(matrix, columns: columns)
  }
}
