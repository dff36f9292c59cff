/// The Box–Cox transformation: (x^λ − 1)/λ, or ln x for λ = 0.
///
/// The column is shifted to begin at 1, or else must be positive.
///
/// Source: Box and Cox, An analysis of transformations, 1964; the shift is COINr's.
public struct BoxCoxTreater: ColumnTreater {
  /// The power λ.
  public let lambda: Double
  /// Whether the column is shifted so that its smallest value is 1.
  public let shiftsToOne: Bool

  /// Box–Cox with a shift to 1, unless said otherwise.
  public init(lambda: Double, shiftsToOne: Bool = true) {
    self.lambda = lambda
    self.shiftsToOne = shiftsToOne
  }

  /// Transforms every value. O(n).
  public func treat(
    _ column: [Double], name: String
  ) throws(CompositeIndicatorsError) -> TreatedColumn {
    let least = Extremes(column).minimum
    if !shiftsToOne, let row = column.firstIndex(where: { $0 <= 0 }) {
      throw .sign(method: "box-cox", column: name, row: row, value: column[row])
    }
    let values = column.map { value -> Double in
      guard !value.isNaN else { return .nan }
      let logarithm =
        shiftsToOne
        ? Elementary.logarithmOfOnePlus(value - least) : Elementary.logarithm(value)
      return lambda == 0
        ? logarithm : Elementary.exponentialMinusOne(lambda * logarithm) / lambda
    }
    if let row = values.firstIndex(where: { $0.isInfinite }) {
      throw .infinite(column: name, row: row)
    }
    return TreatedColumn(values: values)
  }

  static let method = Method<any ColumnTreater>(
    name: "box-cox", title: Wording("Box–Cox 变换", "Box–Cox"),
    parameters: [
      MethodParameter("lambda", Wording("幂 λ", "power λ"), default: "0.5"),
      MethodParameter(
        "shift", Wording("平移至最小值为 1", "shift so that the smallest is 1"),
        choices: ["yes", "no"], default: "yes"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    BoxCoxTreater(
      lambda: try parameters.number("lambda", default: 0.5),
      shiftsToOne: try parameters.flag("shift", default: true))
  }
}
