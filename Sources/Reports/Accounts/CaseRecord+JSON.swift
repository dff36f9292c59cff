public import Credit
import EvaluationModels
public import Supervision

extension CaseRecord {
  /// The case record for programs: every figure as a number or null, days as text, and under `text`
  /// the very sentences of ``document(_:)``.
  public func json(_ language: Language) -> JSONValue {
    let say = Wording(language: language)
    return .object([
      ("organisation", particulars(language)), ("asOf", .string(asOf.description)),
      ("audience", .string(audience.rawValue)),
      ("results", .array(results.map { $0.json(asOf: asOf, say) })),
      ("records", .array(entries.map { $0.json(language) })),
      ("objection", objection.map { $0.json(language) } ?? .null),
      ("repair", .object([("regime", .string(regime.title(language)))])),
      ("text", .array(opening(say).lines + rights(say).lines)),
    ])
  }

  private func particulars(_ language: Language) -> JSONValue {
    .object([
      ("code", .string(organisation.code)), ("name", .string(organisation.name)),
      ("kind", .string(organisation.kind.word)), ("industry", .string(organisation.industry)),
      ("town", .string(organisation.town)), ("area", .string(organisation.area)),
      ("registeredOn", .day(organisation.registeredOn)),
    ])
  }
}

extension CaseResult {
  private typealias Members = [(String, JSONValue)]

  private var letters: [String] { model.scheme.bands.map(\.grade) }

  func json(asOf: CalendarDate, _ say: Wording) -> JSONValue {
    .object(
      heads(say) + standing(say) + account(say) + prospects() + consequences(say)
        + [("text", .array(blocks(asOf: asOf, say).lines))])
  }

  private func heads(_ say: Wording) -> Members {
    let scheme: Members = [
      ("id", .string(model.scheme.id)),
      ("kind", model.profile.map { .string($0.kind.rawValue) } ?? .null),
      ("direction", .string(model.scheme.higherIsBetter ? "higher" : "lower")),
      ("publicity", model.profile.map { .string($0.publicity.rawValue) } ?? .null),
    ]
    let source: Members = [
      ("document", .string(say(model.source.document))),
      ("evidence", .string(model.source.evidence.rawValue)),
    ]
    return [
      ("model", .string(model.id)), ("title", .string(say(model.title))),
      ("version", .string(model.version)), ("domain", domain.map { .string($0.id) } ?? .null),
      ("scheme", .object(scheme)), ("source", .object(source)),
    ]
  }

  private func standing(_ say: Wording) -> Members {
    let decisions = rules.map { rule -> JSONValue in
      .object([("title", .string(say(rule.title))), ("basis", .string(say(rule.basis)))])
    }
    return [
      ("state", .string(state.word)), ("grade", grade.map { .string(letters[$0]) } ?? .null),
      ("score", .decimal(statement?.score)), ("rank", rank.map { .integer(Int64($0)) } ?? .null),
      ("evaluated", .integer(Int64(evaluatedCount))), ("toBetterGrade", .decimal(distance)),
      ("directGrade", directGrade.map { direct($0, say) } ?? .null),
      ("otherDirectGrades", .array(otherDirectGrades.map { direct($0, say) })),
      ("rules", .array(decisions)), ("heldByFormerGrade", .bool(isHeld)),
    ]
  }

  private func direct(_ direct: StandingDirectGrade, _ say: Wording) -> JSONValue {
    .object([
      ("title", .string(say(direct.rule.title))), ("basis", .string(say(direct.rule.basis))),
      ("grade", .string(letters[direct.rule.grade])), ("records", .numbers(direct.records)),
    ])
  }

  private func account(_ say: Wording) -> Members {
    let remedies = remedies.map { remedy -> JSONValue in
      .object([
        ("line", .integer(Int64(remedy.line))), ("records", .numbers(remedy.records)),
        ("score", .decimal(remedy.score)), ("gain", .decimal(remedy.gain)),
        ("grade", .string(letters[remedy.grade])),
        ("repairableFrom", .day(remedy.repairableFrom)), ("lapsesOn", .day(remedy.lapsesOn)),
      ])
    }
    return [
      ("statement", statement.map { $0.json(records: recordNumbers, say) } ?? .null),
      ("remedies", .array(remedies)),
    ]
  }

  private func prospects() -> Members {
    let repair = prospect.repair.map { repair -> JSONValue in
      .object([
        ("records", .numbers(repair.records)), ("score", .decimal(repair.score)),
        ("grade", .string(letters[repair.grade])), ("from", .day(repair.from)),
      ])
    }
    let lapse = prospect.lapse.map { lapse -> JSONValue in
      .object([
        ("from", .day(lapse.day)), ("score", .decimal(lapse.score)),
        ("grade", .string(letters[lapse.grade])),
      ])
    }
    return [("betterGradeByRepair", repair ?? .null), ("betterGradeByTime", lapse ?? .null)]
  }

  private func consequences(_ say: Wording) -> Members {
    let inspection = regime.map { regime -> JSONValue in
      .object([
        ("ratio", .decimal(regime.inspectionRatio)),
        ("frequency", .string(say(regime.inspectionFrequency))),
      ])
    }
    let list = measures.map { measure -> JSONValue in
      .object([
        ("id", .string(measure.id)), ("title", .string(say(measure.title))),
        ("basis", .string(say(measure.basis))),
      ])
    }
    return [("inspection", inspection ?? .null), ("measures", .array(list))]
  }
}

extension ScoreStatement {
  /// The account of the score, line by line with the numbers of the records behind each.
  func json(records: [[Int]], _ say: Wording) -> JSONValue {
    let lines = zip(lines, records).map { line, numbers -> JSONValue in
      .object([
        ("group", .string(line.group.id)), ("indicator", .string(line.indicator.id)),
        ("title", .string(say(line.indicator.title))), ("value", .decimal(line.value)),
        ("points", .decimal(line.points)), ("countedPoints", .decimal(line.countedPoints)),
        ("worth", .decimal(line.worth)), ("amount", .decimal(line.amount)),
        ("records", .numbers(numbers)),
      ])
    }
    return .object([
      ("base", .decimal(base)), ("lines", .array(lines)), ("sum", .decimal(sum)),
      ("adjustment", .decimal(adjustment)), ("score", .decimal(score)),
    ])
  }
}

extension CaseEntry {
  func json(_ language: Language) -> JSONValue {
    .object([
      ("number", .integer(Int64(number))), ("category", .string(category.id)),
      ("title", .string(category.title(language))),
      ("domain", domain.map { .string($0.id) } ?? .null),
      ("documentNumber", .string(record.documentNumber)),
      ("authority", .string(record.authority)), ("basis", .string(record.basis)),
      ("decidedOn", .day(decidedOn)), ("severity", .string(record.packed.severity.word)),
      ("yuan", .decimal(yuan)), ("counts", .bool(fate == .eligible)), ("fate", .string(fate.word)),
      ("reason", .string(fate.title(language))), ("repairableFrom", .day(repairableFrom)),
      ("displayEndsOn", .day(displayEndsOn)), ("lapsesOn", .day(lapsesOn)),
      ("file", .string(record.file)), ("row", .integer(Int64(record.row))),
    ])
  }
}

extension ObjectionClock {
  func json(_ language: Language) -> JSONValue {
    func term(_ term: ObjectionRules.Term, until: CalendarDate?) -> JSONValue {
      .object([
        ("workingDays", .integer(Int64(term.workingDays))), ("by", .string(term.by(language))),
        ("until", .day(until)),
      ])
    }
    return .object([
      ("basis", .string(rules.title(language))), ("filedOn", .day(filedOn)),
      ("own", term(rules.own, until: own)),
      ("withOthers", term(rules.withOthers, until: withOthers)),
    ])
  }
}

extension [Document.Block] {
  /// The sentences: headings, paragraphs and items, without tables.
  fileprivate var lines: [JSONValue] {
    flatMap { block -> [JSONValue] in
      switch block {
      case .heading(_, let prose), .paragraph(let prose): [.string(prose.text)]
      case .list(let items), .numbered(let items): items.map { .string($0.text) }
      case .code(let text, _): [.string(text)]
      case .table: []
      }
    }
  }
}

extension JSONValue {
  fileprivate static func numbers(_ numbers: [Int]) -> JSONValue {
    .array(numbers.map { .integer(Int64($0)) })
  }

  fileprivate static func day(_ day: CalendarDate?) -> JSONValue {
    day.map { .string($0.description) } ?? .null
  }

  fileprivate static func decimal(_ value: ExactDecimal?) -> JSONValue {
    value.map { .decimal($0) } ?? .null
  }
}
