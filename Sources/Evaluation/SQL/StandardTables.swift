public import Credit
public import EvaluationModels

/// A small table that goes with the standard text.
public struct SQLTable: Hashable, Sendable {
  /// The kinds of columns there are.
  public enum Kind: Hashable, Sendable {
    /// At most 32 bits.
    case integer
    /// At most 64 bits.
    case bigint
    /// Text.
    case text
  }

  /// A column.
  public struct Column: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// What it holds.
    public let kind: Kind
  }

  /// The name in the engine; the file is the same with `.csv`.
  public let name: String
  /// The columns.
  public let columns: [Column]
  /// The rows; an empty field of a number is NULL.
  public let rows: [[String]]

  init(_ name: String, _ columns: [(String, Kind)], rows: [[String]]) {
    self.name = name
    self.columns = columns.map { Column(name: $0.0, kind: $0.1) }
    self.rows = rows
  }
}

extension StandardText {
  /// Every day up to the evaluation's with the weight of a decision of that day for each half-life,
  /// in millionths: the very numbers of the in-process engine, to be printed for an audit.
  public var calendar: SQLTable {
    let halfLives = MatrixQuery(
      plan: plan, rules: library.eligibilityRules, categories: library.categories.count
    ).halfLives
    let weights = halfLives.map(DecayTable.weights(halfLifeMonths:))
    let today = Int(library.asOf.daysSinceEpoch)
    let rows = (0...max(0, today)).map { number -> [String] in
      let day = CalendarDate(daysSinceEpoch: Int32(number))
      return [String(SQLNames.day(day))] + weights.map { String($0[today - number]) }
    }
    return SQLTable(
      "cr_calendar", [("decided", .integer)] + halfLives.map { ("w\($0)", .bigint) }, rows: rows)
  }

  /// For each category and severity the first day from which a period still covers the evaluation's.
  public var validity: SQLTable {
    let rules = library.eligibilityRules
    var rows: [[String]] = []
    for (category, months) in rules.validityMonths.enumerated() {
      for severity in Severity.allCases {
        let statutory = EligibilityRules.earliestStart(
          asOf: rules.asOf, months: rules.statutoryMonths)
        let own = months[Int(severity.rawValue)].map {
          EligibilityRules.earliestStart(asOf: rules.asOf, months: $0)
        }
        let first = max(statutory, own ?? statutory)
        rows.append([
          String(category), String(severity.rawValue), String(max(0, SQLNames.day(first))),
        ])
      }
    }
    return SQLTable(
      "cr_validity", [("category", .integer), ("severity", .integer), ("earliest", .integer)],
      rows: rows)
  }

  /// The weights of groups that no file gives, by model id: one row.
  public func weights(_ frozen: [String: FrozenWeights]) -> SQLTable {
    var columns: [(String, SQLTable.Kind)] = [("one", .integer)]
    var row = ["1"]
    for model in library.models {
      for (index, name) in weightColumns(of: model) {
        columns.append((name, .bigint))
        row.append(frozen[model.id].map { String($0.values[index].millionths) } ?? "")
      }
    }
    return SQLTable("cr_weight", columns, rows: [row])
  }

  /// The columns of `cr_weight` that a model has: its groups that no file weighs.
  public func weightColumns(of model: EvaluationModel) -> [(group: Int, name: String)] {
    model.composition.groups.indices.filter { model.composition.groups[$0].weight == nil }
      .map { ($0, SQLNames.weight(model, group: $0)) }
  }

  /// The grades of the run before by model id and code.
  public func former(_ grades: [String: [String: FormerGrade]]) -> SQLTable {
    var rows: [[String]] = []
    for model in library.models {
      for (code, former) in (grades[model.id] ?? [:]).sorted(by: { $0.key < $1.key }) {
        rows.append([model.id, code, former.grade, String(SQLNames.day(former.since))])
      }
    }
    return SQLTable(
      "cr_former", [("model", .text), ("code", .text), ("grade", .text), ("since", .integer)],
      rows: rows)
  }

  /// The organisations: numbers in their order, codes, kinds, days of registration, scopes.
  public func organisations(_ table: [Organisation]) -> SQLTable {
    let domains = library.domains.map(\.id)
    let rows = table.enumerated().map { number, organisation -> [String] in
      let section = organisation.industry.utf8.first.flatMap {
        (65...84).contains($0) ? String(Int($0) - 64) : nil
      }
      return [
        String(number), organisation.code, String(organisation.kind.rawValue),
        String(organisation.status.rawValue),
        organisation.registeredOn.map { String(SQLNames.day($0)) } ?? "",
        organisation.employees.map { String($0) } ?? "", section ?? "",
        domains.indices.filter { organisation.isSupervised(byDomain: $0) }.map { domains[$0] }
          .joined(separator: ";"),
      ]
    }
    return SQLTable(
      "cr_organisation",
      [
        ("organisation", .integer), ("code", .text), ("kind", .integer), ("status", .integer),
        ("registered", .integer),
        ("employees", .integer), ("industry_section", .integer), ("scope", .text),
      ], rows: rows)
  }

  /// The reported values.
  public func measures(_ values: [ReportedValue], of organisations: [Organisation]) -> SQLTable {
    let rows = values.map { value in
      [
        organisations[Int(value.organisation)].code, String(value.domain), value.indicator,
        String(value.value.millionths), String(SQLNames.day(value.dated)),
      ]
    }
    return SQLTable(
      "cr_measure",
      [
        ("code", .text), ("domain", .integer), ("indicator", .text), ("value", .bigint),
        ("dated", .integer),
      ], rows: rows)
  }
}
