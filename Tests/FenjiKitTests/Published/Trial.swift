import Credit
import EvaluationModels
import FenjiKit
import Foundation
import Testing

/// A row of values and what the scheme makes of it.
struct Trial: Sendable, CustomTestStringConvertible {
  let values: [String: String]
  /// The score as printed, or nothing.
  let score: String?
  /// The grade, or nothing.
  let grade: String?
  /// The state.
  let state: String

  init(
    _ values: [String: String], _ score: String?, _ grade: String?, state: String = "evaluated"
  ) {
    self.values = values
    self.score = score
    self.grade = grade
    self.state = state
  }

  var testDescription: String {
    values.keys.sorted().map { "\($0)=\(values[$0] ?? "")" }.joined(separator: " ")
  }
}

/// Published schemes as they come with the repository.
enum PublishedScheme {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("models").path

  static func sheet(_ name: String, asOf day: String? = nil) throws -> ScoreSheet {
    try ScoreSheet(
      model: day == nil ? "\(folder)/published/\(name).yaml" : name, models: folder,
      asOf: day.flatMap { CalendarDate($0) })
  }

  /// Scores rows of values, each column named by any of them.
  static func score(
    _ rows: [[String: String]], under sheet: ScoreSheet
  ) throws -> [ScoreSheet.Line] {
    let columns = Set(rows.flatMap(\.keys)).sorted()
    var text = (["code"] + columns).joined(separator: ",") + "\n"
    for (number, row) in rows.enumerated() {
      text += (["R\(number)"] + columns.map { row[$0] ?? "" }).joined(separator: ",") + "\n"
    }
    let folder = FileManager.default.temporaryDirectory.path
    let name = "fenji-values-\(UUID().uuidString).csv"
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)"))
    defer { try? FileManager.default.removeItem(atPath: "\(folder)/\(name)") }
    return try sheet.lines(values: "\(folder)/\(name)", in: .english)
  }

  /// Checks a trial on its own.
  static func check(_ trial: Trial, under name: String, asOf day: String? = nil) throws {
    let sheet = try sheet(name, asOf: day)
    let line = try #require(try score([trial.values], under: sheet).first)
    let places = sheet.model.composition.decimals
    #expect(line.score.map { $0.formatted(places: places) } == trial.score, "\(line.reasons)")
    #expect(line.grade == trial.grade, "\(line.reasons)")
    #expect(line.state == trial.state, "\(line.reasons)")
  }
}
