import Credit
import EvaluationModels
import Foundation
import Testing

@testable import Scorecards

/// The repository's scorecard.
enum Shipped {
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func path(_ name: String) -> String { root.appending(path: name).path }

  /// The scorecard as recommended, read once.
  static let shared = Result { try model() }

  static func model(_ choosing: [(option: String, choice: String)] = []) throws -> ScorecardModel {
    try ScorecardModel.load(path: path("models/scorecard/zoucheng-2022.yaml"), choosing: choosing)
  }
}

func decimal(_ text: String) -> ExactDecimal {
  guard let value = ExactDecimal(text) else { preconditionFailure("\(text) is no decimal") }
  return value
}

func day(_ text: String) -> CalendarDate {
  guard let value = CalendarDate(text) else { preconditionFailure("\(text) is no day") }
  return value
}

func month(_ text: String) -> CalendarMonth {
  guard let value = CalendarMonth(text) else { preconditionFailure("\(text) is no month") }
  return value
}

extension CityFigures {
  /// Figures of one month each.
  init(_ row: String, _ values: [String: String], in month: CalendarMonth) {
    self.init()
    for (item, value) in values { self[row, item, month] = decimal(value) }
  }

  /// The same figure every month.
  mutating func fill(
    _ row: String, _ item: String, _ value: String, _ months: some Sequence<CalendarMonth>
  ) {
    for month in months { self[row, item, month] = decimal(value) }
  }
}

extension CityScorecard {
  subscript(id: String) -> RowResult {
    guard let row = rows.first(where: { $0.id == id }) else {
      preconditionFailure("no row \(id)")
    }
    return row
  }
}

/// The last month and the day after which nothing counts.
let november = month("2022-11")
let cutOff = day("2022-11-30")

/// The schema beside the models knows the same keys as the reader. The first shape is the document's.
func expectSameKeys(schema file: String, shapes: [ObjectShape]) throws {
  let url = URL(filePath: Shipped.path("models/schema/\(file).schema.json"))
  let schema = try #require(
    try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
  let definitions = try #require(schema["$defs"] as? [String: [String: Any]])
  for (index, shape) in shapes.enumerated() {
    let object = try #require(index == 0 ? schema : definitions[shape.name], "\(shape.name)")
    let keys = try #require(object["properties"] as? [String: Any]).keys.sorted()
    #expect(keys == shape.keys.sorted(), "\(shape.name)")
    #expect(
      (object["required"] as? [String] ?? []).sorted() == shape.required.sorted(),
      "\(shape.name)")
  }
}
