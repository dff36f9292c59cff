/// The power transformation of Box and Cox, (xᵗ^λ − 1)/λ, and ln xᵗ for λ = 0, of xᵗ = x − min + 1.
///
/// The shift is that of COINr's `boxcox`, so that all values are at least 1 whatever their sign. More
/// stays more. A constant column is left alone.
///
/// Source: Box and Cox, An analysis of transformations, 1964.
public struct BoxCoxTreatment: Treatment {
  /// The exponent λ, finite.
  public let exponent: Double
  /// When a column needs it; always when nil.
  public let limits: ShapeLimits?

  /// The transformation of every column, unless limits are given.
  public init(exponent: Double, limits: ShapeLimits? = nil) {
    self.exponent = exponent
    self.limits = limits
  }

  /// Transforms values. O(n).
  public func treat(_ column: [Double]) -> TreatedColumn {
    let extremes = Extremes(column)
    guard extremes.count > 0, extremes.minimum < extremes.maximum,
      !(limits?.accept(column) ?? false)
    else { return TreatedColumn(column, action: .none) }
    let values = column.map { value in
      let logarithm = Elementary.logarithm(value - extremes.minimum + 1)
      return exponent == 0
        ? logarithm : Elementary.exponentialMinusOne(exponent * logarithm) / exponent
    }
    return TreatedColumn(values, action: .transformed)
  }

  static let method = Method<any Treatment>(
    name: "box-cox", title: Wording("Box–Cox 变换", "Box–Cox"),
    parameters: [
      MethodParameter("exponent", Wording("指数 λ", "exponent λ"), default: "0.5"),
      MethodParameter(
        "always", Wording("不论分布形态一律变换", "whatever the shape"), choices: ["yes", "no"],
        default: "yes"),
    ] + MethodParameter.shapeLimits
  ) { parameters throws(CompositeIndicatorsError) in
    BoxCoxTreatment(
      exponent: try parameters.number("exponent", default: 0.5, in: -10...10),
      limits: try parameters.flag("always", default: true) ? nil : parameters.shapeLimits())
  }
}
