/// Winsorising: outliers are drawn in to the next value, one after another, until the column's shape
/// passes a check or a number of points has been drawn in.
///
/// The highest values go when skewness is 0 or more, the lowest when it is negative; values that tie
/// go together, so a few more than the limit can. A column that passes is left as it is.
///
/// Source: COINr's `winsorise`; OECD/JRC, Handbook on Constructing Composite Indicators, 2008.
public struct WinsorisingTreater: ColumnTreater {
  /// Points are drawn in while fewer than this many have been; nil for no limit.
  public let limit: Int?
  /// What the column must pass.
  public let check: ShapeCheck
  /// Whether points are drawn in up to the limit even when the column passes.
  public let isForced: Bool

  /// Up to five points as long as the column does not pass, unless said otherwise.
  ///
  /// - Precondition: a forced treatment has a limit.
  public init(limit: Int? = 5, check: ShapeCheck = ShapeCheck(), isForced: Bool = false) {
    precondition(!isForced || limit != nil, "Forced winsorising needs a limit")
    self.limit = limit
    self.check = check
    self.isForced = isForced
  }

  /// Draws points in. O(n · points).
  public func treat(
    _ column: [Double], name: String
  ) throws(CompositeIndicatorsError) -> TreatedColumn {
    var values = column
    var (high, low): ([Int], [Int]) = ([], [])
    var finding = check.finding(on: values)
    while !finding.passes || isForced, limit.map({ high.count + low.count < $0 }) ?? true {
      let isHigh = (finding.skewness ?? 0) >= 0
      let extremes = Extremes(values)
      let outlier = isHigh ? extremes.maximum : extremes.minimum
      let rows = values.indices.filter { values[$0] == outlier }
      var next = isHigh ? -Double.infinity : .infinity
      for value in values where value != outlier {
        next = isHigh ? max(next, value) : min(next, value)
      }
      guard next.isFinite else { break }
      for row in rows { values[row] = next }
      if isHigh { high = rows } else { low = rows }
      finding = check.finding(on: values)
    }
    let replaced = values.indices.filter { values[$0] != column[$0] && !values[$0].isNaN }
    return TreatedColumn(values: values, replacedRows: replaced)
  }

  static let method = Method<any ColumnTreater>(
    name: "winsorise", title: Wording("缩尾处理", "Winsorising"),
    parameters: [
      MethodParameter("limit", Wording("最多缩尾点数", "most points drawn in"), default: "5"),
      MethodParameter(
        "force", Wording("通过检验也缩尾", "draw in even when the column passes"),
        choices: ["yes", "no"], default: "no"),
    ] + ShapeCheck.parameters
  ) { parameters throws(CompositeIndicatorsError) in
    WinsorisingTreater(
      limit: try parameters.integer("limit", default: 5, in: 0...Int.max),
      check: try ShapeCheck(parameters), isForced: try parameters.flag("force", default: false))
  }
}
