public import Credit
import Datasets
public import Evaluation
import EvaluationModels
import Supervision

/// A grade table (分级表) as rows for any writer, made one by one.
///
///     let listing = GradeListing(table, run: run, previous: nil, language: .chinese)
///     try CSVWriter.write(listing.rows, columns: listing.columns, to: "out/grades/market.csv")
///
/// The columns are code, name, area, town, industry, score, grade, state, rank, change, main
/// reasons, distance to the better grade, the basis of a direct grade and of rules that changed the
/// grade, and since when the grade stands.
public struct GradeListing {
  /// The name of the table's sheet.
  public let title: String
  /// The columns.
  public let columns: [Column]

  let table: GradeTable
  let organisations: [Organisation]
  /// The main effects behind the score of the row at a place of the table.
  let effects: (Int) -> MainEffects
  let previous: [String: String]?
  let language: Language
  let reasons: GradeReasons
  let letters: [String]
  private let directTitles: [String]
  private let ruleTitles: [String]
  private let historyTitle: String?

  /// Where a table that this wrote has the code, the grade and the state; nil for another table.
  public static func standingColumns(
    in header: [String]
  ) -> (code: Int, grade: Int, state: Int, since: Int?)? {
    for language in Language.allCases {
      let say = Wording(language: language)
      if let code = header.firstIndex(of: say("统一社会信用代码", "Credit code")),
        let grade = header.firstIndex(of: say("等级", "Grade")),
        let state = header.firstIndex(of: say("状态", "State"))
      {
        return (code, grade, state, header.firstIndex(of: say("等级自", "Grade since")))
      }
    }
    return nil
  }

  /// The listing of a run's table.
  ///
  /// - Parameter previous: the grade or state of each organisation in an earlier table by its
  ///   code, see `GradeChange`; nil when there is none, which leaves the column empty.
  public init(
    _ table: GradeTable, run: EvaluationRun, previous: [String: String]?, language: Language
  ) {
    let effects = run.mainEffects(in: table)
    self.init(
      table, organisations: run.organisations.organisations, previous: previous,
      language: language, effects: { effects[$0] })
  }

  /// The listing of a table.
  ///
  /// - Parameter scoring: scores an organisation under the table's model.
  public init(
    _ table: GradeTable, organisations: [Organisation], previous: [String: String]?,
    language: Language, scoring: @escaping (UInt32) -> Scoring
  ) {
    let higherIsBetter = table.model.scheme.higherIsBetter
    self.init(
      table, organisations: organisations, previous: previous, language: language,
      effects: {
        MainEffects(
          of: scoring(table.rows[$0].organisation), higherIsBetter: higherIsBetter)
      })
  }

  private init(
    _ table: GradeTable, organisations: [Organisation], previous: [String: String]?,
    language: Language, effects: @escaping (Int) -> MainEffects
  ) {
    let say = Wording(language: language)
    let places = table.model.composition.decimals
    title = say(table.model.title)
    letters = table.model.scheme.bands.map(\.grade)
    columns = [
      Column(say("统一社会信用代码", "Credit code"), .code, width: 20),
      Column(say("名称", "Name"), width: 30),
      Column(say("区划", "Area"), .code, width: 8),
      Column(say("镇街", "Town"), width: 12),
      Column(say("行业", "Industry"), width: 20),
      Column(say("得分", "Score"), .decimal(places: places), width: 10),
      Column(say("等级", "Grade"), width: 8, grades: letters),
      Column(say("状态", "State"), width: 16),
      Column(say("排名", "Rank"), .integer, width: 8),
      Column(say("较上次变化", "Change"), width: 14),
      Column(say("主要原因", "Main reasons"), width: 50),
      Column(say("距上一等级", "To the better grade"), .decimal(places: places), width: 12),
      Column(say("直接定级依据", "Basis of the direct grade"), width: 40),
      Column(say("等级自", "Grade since"), .code, width: 12),
    ]
    self.table = table
    self.organisations = organisations
    self.effects = effects
    self.previous = previous
    self.language = language
    reasons = GradeReasons(model: table.model)
    directTitles = table.model.directGrades.map { say.based($0.title, on: $0.basis) }
    historyTitle = table.model.history.map {
      say.based(Phrase("上次等级未满期限", "held by the grade before"), on: $0.basis)
    }
    ruleTitles = table.model.rules.map { say.based($0.title, on: $0.basis) }
  }

  /// The rows, in the order of the table; each is made when it is asked for.
  public var rows: some Sequence<[Cell]> { table.rows.indices.lazy.map { row($0) } }

  /// All rows at once.
  public var whole: Table { Table(title, columns, frozenColumns: 2, rows: Array(rows)) }

  private func row(_ place: Int) -> [Cell] {
    let row = table.rows[place]
    let organisation = organisations[Int(row.organisation)]
    return [
      .text(organisation.code), .text(organisation.name), .text(organisation.area),
      .text(organisation.town), .text(Industry.title(of: organisation.industry, language)),
      row.score.map(Cell.decimal) ?? .empty,
      row.grade.map { .text(letters[$0]) } ?? .empty,
      .text(row.state.title(language)),
      row.rank.map { .integer(Int64($0)) } ?? .empty,
      change(of: row).map { .text($0) } ?? .empty,
      row.score == nil
        ? .empty
        : .text(reasons.text(of: effects(place), directGrade: row.directGrade, language)),
      table.distanceToBetter(of: row).map(Cell.decimal) ?? .empty,
      basis(of: row).map { .text($0) } ?? .empty,
      row.since.map { .text($0.description) } ?? .empty,
    ]
  }

  /// What a direct grade, rules and the grade before rest on; nil without any.
  func basis(of row: GradeRow) -> String? {
    var bases = row.directGrade.map { [directTitles[$0]] } ?? row.rules.map { ruleTitles[$0] }
    if row.isHeld, let historyTitle { bases.append(historyTitle) }
    let separator = language == .chinese ? "；" : "; "
    return bases.isEmpty ? nil : bases.joined(separator: separator)
  }

  /// What changed since the earlier table; nil when there is none.
  func change(of row: GradeRow) -> String? {
    guard let previous else { return nil }
    let change = GradeChange(
      from: previous[organisations[Int(row.organisation)].code], toGrade: row.grade,
      state: row.state, scheme: table.model.scheme, language: language)
    return change.title(language)
  }
}
