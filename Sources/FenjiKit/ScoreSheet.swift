public import Credit
import Datasets
import Evaluation
public import EvaluationModels
import Foundation
import Reports
import Supervision

/// Values given by hand in a CSV file, scored under one model without any records.
///
///     let sheet = try ScoreSheet(model: "models/published/food-2016.yaml", asOf: nil)
///     sheet.template                                  // "code,static,dynamic,..."
///     try sheet.score(values: "shops.csv", as: .csv, in: .chinese)
public struct ScoreSheet: Sendable {
  /// How results are written.
  public enum Format: String, Hashable, Sendable, CaseIterable {
    /// A line a row, UTF-8 without a mark.
    case csv
    /// An array of objects.
    case json
  }

  /// The model.
  public let model: EvaluationModel
  /// How its grades are expressed in the scheme asked for; nil for as they are.
  private let mapping: SchemeMapping?
  private let scorer: ValueScorer
  private let reasons: GradeReasons

  /// Opens the model in a file, or the one of that identifier in a models' folder.
  ///
  /// - Parameters:
  ///   - name: the path of a file, or an identifier: of a model in `published`, else in `domains`,
  ///     else of the composite.
  ///   - asOf: the day whose rules are wanted; nil for the file as it is, or the latest version.
  ///   - scheme: another scheme to express grades in, by a mapping declared in `mappings.yaml`.
  /// - Throws: `ModelError`; ``FenjiError/noModel(_:)``, ``FenjiError/notInForce(_:on:)``,
  ///   ``FenjiError/noMapping(from:to:known:)``.
  public init(
    model name: String, models: String = "models", asOf: CalendarDate? = nil,
    expressedIn scheme: String? = nil
  ) throws {
    model = try Self.model(name, folder: models, asOf: asOf)
    let own = model.scheme.id
    mapping = try scheme.flatMap { scheme in
      if scheme == own { return nil }
      let mappings = try ModelLibrary.mappings(directory: models)
      guard let mapping = mappings.first(where: { $0.from == own && $0.to == scheme }) else {
        throw FenjiError.noMapping(
          from: own, to: scheme, known: mappings.map { "\($0.from) → \($0.to)" })
      }
      return mapping
    }
    scorer = ValueScorer(model: model)
    reasons = GradeReasons(model: scorer.model)
  }

  private static func model(
    _ name: String, folder: String, asOf: CalendarDate?
  ) throws -> EvaluationModel {
    if name.hasSuffix(".yaml") || name.hasSuffix(".json") {
      let model = try EvaluationModel.load(file: name)
      if let asOf, !model.isInForce(on: asOf) { throw FenjiError.notInForce(model.id, on: asOf) }
      return model
    }
    for place in ["published", "domains", ""] {
      let path = place.isEmpty ? folder : "\(folder)/\(place)"
      let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
      let files = names.filter { file in
        file.hasSuffix(".yaml") && (place.isEmpty ? file.hasPrefix("composite") : true)
      }
      let versions = try files.sorted().filter { try Self.identifier(of: "\(path)/\($0)") == name }
        .map { try EvaluationModel.load(file: "\(path)/\($0)") }
      guard !versions.isEmpty else { continue }
      guard let asOf else {
        return versions.max { $0.effectiveFrom < $1.effectiveFrom } ?? versions[0]
      }
      guard let model = versions.first(where: { $0.isInForce(on: asOf) }) else {
        throw FenjiError.notInForce(name, on: asOf)
      }
      return model
    }
    throw FenjiError.noModel(name)
  }

  /// The identifier a document states, without reading the rest of it.
  private static func identifier(of path: String) throws -> String? {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return text.split(separator: "\n").first { $0.hasPrefix("id:") }
      .map { $0.dropFirst(3).trimmingCharacters(in: .whitespaces) }
  }

  /// The header a file of values has.
  public var template: String {
    (["code"] + scorer.columns.map(\.id)).joined(separator: ",") + "\n"
  }

  /// What each column is, for people.
  public func columns(in language: Language) -> String {
    scorer.columns.map { column in
      "  \(column.id)  \(column.title(language))（\(Self.form(of: column.kind)(language))）\n"
    }.joined()
  }

  private static func form(of kind: GivenKind) -> Phrase {
    switch kind {
    case .number: Phrase("数值", "a number")
    case .fact: Phrase("true 或 false，空白即 false", "true or false; empty is false")
    case .mean: Phrase("一个或多个数值，如 90:1.0;80:3.0", "numbers such as 90:1.0;80:3.0")
    case .sum: Phrase("一个或多个数值，如 1;0.5", "numbers such as 1;0.5")
    }
  }

  /// Scores a file of values.
  ///
  /// - Parameter path: a CSV file with the column `code` and any of ``template``'s others.
  /// - Returns: code, score, grade, state and reasons of each row, in the order of the file.
  /// - Throws: `DatasetError`; ``FenjiError/unknownColumn(_:known:)``,
  ///   ``FenjiError/badValue(file:row:column:text:)``; `EvaluationError`.
  public func score(values path: String, as format: Format, in language: Language) throws -> String
  {
    let lines = try lines(values: path, in: language)
    switch format {
    case .csv: return Self.csv(lines, places: model.composition.decimals)
    case .json: return Self.json(lines).text
    }
  }

  /// What one row of values comes to.
  public struct Line: Hashable, Sendable {
    /// The organisation's code, as given.
    public let code: String
    /// The score; nil for a model of pure rules and where values are missing.
    public let score: ExactDecimal?
    /// The grade's letter; nil outside the grades.
    public let grade: String?
    /// The word of the state, the model's own or one of `EvaluationState`.
    public let state: String
    /// Rules that decided or changed the grade, and the main reasons of the score.
    public let reasons: String
  }

  /// Scores a file of values, row by row; see ``score(values:as:in:)``.
  public func lines(values path: String, in language: Language) throws -> [Line] {
    let url = URL(fileURLWithPath: path)
    let file = url.lastPathComponent
    let table = try PlainTable(file, in: url.deletingLastPathComponent().path)
    let known = ["code"] + scorer.columns.map(\.id)
    guard let codes = table.header.firstIndex(of: "code") else {
      throw FenjiError.unknownColumn(table.header.first ?? "", known: known)
    }
    if let unknown = table.header.first(where: { !known.contains($0) }) {
      throw FenjiError.unknownColumn(unknown, known: known)
    }
    let places = scorer.columns.map { table.header.firstIndex(of: $0.id) }
    let rows = try table.rows.enumerated().map { number, fields in
      try scorer.columns.indices.map { column -> ExactDecimal? in
        guard let place = places[column], !fields[place].isEmpty else { return nil }
        guard let value = GivenValue(fields[place], as: scorer.columns[column].kind) else {
          throw FenjiError.badValue(
            file: file, row: number + 2, column: scorer.columns[column].id, text: fields[place])
        }
        return value.number
      }
    }
    return zip(table.rows, try scorer.score(rows)).map { fields, result in
      line(code: fields[codes], result, in: language)
    }
  }

  private func line(code: String, _ result: ValueResult, in language: Language) -> Line {
    let scheme = scorer.model.scheme
    let grading = result.grading
    let state =
      grading.outside.map { scorer.model.states[$0].id } ?? grading.state.word
    var parts: [String] = []
    if grading.state == .noData {
      let list = result.missing.joined(separator: language == .chinese ? "、" : ", ")
      parts.append(Phrase("缺少：\(list)", "missing: \(list)")(language))
    } else if grading.state == .ungraded, grading.outside == nil {
      parts.append(
        Phrase("分数线未公布，只给出得分", "its cut-offs are not published: a score and no grade")(language))
    }
    parts += grading.rules.map { index in
      let rule = scorer.model.rules[index]
      return Phrase(
        "\(rule.title.chinese)（\(rule.basis.chinese)）",
        "\(rule.title.english) (\(rule.basis.english))")(
          language)
    }
    let own = grading.grade.map { scheme.bands[$0].grade }
    if let mapping, let own {
      parts.append(
        Phrase(
          "\(mapping.from) 的 \(own) 对应 \(mapping.to)（\(mapping.basis.chinese)）",
          "\(own) of \(mapping.from) in \(mapping.to) (\(mapping.basis.english))")(language))
    }
    if let scoring = result.scoring {
      let text = reasons.text(of: scoring, language)
      if !text.isEmpty { parts.append(text) }
    }
    return Line(
      code: code, score: result.scoring?.score,
      grade: own.map { mapping?($0) ?? $0 }, state: state,
      reasons: parts.joined(separator: language == .chinese ? "；" : "; "))
  }

  private static func csv(_ lines: [Line], places: Int) -> String {
    var encoder = CSVEncoder(
      columns: [
        Column("code", .code), Column("score", .decimal(places: places)), Column("grade"),
        Column("state"), Column("reasons"),
      ], dialect: .plain)
    for line in lines {
      encoder.append([
        .text(line.code), line.score.map(Cell.decimal) ?? .empty,
        line.grade.map(Cell.text) ?? .empty, .text(line.state), .text(line.reasons),
      ])
    }
    return String(decoding: encoder.bytes, as: UTF8.self)
  }

  private static func json(_ lines: [Line]) -> JSONValue {
    .array(
      lines.map { line in
        .object([
          ("code", .string(line.code)), ("score", line.score.map(JSONValue.decimal) ?? .null),
          ("grade", line.grade.map(JSONValue.string) ?? .null), ("state", .string(line.state)),
          ("reasons", .string(line.reasons)),
        ])
      })
  }
}

/// A cell of given values, read.
struct GivenValue {
  let number: ExactDecimal

  /// Nil for text that isn't of that kind.
  init?(_ text: String, as kind: GivenKind) {
    switch kind {
    case .number:
      guard let number = ExactDecimal(text) else { return nil }
      self.number = number
    case .fact:
      guard text == "true" || text == "false" else { return nil }
      number = text == "true" ? 1 : 0
    case .sum:
      var sum = ExactDecimal.zero
      for part in text.split(separator: ";", omittingEmptySubsequences: false) {
        guard let number = ExactDecimal(part), abs(number.doubleValue) <= 1e9 else { return nil }
        sum += number
      }
      number = sum
    case .mean:
      var (numerator, weights) = (Int128(0), Int128(0))
      for part in text.split(separator: ";", omittingEmptySubsequences: false) {
        let pair = part.split(separator: ":", omittingEmptySubsequences: false)
        guard let value = ExactDecimal(pair[0]), (1...2).contains(pair.count),
          let weight = pair.count == 2 ? ExactDecimal(pair[1]) : .one, weight > .zero
        else { return nil }
        numerator += Int128(value.millionths) * Int128(weight.millionths)
        weights += Int128(weight.millionths)
      }
      let half = numerator >= 0 ? weights / 2 : -(weights / 2)
      guard let mean = Int64(exactly: (numerator + half) / weights) else { return nil }
      number = ExactDecimal(millionths: mean)
    }
  }
}
