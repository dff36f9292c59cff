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

  private let table: GradeTable
  private let organisations: [Organisation]
  private let scoring: (UInt32) -> Scoring
  private let previous: [String: String]?
  private let language: Language
  private let reasons: GradeReasons
  private let directTitles: [String]
  private let ruleTitles: [String]
  private let historyTitle: String?
  private let letters: [String]

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
    self.init(
      table, organisations: run.organisations.organisations, previous: previous,
      language: language, scoring: run.scorings(in: table))
  }

  /// The listing of a table.
  ///
  /// - Parameter scoring: scores an organisation under the table's model.
  public init(
    _ table: GradeTable, organisations: [Organisation], previous: [String: String]?,
    language: Language, scoring: @escaping (UInt32) -> Scoring
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
    self.scoring = scoring
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
  public var rows: some Sequence<[Cell]> { table.rows.lazy.map { row($0) } }

  /// All rows at once.
  public var whole: Table { Table(title, columns, frozenColumns: 2, rows: Array(rows)) }

  private func row(_ row: GradeRow) -> [Cell] {
    let organisation = organisations[Int(row.organisation)]
    return [
      .text(organisation.code), .text(organisation.name), .text(organisation.area),
      .text(organisation.town), .text(Industry.title(of: organisation.industry, language)),
      row.score.map(Cell.decimal) ?? .empty,
      row.grade.map { .text(letters[$0]) } ?? .empty,
      .text(row.state.title(language)),
      row.rank.map { .integer(Int64($0)) } ?? .empty,
      change(of: row, code: organisation.code),
      row.score == nil ? .empty : .text(mainReasons(of: row)),
      table.distanceToBetter(of: row).map(Cell.decimal) ?? .empty,
      basis(of: row), row.since.map { .text($0.description) } ?? .empty,
    ]
  }

  private func basis(of row: GradeRow) -> Cell {
    var bases = row.directGrade.map { [directTitles[$0]] } ?? row.rules.map { ruleTitles[$0] }
    if row.isHeld, let historyTitle { bases.append(historyTitle) }
    let separator = language == .chinese ? "；" : "; "
    return bases.isEmpty ? .empty : .text(bases.joined(separator: separator))
  }

  private func mainReasons(of row: GradeRow) -> String {
    reasons.text(of: scoring(row.organisation), directGrade: row.directGrade, language)
  }

  private func change(of row: GradeRow, code: String) -> Cell {
    guard let previous else { return .empty }
    let change = GradeChange(
      from: previous[code], toGrade: row.grade, state: row.state, scheme: table.model.scheme,
      language: language)
    return .text(change.title(language))
  }
}
