import Credit
import EvaluationModels

/// The standard text of one model: from the matrix to grades.
///
/// Three queries in one another: `base` has who stands in the table, with state, direct grade and
/// values; `scored` adds percentiles and the score; the last gives grades. What is read twice becomes
/// a table on the way.
struct ModelQuery {
  let model: EvaluationModel
  let plan: SlotPlan
  let asOf: CalendarDate
  /// Identifiers of the domains.
  let domains: [String]
  /// The model whose scores others may use.
  let composite: String?

  var leaves: [Indicator] { model.composition.indicators }
  func name(_ kind: String) -> String { SQLNames.table(kind, of: model.id) }

  /// All statements: one, unless percentiles or places among all make a table be read twice.
  func text() throws(SQLRefusal) -> String {
    do {
      var (text, query) = try beforeScores()
      query = query.named("base", then: try scored())
      if needsPlace {
        text += SQLNames.table(name("scored"), as: query.text) + "\n"
        query = SQLQuery(parts: [], last: "SELECT * FROM \(name("scored"))")
      }
      query = query.named("scored", then: try GradeQuery(self).query())
      return text + SQLNames.table(name("grade"), as: query.text)
    } catch {
      throw error.of(model.id)
    }
  }

  /// The statements before, and the query of what scores are made of.
  func beforeScores() throws(SQLRefusal) -> (text: String, query: SQLQuery) {
    let text = "-- \(model.id) \(model.version)\n\n"
    let query = try base()
    if percentiles.isEmpty { return (text, query) }
    return (
      text + (try tablesBeforeScores(query)),
      SQLQuery(parts: [], last: "SELECT * FROM \(name("base"))")
    )
  }

  private func tablesBeforeScores(_ base: SQLQuery) throws(SQLRefusal) -> String {
    var text = SQLNames.table(name("base"), as: base.text) + "\n"
    for (column, peers) in percentiles {
      text +=
        SQLNames.table(name("peers") + "_" + column, as: try places(column, peers).text) + "\n"
    }
    return text
  }

  /// Whether some rule looks at the place among the others.
  var needsPlace: Bool {
    model.rules.flatMap(\.conditions).contains {
      if case .top = $0 { true } else { false }
    }
  }

  // MARK: base

  private func base() throws(SQLRefusal) -> SQLQuery {
    var columns = ["code", "\(state) AS state", "\(direct) AS direct"]
    var stages = SQLStages(prefix: "b")
    for (index, leaf) in leaves.enumerated() {
      columns.append("\(try value(leaf.measure, leaf.exposure, &stages).text) AS v\(index)")
    }
    for (index, input) in model.inputs.enumerated() {
      columns.append("\(try value(input.measure, input.exposure, &stages).text) AS i\(index)")
      columns.append("\(try cell(input.measure).text) AS k\(index)")
    }
    let kinds = model.subjects.kinds.map { String($0.rawValue) }.joined(separator: ", ")
    var condition = "m.kind IN (\(kinds))"
    if let domain = model.domain {
      condition +=
        " AND POSITION(\(SQLNames.literal(";\(domains[domain]);")) IN CONCAT(';', m.scope, ';')) > 0"
    }
    let usesComposite = model.domain != nil && composite != nil && needsEvaluation
    let join =
      usesComposite
      ? "\nLEFT JOIN \(SQLNames.table("grade", of: composite ?? "")) e ON e.code = m.code" : ""
    let matrix = MatrixQuery.matrixColumns(of: plan).map { SQLColumn($0, "m.\($0)") }
    return stages.query(
      matrix + (usesComposite ? [SQLColumn("e_score", "e.score")] : []),
      from: "cr_matrix m\(join)\nWHERE \(condition)", columns: columns)
  }

  private var needsEvaluation: Bool {
    (leaves.map(\.measure) + model.inputs.map(\.measure)).contains {
      if case .evaluation = $0 { true } else { false }
    }
  }

  /// The value as it is in the matrix.
  private func cell(_ measure: Measure) throws(SQLRefusal) -> SQLTerm {
    let slot = Slot(measure)
    switch measure {
    case .given(let id, _): throw SQLRefusal(.given(id))
    case .evaluation(let id):
      guard id == composite, model.domain != nil else { throw SQLRefusal(.evaluation(id)) }
      return .column("e_score", isNullable: true)
    default: break
    }
    let column = "s\(plan.number(of: slot))"
    let isRecords = if case .records = measure { true } else { false }
    let most = SQLTerm.narrow.upperBound / Int128(slot.factor)
    let term = SQLTerm.column(
      column, (isRecords ? 0 : -most)...most, isNullable: !isRecords)
    return try term * SQLTerm(slot.factor)
  }

  private func value(
    _ measure: Measure, _ exposure: Exposure?, _ stages: inout SQLStages
  ) throws(SQLRefusal) -> SQLTerm {
    let value = try cell(measure)
    guard let exposure else { return value }
    var size = try cell(model.inputs[exposure.input].measure)
    if let assumed = exposure.assumed, size.isNullable {
      size = SQLTerm(
        "COALESCE(\(size.text), \(assumed.millionths))", size.bounds, stage: size.stage)
    }
    size = stages.named(size)
    let floor = exposure.floor ?? 0
    let unit = exposure.unit
    let divisor = SQLTerm(
      "(CASE WHEN \(size.text) > \(exposure.minimum.millionths) THEN \(size.text) ELSE \(exposure.minimum.millionths) END)",
      Int128(
        exposure.minimum.millionths)...max(
          Int128(exposure.minimum.millionths), size.bounds.upperBound), stage: size.stage)
    let quotient = stages.named(try stages.quotient(value * SQLTerm(unit.millionths), by: divisor))
    return SQLTerm(
      "(CASE WHEN \(size.text) >= \(floor.millionths) THEN \(quotient.text) END)", quotient.bounds,
      isNullable: true, stage: max(size.stage, quotient.stage))
  }

  private func live(_ rule: DirectGrade) -> String {
    "s\(plan.number(of: .records(rule.filter, .count)))"
  }

  /// The direct grade that applies: the worst, of equal ones the first.
  private var direct: String {
    let order = model.directGrades.enumerated().sorted {
      $0.element.grade == $1.element.grade
        ? $0.offset < $1.offset : $0.element.grade > $1.element.grade
    }
    let cases = order.map { "WHEN \(live($1)) >= \($1.minimumCount) THEN \($0)" }
    if cases.isEmpty { return "CAST(NULL AS INTEGER)" }
    return "CASE WHEN status <> 0 THEN CAST(NULL AS INTEGER) \(cases.joined(separator: " ")) END"
  }

  private var state: String {
    var cases = ["WHEN status <> 0 THEN \(EvaluationState.exited.rawValue)"]
    for rule in model.directGrades {
      cases.append(
        "WHEN \(live(rule)) >= \(rule.minimumCount) THEN \(EvaluationState.evaluated.rawValue)")
    }
    for rule in model.directGrades {
      let contested = "s\(plan.number(of: .contested(rule.filter)))"
      cases.append(
        "WHEN \(live(rule)) + \(contested) >= \(rule.minimumCount) "
          + "THEN \(EvaluationState.suspended.rawValue)")
    }
    if model.subjects.newMonths > 0 {
      let first = EligibilityRules.earliestStart(asOf: asOf, months: model.subjects.newMonths)
      cases.append(
        "WHEN registered >= \(SQLNames.day(first)) THEN \(EvaluationState.new.rawValue)")
    }
    let eligible = "s\(plan.number(of: .eligible(domain: model.domain)))"
    let reported = "s\(plan.number(of: .reportedCount(domain: model.domain)))"
    cases.append(
      "WHEN \(eligible) + \(reported) < \(model.subjects.minimumData) "
        + "THEN \(EvaluationState.noData.rawValue)")
    return "CASE \(cases.joined(separator: " ")) ELSE \(EvaluationState.evaluated.rawValue) END"
  }

  // MARK: percentiles

  private var percentiles: [(column: String, peers: PeerGroup)] {
    leaves.enumerated().compactMap { index, leaf in leaf.peers.map { ("v\(index)", $0) } }
      + model.inputs.enumerated().compactMap { index, input in input.peers.map { ("i\(index)", $0) }
      }
  }

  /// The percentile of each value among its peers; equal values are counted once, so that no engine
  /// sorts all organisations in one place.
  private func places(_ column: String, _ peers: PeerGroup) throws(SQLRefusal) -> SQLQuery {
    let keys = peers.inputs.map { "k\($0)" }
    let list = (keys + [column]).joined(separator: ", ")
    let counts = [
      SQLColumn("below", "CAST(lower_or_equal - n AS BIGINT)"),
      SQLColumn("others", "CAST(total - 1 AS BIGINT)"),
    ]
    let known = (keys + [column]).map { "\($0) IS NOT NULL" }.joined(separator: " AND ")
    let partition = keys.isEmpty ? "" : "PARTITION BY \(keys.joined(separator: ", ")) "
    var stages = SQLStages()
    let most = Int128(1) << 40
    let below = SQLTerm.column("below", 0...most)
    let others = SQLTerm.column("others", 1...most)
    let quotient = try stages.quotient(below * SQLTerm(Int128(100_000_000)), by: others)
    let place = stages.named(
      SQLTerm(quotient.text, 0...100_000_000, stage: quotient.stage))
    let source = """
      (
          SELECT \(list), n, SUM(n) OVER (\(partition)ORDER BY \(column)) AS lower_or_equal,
            SUM(n) OVER (\(partition.trimmingLast())) AS total
          FROM (
            SELECT \(list), COUNT(*) AS n
            FROM \(name("base"))
            WHERE state = \(EvaluationState.evaluated.rawValue) AND \(known)
            GROUP BY \(list)
          ) values_of_peers
        ) counted
        WHERE total >= \(max(2, peers.minimum))
      """
    return stages.query(
      (keys + [column]).map { SQLColumn($0) } + counts, from: source,
      columns: [list, "\(place.text) AS place"])
  }

  // MARK: scores

  /// The columns of values after percentiles have taken their places.
  var valueColumns: [SQLTerm] {
    leaves.enumerated().map { index, leaf in
      leaf.peers != nil
        ? SQLTerm.column("v\(index)", 0...100_000_000, isNullable: true)
        : valueColumn("v\(index)", leaf.measure, leaf.exposure)
    }
  }

  private func valueColumn(_ name: String, _ measure: Measure, _ exposure: Exposure?) -> SQLTerm {
    if case .records = measure, exposure == nil {
      return .column(name, 0...SQLTerm.narrow.upperBound)
    }
    return .column(name, isNullable: true)
  }

  /// The columns of values by name.
  var valueNames: [String] {
    leaves.indices.map { "v\($0)" } + model.inputs.indices.map { "i\($0)" }
  }

  /// The values with percentiles in their places.
  var placed: (columns: [SQLColumn], joins: String) {
    var columns: [SQLColumn] = []
    var joins = ""
    let percentiles = percentiles
    for (number, entry) in percentiles.enumerated() {
      let keys = entry.peers.inputs.map { "k\($0)" } + [entry.column]
      let match = keys.map { "p\(number).\($0) = b.\($0)" }.joined(separator: " AND ")
      joins +=
        "\nLEFT JOIN \(name("peers"))_\(entry.column) p\(number) ON b.state = 0 AND \(match)"
    }
    for name in valueNames {
      if let number = percentiles.firstIndex(where: { $0.column == name }) {
        columns.append(SQLColumn(name, "p\(number).place"))
      } else {
        columns.append(SQLColumn(name, "b.\(name)"))
      }
    }
    return (columns, joins)
  }

  private func scored() throws(SQLRefusal) -> SQLQuery {
    var (columns, joins) = placed
    var weights: [SQLTerm] = []
    for (index, group) in model.composition.groups.enumerated() {
      if let weight = group.weight {
        weights.append(SQLTerm(weight.millionths))
      } else {
        let column = SQLNames.weight(model, group: index)
        columns.append(SQLColumn(column, "w.\(column)"))
        weights.append(.column(column, 0...Int128(ExactDecimal.scale)))
      }
    }
    if model.composition.groups.contains(where: { $0.weight == nil }) {
      joins += "\nCROSS JOIN cr_weight w"
    }
    var query = ScoreQuery(
      model: model, values: valueColumns, weights: weights, stages: SQLStages(prefix: "s"))
    let score = try query.score()
    return query.stages.query(
      ["code", "state", "direct"].map { SQLColumn($0, "b.\($0)") } + columns,
      from: "base b\(joins)",
      columns: ["code", "state", "direct"] + valueNames
        + [
          "CASE WHEN state = \(EvaluationState.evaluated.rawValue) THEN \(score.text) END AS score"
        ])
  }
}

extension String {
  fileprivate func trimmingLast() -> String { hasSuffix(" ") ? String(dropLast()) : self }
}
