/// Fills in values of a panel (the same units at several times) from other times of the same unit.
///
/// Rows need unit and time labels, no pair of them twice. A unit without any known value in a column
/// stays missing there.
///
/// Source: COINr's `impute_panel`.
public struct PanelImputer: Imputer {
  /// Where values come from.
  public let rule: PanelRule
  /// How many of the panel's earlier times the latest known value may be away; nil for any.
  public let reach: Int?

  /// The latest earlier value, unless said otherwise.
  public init(rule: PanelRule = .latest, reach: Int? = nil) {
    self.rule = rule
    self.reach = reach
  }

  /// Fills in values. O(rows · log rows · columns).
  public func impute(
    _ matrix: IndicatorMatrix, labels: RowLabels
  ) throws(CompositeIndicatorsError) -> Imputation {
    try matrix.require(labels.units?.count, of: "units")
    try matrix.require(labels.times?.count, of: "times")
    guard let units = labels.units, let times = labels.times else { return try none(matrix) }
    guard times.allSatisfy(\.isFinite) else {
      throw .undefined(
        method: "panel", reason: Wording("时间须为有限数", "times must be finite numbers"))
    }
    let places = Ranking.ascending(times, ties: .dense)
    let order = units.indices.sorted { (units[$0], times[$0]) < (units[$1], times[$1]) }
    var runs: [[Int]] = []
    for row in order {
      if let last = runs.last?.last, units[last] == units[row] {
        guard times[last] != times[row] else { throw .repeatedName(units[row]) }
        runs[runs.count - 1].append(row)
      } else {
        runs.append([row])
      }
    }
    var columns = matrix.columns
    for index in columns.indices where matrix.missingCounts[index] > 0 {
      for rows in runs {
        fill(&columns[index], rows, times, places)
      }
    }
    return try Imputation(matrix, columns: columns)
  }

  private func none(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Imputation {
    try Imputation(matrix, columns: matrix.columns)
  }

  private func fill(
    _ column: inout [Double], _ rows: [Int], _ times: [Double], _ places: [Double]
  ) {
    let known = rows.filter { !column[$0].isNaN }
    guard let first = known.first, let last = known.last else { return }
    var next = 0
    for row in rows {
      if next < known.count, known[next] == row {
        next += 1
        continue
      }
      let before = next > 0 ? known[next - 1] : nil
      let after = next < known.count ? known[next] : nil
      switch (rule, before, after) {
      case (.latest, let before?, _):
        let distance = places[row] - places[before]
        if reach.map({ distance <= Double($0) }) ?? true { column[row] = column[before] }
      case (.latest, nil, _):
        continue
      case (.constant, let before?, _):
        column[row] = column[before]
      case (.linear, let before?, let after?):
        let share = (times[row] - times[before]) / (times[after] - times[before])
        column[row] = column[before] + (column[after] - column[before]) * share
      default:
        column[row] = column[before == nil ? first : last]
      }
    }
  }

  static let method = Method<any Imputer>(
    name: "panel", title: Wording("面板插补", "Panel"),
    parameters: [
      MethodParameter(
        "rule", Wording("取值方式", "where values come from"),
        choices: PanelRule.allCases.map(\.rawValue), default: PanelRule.latest.rawValue),
      MethodParameter(
        "reach", Wording("最多回看的期数", "how many times back the latest value may be"), default: ""),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let reach =
      parameters.values["reach"] == nil
      ? nil : try parameters.integer("reach", in: 1...Int.max)
    return PanelImputer(rule: try parameters.choice("rule", default: .latest), reach: reach)
  }
}

/// Where a panel's missing values come from.
public enum PanelRule: String, Hashable, Sendable, CaseIterable {
  /// The latest earlier value; nothing before the first.
  case latest
  /// The latest earlier value, and before the first the first.
  case constant
  /// The straight line between the values around, and beyond the ends the end's value.
  case linear
}
