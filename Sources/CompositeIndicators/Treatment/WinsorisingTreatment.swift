/// Winsorising: the outermost value takes the next one's place, again and again, until the column's
/// shape is within limits or as many points as allowed have been pulled in.
///
/// The high end is pulled in while skewness is at least 0, else the low end. Ties at the end move
/// together. A column that is within limits is left alone.
///
/// Source: COINr `winsorise`, after the OECD and JRC handbook.
public struct WinsorisingTreatment: Treatment {
  /// How many points may be pulled in.
  public let maximumPoints: Int
  /// When a column needs it.
  public let limits: ShapeLimits

  /// At most five points, unless said otherwise.
  public init(maximumPoints: Int = 5, limits: ShapeLimits = ShapeLimits()) {
    self.maximumPoints = maximumPoints
    self.limits = limits
  }

  /// Pulls in values. O(points · n).
  public func treat(_ column: [Double]) -> TreatedColumn {
    var values = column
    var (high, low) = ([Int](), [Int]())
    while high.count + low.count < maximumPoints, !limits.accept(values) {
      let moments = Moments(values)
      guard !moments.isConstant, let skew = moments.skewness() else { break }
      let isHigh = skew >= 0
      let end = isHigh ? moments.maximum : moments.minimum
      let rows = values.indices.filter { values[$0] == end }
      let rest = Extremes(values.filter { $0 != end })
      for row in rows { values[row] = isHigh ? rest.maximum : rest.minimum }
      if isHigh { high = rows } else { low = rows }
    }
    let pulledIn = Array(Set(high + low)).sorted()
    return TreatedColumn(
      values, pulledIn: pulledIn, action: pulledIn.isEmpty ? .none : .winsorised)
  }

  static let method = Method<any Treatment>(
    name: "winsorise", title: Wording("缩尾处理", "Winsorise"),
    parameters: [
      MethodParameter("points", Wording("最多缩尾个数", "how many points may be pulled in"), default: "5")
    ] + MethodParameter.shapeLimits
  ) { parameters throws(CompositeIndicatorsError) in
    WinsorisingTreatment(
      maximumPoints: try parameters.integer("points", default: 5, in: 0...1_000_000_000),
      limits: try parameters.shapeLimits())
  }
}
