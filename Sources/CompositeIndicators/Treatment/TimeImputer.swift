/// Fills missing values from other times of the same unit, whose rows stand in order of time.
///
/// Groups name the units; positions in time are taken as evenly spaced unless ``times`` says otherwise.
public struct TimeImputer: Imputer {
  /// Where values come from.
  public let rule: Rule
  /// The time of each row; its order within the unit when nil.
  public let times: [Double]?

  /// Where values come from.
  public enum Rule: String, Hashable, Sendable, CaseIterable {
    /// The latest earlier value; gaps at the beginning stay.
    case latest
    /// The latest earlier value, and the first known one for gaps at the beginning.
    case constant
    /// The line between the neighbours in time, and flat beyond the known values.
    case linear
  }

  /// The rule over rows in order of time.
  public init(_ rule: Rule = .latest, times: [Double]? = nil) {
    self.rule = rule
    self.times = times
  }

  /// Fills each unit's gaps. O(rows · columns).
  public func impute(
    _ matrix: IndicatorMatrix, groups: [Int]?
  ) throws(CompositeIndicatorsError) -> ImputedMatrix {
    if let times, times.count != matrix.rowCount {
      throw .count(of: "times", expected: matrix.rowCount, found: times.count)
    }
    let units = try matrix.rows(of: groups)
    let columns = zip(matrix.columns, matrix.missingCounts).map { column, missing in
      guard missing > 0 else { return column }
      var filled = column
      for rows in units { fill(&filled, column, rows) }
      return filled
    }
    return try ImputedMatrix(matrix, columns: columns)
  }

  private func fill(_ filled: inout [Double], _ column: [Double], _ rows: [Int]) {
    let known = rows.indices.filter { !column[rows[$0]].isNaN }
    guard let first = known.first, let last = known.last else { return }
    var next = 0
    for (place, row) in rows.enumerated() {
      guard column[row].isNaN else { continue }
      while next < known.count, known[next] < place { next += 1 }
      if place < first {
        if rule != .latest { filled[row] = column[rows[first]] }
      } else if place > last {
        filled[row] = column[rows[last]]
      } else {
        let (before, after) = (rows[known[next - 1]], rows[known[next]])
        let (low, high) = (column[before], column[after])
        let span = time(after, known[next]) - time(before, known[next - 1])
        let share = (time(row, place) - time(before, known[next - 1])) / span
        filled[row] = rule == .linear ? low + (high - low) * share : low
      }
    }
  }

  private func time(_ row: Int, _ place: Int) -> Double {
    times?[row] ?? Double(place)
  }

  static let methods = [
    ("latest", Rule.latest, Wording("最近一期插补", "Latest earlier value")),
    ("constant-in-time", .constant, Wording("前值沿用，期初回填", "Carried forward and backward")),
    ("linear-in-time", .linear, Wording("时间线性插值", "Line between neighbours in time")),
  ].map { name, rule, title in
    Method<any Imputer>(name: name, title: title) { _ throws(CompositeIndicatorsError) in
      TimeImputer(rule)
    }
  }
}
