public import Credit
public import Evaluation
public import EvaluationModels
public import Supervision

/// A run at a glance: how many organisations have each grade in each domain.
public struct RunOverview {
  /// The tables, in the order of the rows.
  public let tables: [GradeTable]
  /// The lists drawn from them; a table without one was not drawn from.
  public let inspections: [InspectionList]
  /// The models and domains.
  public let library: ModelLibrary

  /// An overview of the tables of a run.
  public init(tables: [GradeTable], inspections: [InspectionList], library: ModelLibrary) {
    self.tables = tables
    self.inspections = inspections
    self.library = library
  }

  /// A row per table: domain, title, evaluated, a column per grade, a column per state, all
  /// organisations, version of the model, how many are drawn for inspection.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    var letters: [String] = []
    for letter in tables.flatMap({ $0.model.scheme.bands.map(\.grade) })
    where !letters.contains(letter) {
      letters.append(letter)
    }
    let states = EvaluationState.allCases.filter { $0 != .evaluated }
    let columns =
      [
        Column(say("领域", "Domain"), .code, width: 18),
        Column(say("名称", "Title"), width: 24),
        Column(say("已评价", "Evaluated"), .integer, width: 10),
      ]
      + letters.map { Column($0, .integer, width: 8) }
      + states.map { Column($0.title(language), .integer, width: 16) }
      + [
        Column(say("合计", "All"), .integer, width: 10),
        Column(say("模型版本", "Model version"), .code, width: 12),
        Column(say("抽查", "To inspect"), .integer, width: 10),
      ]
    let rows = tables.map { table -> [Cell] in
      let counts = table.gradeCounts
      let domain = table.model.domain.map { library.domains[$0] }
      let drawn = inspections.first { $0.model.id == table.model.id }?.items.count
      return [
        .text(domain?.id ?? table.model.id), .text(say(domain?.title ?? table.model.title)),
        .integer(Int64(table.count(of: .evaluated))),
      ]
        + letters.map { letter in
          table.model.scheme.index(ofGrade: letter).map { .integer(Int64(counts[$0])) } ?? .empty
        }
        + states.map { .integer(Int64(table.count(of: $0))) }
        + [
          .integer(Int64(table.rows.count)), .text(table.model.version),
          drawn.map { .integer(Int64($0)) } ?? .empty,
        ]
    }
    return Table(say("总览", "Overview"), columns, frozenColumns: 2, rows: rows)
  }
}
