import Credit
import EvaluationModels

/// Reads a scorecard document.
struct ScorecardReader {
  let options: OptionReader

  func model(_ node: DocumentNode) throws -> ScorecardModel {
    let object = try node.object(.scorecard)
    let source = try object["source"].object(.source)
    let window = try window(object["window"])
    let maximum = try object["maximum"].decimal(1...1000)
    var read: [ScorecardOption] = []
    var rows: [ScorecardRow] = []
    for node in try object["rows"].list() {
      let number = rows.count + 1
      let (row, options) = try row(node, number: number, months: window.months.count)
      if rows.contains(where: { $0.id == row.id }) {
        throw ScorecardError.rule(.repeated(row.id), at: node.position)
      }
      rows.append(row)
      try append(options, to: &read)
    }
    let sum = rows.reduce(ExactDecimal.zero) { $0 + $1.maximum }
    if sum != maximum {
      throw try ScorecardError.rule(
        .maxima(sum: sum, expected: maximum), at: object["maximum"].position)
    }
    let (deductions, deductionOptions) = try deductions(object["deductions"], rows: rows)
    try append(deductionOptions, to: &read)
    for override in options.overrides where !read.contains(where: { $0.id == override.option }) {
      throw ScorecardError.unknownOption(override.option, known: read.map(\.id))
    }
    return ScorecardModel(
      id: try object["id"].identifier(), title: try object["title"].phrase(),
      version: try object["version"].text(), document: try source["document"].phrase(),
      evidence: try source["evidence"].word(of: Evidence.self), window: window, maximum: maximum,
      forecastMonths: try object["forecast_months"].whole(1...60), rows: rows,
      deductions: deductions, options: read)
  }

  private func append(
    _ drafts: [OptionReader.Draft], to options: inout [ScorecardOption]
  ) throws {
    for draft in drafts {
      if options.contains(where: { $0.id == draft.option.id }) {
        throw ScorecardError.rule(.repeated(draft.option.id), at: draft.node.position)
      }
      options.append(draft.option)
    }
  }

  private func window(_ node: DocumentNode) throws -> ScorecardWindow {
    let object = try node.object(.scorecardWindow)
    func month(_ node: DocumentNode) throws -> CalendarMonth {
      let text = try node.text()
      guard let month = CalendarMonth(text) else {
        throw ScorecardError.rule(.notAMonth(text), at: node.position)
      }
      return month
    }
    let (first, last) = (try month(object["first"]), try month(object["last"]))
    guard first <= last else { throw ScorecardError.rule(.windowReversed, at: node.position) }
    return ScorecardWindow(first: first, last: last)
  }

  /// A row as chosen. Every other reading is read too, so that none is broken.
  private func row(
    _ node: DocumentNode, number: Int, months: Int
  ) throws -> (ScorecardRow, [OptionReader.Draft]) {
    let object = try node.object(.scorecardRow)
    let id = try object["id"].identifier()
    let drafts = try options.drafts(object.optional("options"), row: id)
    guard try object["number"].whole(1...1000) == number else {
      throw try ScorecardError.rule(.rowNumber(expected: number), at: object["number"].position)
    }
    let items = try items(object["items"])
    let maximum = try object["maximum"].decimal(ExactDecimal(millionths: 1)...1000)
    let formulas = FormulaReader(items: items, maximum: maximum, months: months)
    var variants: [ScorecardRow] = []
    for variant in try options.variants(of: node, drafts: drafts) {
      let object = try variant.object(.scorecardRow)
      variants.append(
        ScorecardRow(
          number: number, id: id, title: try object["title"].phrase(), maximum: maximum,
          rule: try object["rule"].phrase(), departments: try names(object["departments"]),
          evidence: try object["evidence"].list().map { try $0.phrase() }, items: items,
          scoring: try formulas.scoring(object),
          floor: try object["floor"].word(of: PointFloor.self)))
    }
    let used = Set(variants.flatMap(\.scoring.items))
    if let unused = items.indices.first(where: { !used.contains($0) }) {
      throw try ScorecardError.rule(
        .unusedItem(items[unused].id), at: object["items"].position)
    }
    return (variants[0], drafts)
  }

  private func items(_ node: DocumentNode) throws -> [ScorecardItem] {
    var items: [ScorecardItem] = []
    for node in try node.list() {
      let object = try node.object(.scorecardItem)
      let id = try object["id"].identifier()
      if items.contains(where: { $0.id == id }) {
        throw try ScorecardError.rule(.repeated(id), at: object["id"].position)
      }
      items.append(
        ScorecardItem(
          id: id, title: try object["title"].phrase(),
          kind: try object["kind"].word(of: ScorecardItem.Kind.self),
          unit: try object["unit"].word(of: ScorecardItem.Unit.self)))
    }
    return items
  }

  private func names(_ node: DocumentNode) throws -> [String] {
    var names: [String] = []
    for node in try node.list() {
      let name = try node.text()
      if names.contains(name) { throw ScorecardError.rule(.repeated(name), at: node.position) }
      names.append(name)
    }
    return names
  }

  private func deductions(
    _ node: DocumentNode, rows: [ScorecardRow]
  ) throws -> (DeductionRule, [OptionReader.Draft]) {
    let stated = try node.object(.deductions)
    let id = try stated["id"].identifier()
    if rows.contains(where: { $0.id == id }) {
      throw try ScorecardError.rule(.repeated(id), at: stated["id"].position)
    }
    let drafts = try options.drafts(stated.optional("options"), row: id)
    var variants: [DeductionRule] = []
    for variant in try options.variants(of: node, drafts: drafts) {
      let object = try variant.object(.deductions)
      let items = try items(object["items"])
      let formulas = FormulaReader(items: items, maximum: 0, months: 0)
      let reduced = try object["reduces"].text()
      let known = ["none"] + rows.map(\.id)
      guard known.contains(reduced) else {
        throw try ScorecardError.rule(
          .unknown(reduced, known: known), at: object["reduces"].position)
      }
      variants.append(
        DeductionRule(
          id: id, title: try object["title"].phrase(), rule: try object["rule"].phrase(),
          departments: try names(object["departments"]), items: items,
          reasons: try object["reasons"].list().map { try formulas.reason($0) },
          reducesRow: reduced == "none" ? nil : reduced))
    }
    return (variants[0], drafts)
  }
}

extension FormulaReader {
  /// A reason to deduct.
  fileprivate func reason(_ node: DocumentNode) throws -> DeductionRule.Reason {
    let object = try node.object(.deductionReason)
    let name = try object["item"]
    guard let item = try items.firstIndex(where: { $0.id == (try name.text()) }) else {
      throw try ScorecardError.rule(
        .unknown(name.text(), known: items.map(\.id)), at: name.position)
    }
    guard items[item].kind == .monthly else {
      throw ScorecardError.rule(.notMonthly(items[item].id), at: name.position)
    }
    return DeductionRule.Reason(
      item: item, each: try object["each"].decimal(0...1000),
      months: try object["months"].whole(1...60),
      monthlyCap: try object.optional("monthly_cap")?.decimal(0...1000))
  }
}

extension RowScoring {
  /// The items it reads.
  var items: [Int] {
    switch self {
    case .single(let score): score.quantity.items
    case .monthly(let tests): tests.tests.flatMap(\.condition.quantity.items)
    case .parts(let parts):
      parts.flatMap { $0.score.quantity.items + ($0.condition?.quantity.items ?? []) }
    }
  }
}
