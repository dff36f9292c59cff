public import Credit
import Digests
public import Evaluation
public import EvaluationModels
public import Supervision

/// What a reader of a run's tables must know: the day, the models and how well their figures are
/// known, how weights came about, how the lists were drawn, and what a grade does not mean.
public struct RunNotes {
  /// The models, and the day.
  public let library: ModelLibrary
  /// The tables.
  public let tables: [GradeTable]
  /// The lists drawn from them.
  public let inspections: [InspectionList]
  /// The seed of the run's draws.
  public let seed: String

  /// The notes of a run.
  public init(
    library: ModelLibrary, tables: [GradeTable], inspections: [InspectionList], seed: String
  ) {
    self.library = library
    self.tables = tables
    self.inspections = inspections
    self.seed = seed
  }

  /// A row per note.
  public func table(_ language: Language) -> Table {
    let say = Wording(language: language)
    let columns = [
      Column(say("事项", "Subject"), width: 28), Column(say("内容", "Content"), width: 80),
      Column(say("版本", "Version"), .code, width: 12),
      Column(say("施行日期", "In force from"), .date, width: 12),
      Column(say("失效日期", "In force to"), .date, width: 12),
      Column(say("依据程度", "Evidence"), width: 30),
    ]
    var table = Table(say("说明", "Notes"), columns)
    func note(_ subject: String, _ content: String) {
      table.append([.text(subject), .text(content), .empty, .empty, .empty, .empty])
    }
    note(say("评价日", "Evaluated as of"), library.asOf.description)
    for statement in Statements(say: say).meaning { note(say("使用提示", "Use"), statement) }
    table.append([
      .text(say("修复与时效规则", "Repair and expiry")), .text(say(library.regime.title)),
      .text(library.regime.id), .date(library.regime.effectiveFrom),
      library.regime.effectiveTo.map(Cell.date) ?? .empty, .empty,
    ])
    for model in library.models {
      table.append([
        .text(say(model.title)), .text(say(model.source.document)), .text(model.version),
        .date(model.effectiveFrom), model.effectiveTo.map(Cell.date) ?? .empty,
        .text(say.evidence(model.source.evidence)),
      ])
    }
    for graded in self.tables {
      for notice in graded.weights.notices {
        note(
          say("权重：\(graded.model.title.chinese)", "Weights: \(graded.model.title.english)"),
          say(notice))
      }
    }
    if !inspections.isEmpty {
      note(say("抽查种子", "Seed of the draws"), seed)
      note(say("抽查方法", "How lists are drawn"), Statements(say: say).draw)
    }
    for list in inspections {
      note(
        say("抽查：\(list.model.title.chinese)", "Draw: \(list.model.title.english)"),
        say(
          "种子文本 \(list.seed)；抽查库 SHA-256 \(list.poolHash.hex)",
          "seed text \(list.seed); SHA-256 of the pool \(list.poolHash.hex)"))
    }
    for notice in library.notices { note(say("提示", "Notice"), say(notice)) }
    return table
  }
}
