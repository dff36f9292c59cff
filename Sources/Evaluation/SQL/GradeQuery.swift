import Credit
import EvaluationModels

/// The standard text that turns a model's scores into grades: bands, rules, and what the run before
/// holds back.
struct GradeQuery {
  private let source: ModelQuery
  private var model: EvaluationModel { source.model }
  private var stages = SQLStages(prefix: "g")

  init(_ query: ModelQuery) {
    source = query
  }

  /// The whole query, which reads `scored`.
  func query() throws(SQLRefusal) -> SQLQuery {
    var copy = self
    return try copy.make()
  }

  private mutating func make() throws(SQLRefusal) -> SQLQuery {
    let evaluated = EvaluationState.evaluated.rawValue
    let ungraded = EvaluationState.ungraded.rawValue
    let conditions = model.rules.map { rule in
      "(" + (rule.conditions.map(condition).joined(separator: " AND ").ifEmpty("1 = 1")) + ")"
    }
    let decided = stages.define(decision(conditions), stage: 0)
    let band = stages.define(bands, stage: 0)
    var grade = band
    var used: [String] = []
    for (index, rule) in model.rules.enumerated() {
      switch rule.effect {
      case .grade(let decidedGrade):
        used.append(
          "CASE WHEN \(decided.name) = \(index) AND COALESCE(\(grade.name), -1) <> \(decidedGrade) "
            + "THEN '\(index);' ELSE '' END")
      case .state:
        used.append("CASE WHEN \(decided.name) = \(index) THEN '\(index);' ELSE '' END")
      default:
        let after = stages.define(
          "CASE WHEN \(conditions[index]) THEN \(changed(grade.name, by: rule.effect)) "
            + "ELSE \(grade.name) END", stage: grade.stage)
        used.append(
          "CASE WHEN \(after.name) <> \(grade.name) AND COALESCE(\(decided.name), \(index + 1)) "
            + "> \(index) THEN '\(index);' ELSE '' END")
        grade = after
      }
    }
    let finals = model.rules.enumerated().compactMap { index, rule -> String? in
      switch rule.effect {
      case .grade(let decidedGrade): "WHEN \(decided.name) = \(index) THEN \(decidedGrade)"
      case .state: "WHEN \(decided.name) = \(index) THEN CAST(NULL AS INTEGER)"
      default: nil
      }
    }
    let directs = model.directGrades.enumerated().map {
      "WHEN direct = \($0) THEN \($1.grade)"
    }
    let cases = ["WHEN state <> \(evaluated) THEN CAST(NULL AS INTEGER)"] + directs + finals
    let given = stages.define(
      "CASE \(cases.joined(separator: " ")) ELSE \(grade.name) END",
      stage: max(grade.stage, decided.stage))
    let old = stages.define(former, stage: 0)
    let held = stages.define(
      history(given: given.name, old: old.name), stage: max(given.stage, old.stage))
    let outside = model.rules.enumerated().compactMap { index, rule -> String? in
      guard case .state(let state) = rule.effect else { return nil }
      return "WHEN \(decided.name) = \(index) THEN \(state)"
    }
    let isOpen = "state = \(evaluated) AND direct IS NULL"
    let outsideText =
      outside.isEmpty
      ? "CAST(NULL AS INTEGER)"
      : "CASE WHEN state <> \(evaluated) OR direct IS NOT NULL THEN CAST(NULL AS INTEGER) "
        + "\(outside.joined(separator: " ")) END"
    let rules =
      used.isEmpty
      ? "''"
      : "CASE WHEN \(isOpen) THEN CONCAT(\((used + ["''"]).joined(separator: ", "))) ELSE '' END"
    return stages.query(
      base, from: joined,
      columns: [
        "code",
        "CASE WHEN state = \(evaluated) AND \(given.name) IS NULL THEN \(ungraded) ELSE state END AS state",
        "CASE WHEN \(given.name) IS NULL THEN CAST(NULL AS BIGINT) ELSE score END AS score",
        "\(held.name) AS grade", "direct", "\(outsideText) AS outside", "\(rules) AS rules",
        "CASE WHEN \(held.name) <> \(given.name) THEN 1 ELSE 0 END AS held",
        "CASE WHEN \(held.name) IS NULL THEN CAST(NULL AS INTEGER) "
          + "WHEN \(held.name) = \(old.name) THEN former_since ELSE \(SQLNames.day(source.asOf)) END AS since",
      ])
  }

  private var base: [SQLColumn] {
    let scored = ["code", "state", "direct"] + source.valueNames + ["score"]
    let places = source.needsPlace ? ["better", "total"] : []
    return scored.map { SQLColumn($0, "s.\($0)") }
      + [SQLColumn("former_grade", "f.grade"), SQLColumn("former_since", "f.since")]
      + places.map { SQLColumn($0, "p.\($0)") }
  }

  private var joined: String {
    var text = "scored s"
    if source.needsPlace {
      let direction = model.scheme.higherIsBetter ? "DESC" : "ASC"
      text += """

        LEFT JOIN (
          SELECT score, CAST(SUM(n) OVER (ORDER BY score \(direction)) - n AS BIGINT) AS better,
            CAST(SUM(n) OVER () AS BIGINT) AS total
          FROM (
            SELECT score, COUNT(*) AS n FROM scored WHERE score IS NOT NULL GROUP BY score
          ) scores
        ) p ON p.score = s.score
        """
    }
    return text
      + "\nLEFT JOIN cr_former f ON f.model = \(SQLNames.literal(model.id)) AND f.code = s.code"
  }

  /// The index of the first rule that decides; NULL for none.
  private func decision(_ conditions: [String]) -> String {
    let cases = model.rules.enumerated().filter { $1.effect.decides }.map { index, _ in
      "WHEN \(conditions[index]) THEN \(index)"
    }
    return cases.isEmpty
      ? "CAST(NULL AS INTEGER)" : "CASE \(cases.joined(separator: " ")) END"
  }

  private var bands: String {
    guard model.scheme.cutOffs == .stated else { return "CAST(NULL AS INTEGER)" }
    let cases = model.scheme.bands.enumerated().map { index, band -> String in
      var parts = ["score IS NOT NULL"]
      if let edge = band.lower {
        parts.append("score \(edge.isInclusive ? ">=" : ">") \(edge.score.millionths)")
      }
      if let edge = band.upper {
        parts.append("score \(edge.isInclusive ? "<=" : "<") \(edge.score.millionths)")
      }
      return "WHEN \(parts.joined(separator: " AND ")) THEN \(index)"
    }
    return "CASE \(cases.joined(separator: " ")) END"
  }

  private func changed(_ grade: String, by effect: RuleEffect) -> String {
    let worst = model.scheme.bands.count - 1
    return switch effect {
    case .grade, .state: grade
    case .atBest(let limit): "CASE WHEN \(grade) < \(limit) THEN \(limit) ELSE \(grade) END"
    case .atWorst(let limit): "CASE WHEN \(grade) > \(limit) THEN \(limit) ELSE \(grade) END"
    case .worse(let steps):
      "CASE WHEN \(grade) + \(steps) > \(worst) THEN \(worst) ELSE \(grade) + \(steps) END"
    case .better(let steps):
      "CASE WHEN \(grade) - \(steps) < 0 THEN 0 ELSE \(grade) - \(steps) END"
    }
  }

  private func condition(_ condition: RuleCondition) -> String {
    func column(_ operand: RuleOperand) -> String {
      switch operand {
      case .indicator(let index): "v\(index)"
      case .input(let index): "i\(index)"
      }
    }
    func holds(_ operand: RuleOperand, _ comparison: Comparison) -> String {
      let name = column(operand)
      return
        "(\(name) IS NOT NULL AND \(name) \(comparison.sign.rawValue) \(comparison.bound.millionths))"
    }
    switch condition {
    case .any(let operands, let comparison):
      return
        "(\(operands.map { holds($0, comparison) }.joined(separator: " OR ").ifEmpty("1 = 0")))"
    case .all(let operands, let comparison):
      return
        "(\(operands.map { holds($0, comparison) }.joined(separator: " AND ").ifEmpty("1 = 1")))"
    case .missing(let operands):
      return
        "(\(operands.map { "\(column($0)) IS NULL" }.joined(separator: " AND ").ifEmpty("1 = 1")))"
    case .score(let comparison):
      return
        "(score IS NOT NULL AND score \(comparison.sign.rawValue) \(comparison.bound.millionths))"
    case .top(let comparison): return "(score IS NOT NULL AND \(top(comparison)))"
    }
  }

  /// A comparison of the place in percent, rounded at the sixth decimal, without dividing: with `p`
  /// the place times 10⁸, the rounded quotient is at least `b` when `2p + n >= 2bn`.
  private func top(_ comparison: Comparison) -> String {
    let bound = comparison.bound.millionths
    let place = "CAST(2 * CAST(100000000 AS BIGINT) * (better + 1) + total AS DECIMAL(38, 0))"
    func least(_ value: Int64) -> String { "2 * CAST(\(value) AS DECIMAL(38, 0)) * total" }
    return switch comparison.sign {
    case .atLeast: "\(place) >= \(least(bound))"
    case .above: "\(place) >= \(least(bound + 1))"
    case .atMost: "\(place) < \(least(bound + 1))"
    case .below: "\(place) < \(least(bound))"
    case .equal: "\(place) >= \(least(bound)) AND \(place) < \(least(bound + 1))"
    }
  }

  private var former: String {
    let cases = model.scheme.bands.enumerated().map {
      "WHEN former_grade = \(SQLNames.literal($1.grade)) THEN \($0)"
    }
    return "CASE \(cases.joined(separator: " ")) END"
  }

  /// The grade that the one before leaves.
  private func history(given: String, old: String) -> String {
    guard let history = model.history else { return given }
    var cases: [String] = []
    var seen: [Int] = []
    for hold in history.holds where !seen.contains(hold.grade) {
      seen.append(hold.grade)
      let first = EligibilityRules.earliestStart(asOf: source.asOf, months: hold.months)
      cases.append(
        "WHEN \(old) = \(hold.grade) AND former_since >= \(SQLNames.day(first)) THEN \(old)")
    }
    if let rise = history.maximumRise {
      cases.append("WHEN \(given) < \(old) - \(rise) THEN \(old) - \(rise)")
    }
    if cases.isEmpty { return given }
    return
      "CASE WHEN \(given) IS NULL OR \(old) IS NULL OR \(given) >= \(old) THEN \(given) \(cases.joined(separator: " ")) "
      + "ELSE \(given) END"
  }
}

extension String {
  fileprivate func ifEmpty(_ other: String) -> String { isEmpty ? other : self }
}
