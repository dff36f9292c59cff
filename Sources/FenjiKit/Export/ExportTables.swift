import Credit
import Datasets
import EvaluationModels
import Reports

/// Makes the tables of an export, one at a time.
struct ExportTables {
  let results: PublishedResults
  let library: ModelLibrary
  let request: ExportRequest

  private var language: Language { request.language }

  private func say(_ chinese: String, _ english: String) -> String {
    Phrase(chinese, english)(language)
  }

  private func heading(_ field: GradeListing.Field) -> String { field.heading(language) }

  /// Grades that anybody may see: the code, the name, the grade and what it means.
  func publicTable(of model: EvaluationModel) throws -> ExportTable {
    let grades = try PublishedGrades(model, in: results)
    let columns = [
      ExportColumn("code", heading(.code), .code), ExportColumn("name", heading(.name)),
      ExportColumn("scheme", say("等级体系", "Scheme")),
      ExportColumn("grade", heading(.grade)), ExportColumn("meaning", say("含义", "Meaning")),
      ExportColumn("as_of", say("评价日", "As of"), .date),
      ExportColumn("model_version", say("模型版本", "Model version"), .code),
    ]
    let rows = grades.rows.filter { !$0[.grade].isEmpty }.sorted { $0[.code] < $1[.code] }
    return ExportTable(
      name: model.id, title: model.title(language), columns: columns,
      rows: try rows.map { row in
        let (scheme, grade, meaning) = try expressed(row[.grade], of: model)
        return [
          row.text(.code), row.text(.name), .text(scheme), .text(grade), .text(meaning),
          .date(results.manifest.asOf), .text(model.version),
        ]
      })
  }

  /// A domain's table with everything its supervisor reads, and its inspection list.
  func supervisorTables(of model: EvaluationModel) throws -> [ExportTable] {
    let grades = try PublishedGrades(model, in: results)
    let fields = GradeListing.Field.allCases
    let table = ExportTable(
      name: "\(model.id)-grades", title: model.title(language),
      columns: fields.map { ExportColumn("\($0)", heading($0), kind(of: $0, in: model)) },
      rows: grades.rows.map { row in
        fields.map { field in
          switch field {
          case .score, .distance: ExactDecimal(row[field]).map(Cell.decimal) ?? .empty
          case .rank: Int64(row[field]).map(Cell.integer) ?? .empty
          default: row.text(field)
          }
        }
      })
    guard model.domain != nil else { return [table] }
    let list = try results.table("inspection/\(model.id).csv")
    return [
      table,
      ExportTable(
        name: "\(model.id)-inspection",
        title: say("抽查名单：\(model.title.chinese)", "Inspection list: \(model.title.english)"),
        columns: list.header.map { ExportColumn($0, $0, .code) },
        rows: list.rows.map { $0.map { $0.isEmpty ? .empty : .text($0) } }),
    ]
  }

  private func kind(of field: GradeListing.Field, in model: EvaluationModel) -> Column.Kind {
    switch field {
    case .code, .area, .since: .code
    case .score, .distance: .decimal(places: model.composition.decimals)
    case .rank: .integer
    default: .text
    }
  }

  /// The columns of tables for regulators.
  var regulatorColumns: [ExportColumn] {
    [
      ExportColumn("code", heading(.code), .code), ExportColumn("name", heading(.name)),
      ExportColumn("model", say("评价", "Evaluation"), .code),
      ExportColumn("scheme", say("等级体系", "Scheme")),
      ExportColumn("direction", say("方向", "Direction")),
      ExportColumn("publicity", say("公开程度", "Who may see it")),
      ExportColumn("grade", heading(.grade)), ExportColumn("state", heading(.state)),
      ExportColumn("score", heading(.score), .decimal(places: 6)),
      ExportColumn("since", heading(.since), .code),
      ExportColumn("as_of", say("评价日", "As of"), .date),
      ExportColumn("model_version", say("模型版本", "Model version"), .code),
    ]
  }

  /// Every organisation of a model, each grade with its scheme, direction and publicity.
  func regulatorRows(of model: EvaluationModel) throws -> [[Cell]] {
    let direction =
      model.scheme.higherIsBetter ? say("分高为优", "higher is better") : say("分低为优", "lower is better")
    return try PublishedGrades(model, in: results).rows.sorted { $0[.code] < $1[.code] }.map {
      row in
      let (scheme, grade, _) = try expressed(row[.grade], of: model)
      return [
        row.text(.code), row.text(.name), .text(model.id), .text(scheme), .text(direction),
        .text(model.publicity.title(language)), grade.isEmpty ? .empty : .text(grade),
        row.text(.state), row.score.map(Cell.decimal) ?? .empty, row.text(.since),
        .date(results.manifest.asOf), .text(model.version),
      ]
    }
  }

  /// Scores and grades of all models side by side, a row an organisation, without names.
  func analystTable(of models: [EvaluationModel]) throws -> ExportTable {
    var columns = [
      ExportColumn("code", heading(.code), .code), ExportColumn("town", heading(.town)),
      ExportColumn("industry", heading(.industry)),
    ]
    var rows: [String: [Cell]] = [:]
    for model in models {
      columns += [
        ExportColumn(
          "\(model.id)_score", "\(model.id) \(heading(.score))",
          .decimal(places: model.composition.decimals)),
        ExportColumn("\(model.id)_grade", "\(model.id) \(heading(.grade))"),
      ]
      for row in try PublishedGrades(model, in: results).rows {
        let (_, grade, _) = try expressed(row[.grade], of: model)
        let known = rows[row[.code]] ?? [row.text(.code), row.text(.town), row.text(.industry)]
        rows[row[.code]] =
          known + [Cell](repeating: .empty, count: columns.count - 2 - known.count)
          + [row.score.map(Cell.decimal) ?? .empty, grade.isEmpty ? .empty : .text(grade)]
      }
    }
    return ExportTable(
      name: "scores", title: say("得分与等级", "Scores and grades"), columns: columns,
      rows: rows.keys.sorted().compactMap { rows[$0] }.map {
        $0 + [Cell](repeating: .empty, count: columns.count - $0.count)
      })
  }

  /// A grade in the scheme asked for: the scheme's title, the letter and what it means.
  ///
  /// - Throws: ``FenjiError/noMapping(from:to:known:)`` when nothing declares how it is expressed.
  private func expressed(
    _ grade: String, of model: EvaluationModel
  ) throws -> (scheme: String, grade: String, meaning: String) {
    guard let wanted = request.scheme, wanted != model.scheme.id else {
      let band = model.scheme.index(ofGrade: grade).map { model.scheme.bands[$0] }
      return (model.scheme.title(language), grade, band?.meaning(language) ?? "")
    }
    let mapping = library.mappings.first { $0.from == model.scheme.id && $0.to == wanted }
    guard let mapping else {
      throw FenjiError.noMapping(
        from: model.scheme.id, to: wanted,
        known: library.mappings.map { "\($0.from) → \($0.to)" })
    }
    guard !grade.isEmpty else { return (wanted, "", "") }
    let own = "\(model.scheme.id) \(grade)"
    return (wanted, mapping(grade) ?? "", say("由 \(own) 对应", "from \(own)"))
  }
}
