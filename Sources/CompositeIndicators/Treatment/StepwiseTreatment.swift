/// Winsorising, and where that does not bring a column's shape within limits, a logarithm of the
/// untreated column; the default procedure of COINr's `Treat`.
///
/// A column that neither brings within limits keeps the logarithm, as there.
public struct StepwiseTreatment: Treatment {
  /// The first step.
  public let winsorising: WinsorisingTreatment
  /// The second step.
  public let logarithm: LogarithmicTreatment

  /// At most so many points pulled in before the logarithm.
  public init(maximumPoints: Int = 5, limits: ShapeLimits = ShapeLimits()) {
    winsorising = WinsorisingTreatment(maximumPoints: maximumPoints, limits: limits)
    logarithm = LogarithmicTreatment()
  }

  /// Treats a column step by step. O(points · n).
  public func treat(_ column: [Double]) -> TreatedColumn {
    let winsorised = winsorising.treat(column)
    return winsorising.limits.accept(winsorised.values) ? winsorised : logarithm.treat(column)
  }

  static let method = Method<any Treatment>(
    name: "stepwise", title: Wording("缩尾不足则取对数", "Winsorise, else logarithm"),
    parameters: [
      MethodParameter("points", Wording("最多缩尾个数", "how many points may be pulled in"), default: "5")
    ] + MethodParameter.shapeLimits
  ) { parameters throws(CompositeIndicatorsError) in
    StepwiseTreatment(
      maximumPoints: try parameters.integer("points", default: 5, in: 0...1_000_000_000),
      limits: try parameters.shapeLimits())
  }
}
