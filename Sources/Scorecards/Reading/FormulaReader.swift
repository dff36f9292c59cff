import Credit
import EvaluationModels

/// Reads quantities and formulas over a row's items.
struct FormulaReader {
  let items: [ScorecardItem]
  let maximum: ExactDecimal
  let months: Int

  /// The most a figure, an edge or a knot may be: sums of a year of them fit a decimal.
  static let limit = ExactDecimal(100_000_000_000)
  private static let anyPoints = ExactDecimal(-1000)...1000
  private static let positive = ExactDecimal(millionths: 1)...1000

  /// How a row is scored.
  func scoring(_ row: DocumentObject) throws -> RowScoring {
    let node = try row["formula"]
    let (kind, value) = try node.object(.scorecardFormula)
      .exactlyOne(of: ObjectShape.formulaKinds)
    switch kind {
    case "monthly":
      try refuse("quantity", "rounding", in: row)
      return .monthly(try monthly(value))
    case "parts":
      try refuse("quantity", "rounding", in: row)
      return .parts(try parts(value))
    default:
      let quantity = try quantity(row["quantity"], isMonthly: false)
      let rounding = try row.optional("rounding")?.word(of: QuantityRounding.self) ?? .none
      let formula = try formula(node, maximum: maximum)
      return .single(QuantityScore(quantity: quantity, rounding: rounding, formula: formula))
    }
  }

  private func refuse(_ keys: String..., in row: DocumentObject) throws {
    for key in keys {
      if let node = row.optional(key) {
        throw ScorecardError.document(
          node.error(.unknownKey(key, object: "row", known: ObjectShape.settable)))
      }
    }
  }

  /// A formula over one quantity.
  func formula(_ node: DocumentNode, maximum: ExactDecimal) throws -> PointFormula {
    let object = try node.object(.scorecardFormula)
    let (kind, value) = try object.exactlyOne(of: ObjectShape.formulaKinds)
    let formula: PointFormula
    switch kind {
    case "steps": formula = try steps(value)
    case "linear": formula = try linear(value)
    case "missing":
      let object = try value.object(.formulaMissing)
      formula = .missing(
        target: try object["target"].decimal(1...Self.limit),
        each: try object["each"].decimal(Self.positive))
    case "count":
      formula = .count(each: try value.object(.formulaCount)["each"].decimal(Self.positive))
    case "deduct":
      formula = .deduct(each: try value.object(.formulaDeduct)["each"].decimal(Self.positive))
    case "judged":
      _ = try value.word([("points", true)])
      formula = .judged
    default:
      throw ScorecardError.document(
        node.error(
          .unknownKey(kind, object: "formula", known: Array(ObjectShape.formulaKinds.prefix(6)))))
    }
    if let best = formula.best(maximum: maximum), best != maximum {
      throw ScorecardError.rule(
        .bestIsNotMaximum(best: best, maximum: maximum), at: node.position)
    }
    return formula
  }

  private func steps(_ node: DocumentNode) throws -> PointFormula {
    let object = try node.object(.formulaSteps)
    var steps: [PointStep] = []
    for node in try object["list"].list() {
      let step = try node.object(.formulaStep)
      steps.append(
        PointStep(
          when: try comparison(step["when"]),
          points: try step["points"].decimal(Self.anyPoints)))
    }
    let otherwise = try object["otherwise"].decimal(Self.anyPoints)
    for (better, next) in zip(steps, steps.dropFirst()) {
      let isOrdered =
        better.when.isUpperLimit
        ? better.when.edge < next.when.edge : better.when.edge > next.when.edge
      if better.when.isUpperLimit != next.when.isUpperLimit || !isOrdered {
        throw ScorecardError.rule(.stepsOutOfOrder, at: node.position)
      }
    }
    let points = steps.map(\.points) + [otherwise]
    if zip(points, points.dropFirst()).contains(where: { $0 <= $1 }) {
      throw ScorecardError.rule(.stepsOutOfOrder, at: node.position)
    }
    return .steps(steps, otherwise: otherwise)
  }

  private func linear(_ node: DocumentNode) throws -> PointFormula {
    let object = try node.object(.formulaLinear)
    var knots: [PointKnot] = []
    for node in try object["knots"].list() {
      let pair = try node.list()
      guard pair.count == 2 else { throw ScorecardError.document(node.error(.expected(.knot))) }
      knots.append(
        PointKnot(
          value: try pair[0].decimal(0...Self.limit),
          points: try pair[1].decimal(Self.anyPoints)))
    }
    let rises = zip(knots, knots.dropFirst()).map { $0.points < $1.points }
    let ascends = zip(knots, knots.dropFirst()).allSatisfy { $0.value < $1.value }
    let differs = zip(knots, knots.dropFirst()).allSatisfy { $0.points != $1.points }
    guard knots.count > 1, ascends, differs, Set(rises).count == 1 else {
      throw ScorecardError.rule(.knotsOutOfOrder, at: node.position)
    }
    return .linear(
      knots, step: try object["step"].decimal(ExactDecimal(millionths: 1)...Self.limit))
  }

  private func monthly(_ node: DocumentNode) throws -> MonthlyTests {
    let object = try node.object(.formulaMonthly)
    var tests: [MonthlyTests.Test] = []
    for node in try object["tests"].list() {
      let test = try node.object(.monthlyTest)
      let id = try test["id"].identifier()
      if tests.contains(where: { $0.id == id }) {
        throw try ScorecardError.rule(.repeated(id), at: test["id"].position)
      }
      tests.append(
        MonthlyTests.Test(
          id: id, title: try test["title"].phrase(),
          condition: QuantityTest(
            quantity: try quantity(test["quantity"], isMonthly: true),
            comparison: try comparison(test["when"]))))
    }
    let plus = try object["plus"].decimal(Self.positive)
    let best = plus * tests.count * months
    if best < maximum {
      throw ScorecardError.rule(
        .bestIsNotMaximum(best: best, maximum: maximum), at: node.position)
    }
    return MonthlyTests(
      tests: tests, plus: plus, minus: try object["minus"].decimal(0...1000),
      empty: try object["empty"].word(of: MonthlyTests.Empty.self))
  }

  private func parts(_ node: DocumentNode) throws -> [ScorePart] {
    var parts: [ScorePart] = []
    for node in try node.list() {
      let part = try node.object(.scorePart)
      let id = try part["id"].identifier()
      if parts.contains(where: { $0.id == id }) {
        throw try ScorecardError.rule(.repeated(id), at: part["id"].position)
      }
      let maximum = try part["maximum"].decimal(Self.positive)
      var condition: QuantityTest?
      if let node = part.optional("condition") {
        let object = try node.object(.quantityTest)
        condition = QuantityTest(
          quantity: try quantity(object["quantity"], isMonthly: false),
          comparison: try comparison(object["when"]))
      }
      parts.append(
        ScorePart(
          id: id, title: try part["title"].phrase(), maximum: maximum,
          score: QuantityScore(
            quantity: try quantity(part["quantity"], isMonthly: false), rounding: .none,
            formula: try formula(part["formula"], maximum: maximum)),
          condition: condition))
    }
    let sum = parts.reduce(ExactDecimal.zero) { $0 + $1.maximum }
    if sum != maximum {
      throw ScorecardError.rule(
        .bestIsNotMaximum(best: sum, maximum: maximum), at: node.position)
    }
    return parts
  }

  private func comparison(_ node: DocumentNode) throws -> Comparison {
    let text = try node.text()
    guard let comparison = Comparison(text),
      (ExactDecimal.zero...Self.limit).contains(comparison.edge)
    else { throw ScorecardError.rule(.notAComparison(text), at: node.position) }
    return comparison
  }

  private func quantity(_ node: DocumentNode, isMonthly: Bool) throws -> Quantity {
    let (kind, value) = try node.object(.quantity).exactlyOne(of: ObjectShape.quantityKinds)
    let quantity: Quantity
    switch kind {
    case "mean": quantity = .mean(try item(value))
    case "percent":
      let object = try value.object(.percent)
      quantity = .percent(of: try items(object["of"]), to: try items(object["to"]))
    case "larger": quantity = .larger(try items(value))
    default: quantity = .sum(try items(value))
    }
    for index in quantity.items {
      let item = items[index]
      let needsMonths = if case .mean = quantity { true } else { isMonthly }
      if needsMonths != (item.kind == .monthly) {
        throw ScorecardError.rule(
          needsMonths ? .notMonthly(item.id) : .monthlyOutsideMean(item.id), at: value.position)
      }
    }
    if Set(quantity.items.map { items[$0].unit }).count > 1 {
      throw ScorecardError.rule(.mixedUnits, at: value.position)
    }
    return quantity
  }

  private func items(_ node: DocumentNode) throws -> [Int] {
    var indices: [Int] = []
    for node in try node.list() {
      let index = try item(node)
      if indices.contains(index) {
        throw ScorecardError.rule(.repeated(items[index].id), at: node.position)
      }
      indices.append(index)
    }
    return indices
  }

  private func item(_ node: DocumentNode) throws -> Int {
    let name = try node.text()
    guard let index = items.firstIndex(where: { $0.id == name }) else {
      throw ScorecardError.rule(.unknown(name, known: items.map(\.id)), at: node.position)
    }
    return index
  }
}

extension PointFormula {
  /// The most it can give; nil when it goes on for ever and the maximum cuts it.
  func best(maximum: ExactDecimal) -> ExactDecimal? {
    switch self {
    case .steps(let steps, let otherwise): steps.first?.points ?? otherwise
    case .linear(let knots, _): knots.map(\.points).max()
    case .missing, .deduct: maximum
    case .count, .judged: nil
    }
  }
}
