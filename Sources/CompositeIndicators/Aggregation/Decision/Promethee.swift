/// What PROMETHEE I and II have in common: a preference function for each criterion, and the flows
/// that come of it.
///
/// Thresholds that are not given are taken from the column: indifference half, preference two and
/// spread one population standard deviation.
public struct Promethee: Hashable, Sendable {
  /// The shape for each criterion, or one for all.
  public let shapes: [PreferenceShape]
  /// The indifference thresholds q, one a criterion.
  public let indifference: [Double]?
  /// The preference thresholds p, one a criterion.
  public let preference: [Double]?
  /// The spreads s of the Gaussian, one a criterion.
  public let spread: [Double]?

  /// Preference functions for all criteria.
  public init(
    shapes: [PreferenceShape] = [.usual], indifference: [Double]? = nil,
    preference: [Double]? = nil, spread: [Double]? = nil
  ) {
    self.shapes = shapes
    self.indifference = indifference
    self.preference = preference
    self.spread = spread
  }

  /// The positive and the negative flow of every row: the weighted mean preference over, and under,
  /// the other rows. O(rows · log rows · columns); for Gaussian criteria O(different values²).
  public func flows(
    of matrix: IndicatorMatrix, weights: Weights, method: String = "promethee"
  ) throws(CompositeIndicatorsError) -> PrometheeFlows {
    var positive = [Double](repeating: 0, count: matrix.rowCount)
    var negative = positive
    try forEachCriterion(of: matrix, weights: weights, method: method) { _, weight, over, under in
      for row in positive.indices {
        positive[row] += weight * over[row]
        negative[row] += weight * under[row]
      }
    }
    return PrometheeFlows(positive: positive, negative: negative)
  }

  /// Calls the body for each criterion that plays a part, with its place, its weight for each of the
  /// other rows, and the sums of preferences of every row over them and under them.
  func forEachCriterion(
    of matrix: IndicatorMatrix, weights: Weights, method: String,
    _ body: (_ index: Int, _ weight: Double, _ over: [Double], _ under: [Double]) -> Void
  ) throws(CompositeIndicatorsError) {
    let data = try DecisionMatrix(matrix, weights, method: method)
    let functions = try functions(for: data, from: matrix, weights)
    let others = Double(max(1, data.rowCount - 1))
    for (index, column) in data.columns.enumerated() {
      let isCost = data.criteria[index].direction == .cost
      let (over, under) = functions[index].flows(of: isCost ? column.map { -$0 } : column)
      body(index, data.weights[index] / others, over, under)
    }
  }

  /// The preference function of each criterion that plays a part.
  func functions(
    for data: DecisionMatrix, from matrix: IndicatorMatrix, _ weights: Weights
  ) throws(CompositeIndicatorsError) -> [PreferenceFunction] {
    let perColumn =
      shapes.count == 1
      ? [PreferenceShape](repeating: shapes[0], count: matrix.columnCount) : shapes
    let shapes = try data.selecting(perColumn, of: "function", from: matrix, weights) ?? []
    let lows = try data.selecting(indifference, of: "indifference", from: matrix, weights)
    let highs = try data.selecting(preference, of: "preference", from: matrix, weights)
    let spreads = try data.selecting(spread, of: "spread", from: matrix, weights)
    var functions: [PreferenceFunction] = []
    for (index, column) in data.columns.enumerated() {
      let deviation = Moments(column).populationStandardDeviation
      let function = PreferenceFunction(
        shape: shapes[index], indifference: lows?[index] ?? deviation / 2,
        preference: highs?[index] ?? 2 * deviation, spread: spreads?[index] ?? deviation)
      try Self.check(function, data, index)
      functions.append(function)
    }
    return functions
  }

  private static func check(
    _ function: PreferenceFunction, _ data: DecisionMatrix, _ index: Int
  ) throws(CompositeIndicatorsError) {
    let usesBoth = function.shape == .level || function.shape == .linear
    guard function.indifference >= 0, function.preference >= 0, function.spread >= 0,
      !usesBoth || function.indifference <= function.preference
    else {
      let name = data.criteria[index].name
      throw data.undefined(
        "“\(name)”的阈值须满足 0 ≤ q ≤ p", "the thresholds of \(name) must obey 0 ≤ q ≤ p")
    }
  }

  static let parameters = [
    MethodParameter(
      "function", Wording("偏好函数，一个或每列一个", "preference function, one or one a column"),
      choices: PreferenceShape.allCases.map(\.rawValue), default: "usual"),
    MethodParameter(
      "indifference", Wording("各列无差异阈值 q", "indifference threshold q of each column"),
      default: ""),
    MethodParameter(
      "preference", Wording("各列严格偏好阈值 p", "preference threshold p of each column"),
      default: ""),
    MethodParameter("spread", Wording("各列高斯参数 s", "spread s of each column"), default: ""),
  ]

  init(_ parameters: MethodParameters) throws(CompositeIndicatorsError) {
    var shapes: [PreferenceShape] = []
    for text in parameters.values["function"]?.texts ?? ["usual"] {
      guard let shape = PreferenceShape(rawValue: text) else {
        throw parameters.refusal(
          "function", expected: PreferenceShape.allCases.map(\.rawValue).joined(separator: " | "))
      }
      shapes.append(shape)
    }
    self.init(
      shapes: shapes, indifference: try parameters.optionalNumbers("indifference"),
      preference: try parameters.optionalNumbers("preference"),
      spread: try parameters.optionalNumbers("spread"))
  }
}

/// The outranking flows of PROMETHEE.
public struct PrometheeFlows: Hashable, Sendable {
  /// How far each row is preferred to the others, in 0…1.
  public let positive: [Double]
  /// How far the others are preferred to it, in 0…1.
  public let negative: [Double]

  /// Positive less negative, in −1…1: the complete order of PROMETHEE II.
  public var net: [Double] { zip(positive, negative).map { $0 - $1 } }

  /// How one row stands to another in the partial order of PROMETHEE I, on flows with twelve
  /// significant digits.
  public func relation(of row: Int, to other: Int) -> PartialRelation {
    let plus = Ranking.quantised(positive[row]) - Ranking.quantised(positive[other])
    let minus = Ranking.quantised(negative[other]) - Ranking.quantised(negative[row])
    if plus == 0, minus == 0 { return .indifferent }
    if plus >= 0, minus >= 0 { return .better }
    return plus <= 0 && minus <= 0 ? .worse : .incomparable
  }

  /// How many rows each is better than in that order, and how many are better than it.
  var dominance: DominanceCounts {
    DominanceCounts(
      positive.map(Ranking.quantised), negative.map { -Ranking.quantised($0) })
  }
}

/// How one row stands to another where not all rows can be compared.
public enum PartialRelation: String, Hashable, Sendable, CaseIterable {
  /// Better.
  case better
  /// Worse.
  case worse
  /// Equally good.
  case indifferent
  /// Better in one respect, worse in another.
  case incomparable
}
