/// The limits between classes, worst first: values of each criterion that separate one class from the
/// next better one.
///
/// Limits that are not given are quantiles of the column that make as many classes as asked for.
public struct ClassLimits: Hashable, Sendable {
  /// For each criterion its limits, worst first; nil for quantiles.
  public let limits: [[Double]]?
  /// How many classes there are when no limits are given.
  public let classes: Int

  /// Limits by quantiles.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for fewer than two
  ///   classes.
  public init(classes: Int = 4) throws(CompositeIndicatorsError) {
    guard classes >= 2 else {
      throw .parameter(
        method: "class limits", name: "classes", value: "\(classes)", expected: "2…100")
    }
    (limits, self.classes) = (nil, classes)
  }

  /// Limits for each criterion, worst first, as many for each.
  ///
  /// - Throws: ``CompositeIndicatorsError/count(of:expected:found:)`` when there is none, or they differ
  ///   in number.
  public init(_ limits: [[Double]]) throws(CompositeIndicatorsError) {
    let count = limits.first?.count ?? 0
    guard count > 0 else { throw .count(of: "limits", expected: 1, found: 0) }
    for list in limits where list.count != count {
      throw .count(of: "limits", expected: count, found: list.count)
    }
    (self.limits, classes) = (limits, count + 1)
  }

  /// The limits as rows: for each limit, worst first, its values in the criteria that play a part.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when limits are not one list a criterion, or do not get
  ///   better from one to the next.
  func rows(
    for data: DecisionMatrix, from matrix: IndicatorMatrix, _ weights: Weights
  ) throws(CompositeIndicatorsError) -> [[Double]] {
    var perCriterion: [[Double]] = []
    if let given = try data.selecting(limits, of: "limits", from: matrix, weights) {
      perCriterion = given
    } else {
      for (criterion, column) in zip(data.criteria, data.columns) {
        let quantiles = Quantiles(column)
        let cuts = (1..<classes).compactMap { quantiles.value(at: Double($0) / Double(classes)) }
        perCriterion.append(criterion.direction == .benefit ? cuts : cuts.reversed())
      }
    }
    for (criterion, list) in zip(data.criteria, perCriterion) {
      let turned = list.map { $0 * criterion.direction.sign }
      guard turned.allSatisfy(\.isFinite), turned.isRising(strictly: false) else {
        throw data.undefined(
          "“\(criterion.name)”的各级界限须由差到优排列",
          "the limits of \(criterion.name) must go from the worst to the best")
      }
    }
    return (0..<(classes - 1)).map { limit in perCriterion.map { $0[limit] } }
  }

  static let parameters = [
    MethodParameter(
      "limits",
      Wording(
        "各列的级间界限，由差到优，以空格分隔", "limits between classes of each column, worst first, spaces between"),
      default: ""),
    MethodParameter(
      "classes", Wording("未给界限时的级数（按分位数）", "classes, by quantiles, when no limits are given"),
      default: "4"),
  ]

  init(_ parameters: MethodParameters) throws(CompositeIndicatorsError) {
    guard parameters.values["limits"] != nil else {
      try self.init(classes: try parameters.integer("classes", default: 4, in: 2...100))
      return
    }
    try self.init(try parameters.numberLists("limits"))
  }
}
