import Credit

/// Reads the rules after the score.
struct RuleReader {
  let scheme: GradeScheme
  let states: [String]
  let indicators: [String]
  let inputs: [String]
  let hasScore: Bool
  let problems: ProblemList

  private static let effects = ["grade", "state", "at_best", "at_worst", "worse_by", "better_by"]

  /// The rules that can be read.
  func rules(_ node: DocumentNode?, at model: DocumentObject) -> [GradeRule] {
    var rules: [GradeRule] = []
    var names = DistinctNames(.rule)
    let nodes =
      node.flatMap { node in problems.attempt { () throws(ModelError) in try node.list() } } ?? []
    if nodes.count > GradeRule.most {
      problems.note(nodes[GradeRule.most].error(.tooManyRules(nodes.count)))
    }
    for node in nodes.prefix(GradeRule.most) {
      if rules.last?.conditions.isEmpty == true, rules.last?.effect.decides == true {
        problems.note(node.error(.ruleOutOfReach))
        break
      }
      let read = problems.attempt { () throws(ModelError) in try rule(node, names: &names) }
      if let read { rules.append(read) }
    }
    let isDecided = rules.last.map { $0.conditions.isEmpty && $0.effect.decides } ?? false
    if scheme.cutOffs == .byRules, !isDecided, rules.count == nodes.count {
      problems.note((nodes.last ?? model.node).error(.noLastRule))
    }
    return rules
  }

  private func rule(
    _ node: DocumentNode, names: inout DistinctNames
  ) throws(ModelError) -> GradeRule {
    let object = try node.object(.rule)
    let id = try object["id"].identifier()
    try names.insert(id, at: object["id"])
    var conditions: [RuleCondition] = []
    if let when = object.optional("when") {
      for node in try when.list() { conditions.append(try condition(node)) }
    }
    let (key, value) = try object.exactlyOne(of: Self.effects)
    let effect = try effect(key, value)
    if !effect.decides, scheme.cutOffs == .byRules { throw value.error(.nothingToChange) }
    return GradeRule(
      id: id, title: try object["title"].phrase(), conditions: conditions, effect: effect,
      basis: try object["basis"].phrase(),
      evidence: try object.optional("evidence")?.word(of: Evidence.self))
  }

  private func effect(_ key: String, _ node: DocumentNode) throws(ModelError) -> RuleEffect {
    let steps = 1...max(1, scheme.bands.count - 1)
    switch key {
    case "grade": return .grade(try grade(node))
    case "state": return .state(try node.reference(.state, in: states))
    case "at_best": return .atBest(try grade(node))
    case "at_worst": return .atWorst(try grade(node))
    case "worse_by": return .worse(try node.whole(steps))
    default: return .better(try node.whole(steps))
    }
  }

  private func grade(_ node: DocumentNode) throws(ModelError) -> Int {
    try node.reference(.grade, in: scheme.bands.map(\.grade))
  }

  private func condition(_ node: DocumentNode) throws(ModelError) -> RuleCondition {
    let object = try node.object(.condition)
    let (key, value) = try object.exactlyOne(of: ["any", "all", "missing", "score", "top"])
    let comparison = object.optional("is")
    switch key {
    case "any": return .any(try operands(value), try comparison?.comparison() ?? .isTrue)
    case "all": return .all(try operands(value), try comparison?.comparison() ?? .isTrue)
    default:
      if let comparison { throw comparison.error(.onlyTogether("is", "any / all")) }
    }
    if key == "missing" { return .missing(try operands(value)) }
    guard hasScore else { throw value.error(.noScore) }
    return key == "score" ? .score(try value.comparison()) : .top(try value.comparison())
  }

  private func operands(_ node: DocumentNode) throws(ModelError) -> [RuleOperand] {
    var operands: [RuleOperand] = []
    for node in try node.list() {
      let place = try node.reference(.indicatorOrInput, in: indicators + inputs)
      let operand: RuleOperand =
        place < indicators.count ? .indicator(place) : .input(place - indicators.count)
      if operands.contains(operand) {
        throw node.error(.repeatedName(.indicatorOrInput, try node.text()))
      }
      operands.append(operand)
    }
    return operands
  }

  /// How the grades before hold a grade back.
  func history(_ node: DocumentNode?) throws(ModelError) -> GradeHistory? {
    guard let node else { return nil }
    let object = try node.object(.history)
    var holds: [GradeHistory.Hold] = []
    if let list = object.optional("holds") {
      for node in try list.list() {
        let hold = try node.object(.hold)
        holds.append(
          .init(grade: try grade(hold["grade"]), months: try hold["months"].whole(1...120)))
      }
    }
    let rise = try object.optional("maximum_rise")?.whole(1...20)
    if rise == nil, holds.isEmpty {
      throw node.error(.missingKey("maximum_rise", object: "history"))
    }
    return GradeHistory(maximumRise: rise, holds: holds, basis: try object["basis"].phrase())
  }
}

extension DocumentNode {
  /// `>= 1`: a sign, one space, a number.
  fileprivate func comparison() throws(ModelError) -> Comparison {
    let text = try text()
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let sign = Comparison.Sign(rawValue: String(parts[0])),
      let bound = ExactDecimal(parts[1])
    else {
      throw error(.notAnEdge(text, sides: Comparison.Sign.allCases.map { $0.rawValue + " 1" }))
    }
    return Comparison(sign, bound)
  }
}
