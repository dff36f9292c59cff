/// Sets of reference rows, worst set first: what ELECTRE TRI-nB takes as limits between classes, and
/// TRI-nC as typical members of them.
///
/// Sets that are not given are single rows of quantiles.
public struct ReferenceSets: Hashable, Sendable {
  /// The rows of each set, values in the order of the criteria; nil for quantiles.
  public let sets: [[[Double]]]?
  /// How many classes there are when no sets are given.
  public let classes: Int

  /// References by quantiles.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for fewer than two
  ///   classes.
  public init(classes: Int = 4) throws(CompositeIndicatorsError) {
    guard classes >= 2 else {
      throw .parameter(
        method: "references", name: "classes", value: "\(classes)", expected: "2…100")
    }
    (sets, self.classes) = (nil, classes)
  }

  /// Sets of rows, worst set first.
  ///
  /// - Throws: ``CompositeIndicatorsError/count(of:expected:found:)`` when there is no set, or a set has
  ///   no row.
  public init(_ sets: [[[Double]]]) throws(CompositeIndicatorsError) {
    guard !sets.isEmpty else { throw .count(of: "references", expected: 1, found: 0) }
    for set in sets where set.isEmpty { throw .count(of: "rows", expected: 1, found: 0) }
    (self.sets, classes) = (sets, sets.count)
  }

  /// The sets in the criteria that play a part, or rows of the quantiles at these shares.
  ///
  /// - Throws: ``CompositeIndicatorsError`` for rows of another length, or when a row is dominated by
  ///   one of a worse set.
  func rows(
    for data: DecisionMatrix, from matrix: IndicatorMatrix, _ weights: Weights,
    quantiles shares: [Double]
  ) throws(CompositeIndicatorsError) -> [[[Double]]] {
    guard let sets else {
      let columns = data.columns.map(Quantiles.init)
      return shares.map { share in
        [
          zip(data.criteria, columns).map { criterion, column in
            column.value(at: criterion.direction == .benefit ? share : 1 - share) ?? 0
          }
        ]
      }
    }
    var result: [[[Double]]] = []
    for set in sets {
      var rows: [[Double]] = []
      for row in set {
        let values = try data.selecting(row, of: "references", from: matrix, weights) ?? []
        guard values.allSatisfy(\.isFinite) else {
          throw data.undefined("参照值须为有限数", "reference values must be finite")
        }
        let isDominated = (result.last ?? []).contains { worse in
          zip(data.criteria, zip(values, worse)).allSatisfy {
            $0.direction.sign * $1.0 <= $0.direction.sign * $1.1
          }
        }
        guard !isDominated else {
          throw data.undefined(
            "参照集须由差到优排列", "reference sets must go from the worst to the best")
        }
        rows.append(values)
      }
      result.append(rows)
    }
    return result
  }

  static let parameters = [
    MethodParameter(
      "references",
      Wording(
        "各列的参照值，依次为各参照行，以空格分隔", "values of the reference rows in each column, spaces between"),
      default: ""),
    MethodParameter(
      "sets", Wording("各参照集的行数，由差到优", "rows in each set of references, worst set first"),
      default: ""),
    MethodParameter(
      "classes", Wording("未给参照行时的级数（按分位数）", "classes, by quantiles, when no references are given"),
      default: "4"),
  ]

  init(_ parameters: MethodParameters) throws(CompositeIndicatorsError) {
    guard parameters.values["references"] != nil else {
      try self.init(classes: try parameters.integer("classes", default: 4, in: 2...100))
      return
    }
    let columns = try parameters.numberLists("references")
    let count = columns.first?.count ?? 0
    for list in columns where list.count != count {
      throw .count(of: "references", expected: count, found: list.count)
    }
    let sizes = try parameters.numbers("sets", default: [Double](repeating: 1, count: count))
    guard sizes.allSatisfy({ $0 >= 1 && $0 == $0.rounded() }), sizes.reduce(0, +) == Double(count)
    else { throw parameters.refusal("sets", expected: "Σ = \(count)") }
    var next = 0
    try self.init(
      sizes.map { size in
        defer { next += Int(size) }
        return (next..<(next + Int(size))).map { row in columns.map { $0[row] } }
      })
  }
}

extension MethodParameters {
  /// A list of numbers for each column, spaces between.
  func numberLists(_ name: String) throws(CompositeIndicatorsError) -> [[Double]] {
    var lists: [[Double]] = []
    for text in try texts(name) {
      var list: [Double] = []
      for part in text.split(separator: " ") {
        guard let number = DecimalNumber.fraction(of: String(part)) else {
          throw refusal(name, expected: "1 2 3,10 20 30")
        }
        list.append(number)
      }
      lists.append(list)
    }
    return lists
  }
}

extension DecisionMatrix {
  /// How credible it is that a row outranks a reference row, and the other way round.
  func credibilities(
    _ row: Int, _ reference: [Double], _ criteria: [PseudoCriterion]
  ) -> (over: Double, under: Double) {
    let leads = reference.indices.map { column in
      self.criteria[column].direction.sign * (reference[column] - columns[column][row])
    }
    return (credibility(criteria) { leads[$0] }, credibility(criteria) { -leads[$0] })
  }
}
