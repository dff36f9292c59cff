import Credit
import EvaluationModels
import Foundation
import Testing

@testable import Scorecards

/// What the reader of documents refuses, by edits of the shipped one.
@Suite struct DocumentReadingTests {
  let text: String

  init() throws {
    text = try String(
      contentsOf: URL(filePath: Shipped.path("models/scorecard/zoucheng-2022.yaml")),
      encoding: .utf8)
  }

  private func read(_ old: String, _ new: String) throws -> ScorecardModel {
    try #require(text.contains(old))
    let edited = text.replacing(old, with: new, maxReplacements: 1)
    return try ScorecardModel.parse(Array(edited.utf8), file: "s.yaml")
  }

  @Test func theShippedOneIsRead() throws {
    let model = try read("0.2", "0.2")
    #expect(model.options.count == 13)
    #expect(model.options.allSatisfy { $0.chosen == $0.recommended })
    #expect(model.rows.map(\.number) == Array(1...16))
    #expect(model.rows.allSatisfy { !$0.departments.isEmpty && !$0.evidence.isEmpty })
  }

  @Test(arguments: [
    ("maximum: 20\n", "maximum: 21\n"),
    ("{when: \"<= 20\", points: 18}", "{when: \"<= 20\", points: 20}"),
    ("{when: \"<= 20\", points: 18}", "{when: \"<= 10\", points: 18}"),
    ("{when: \"<= 20\", points: 18}", "{when: \">= 20\", points: 18}"),
    ("{when: \"<= 20\", points: 18}", "{when: \"≤ 20\", points: 18}"),
    ("{when: \"<= 10\", points: 20}", "{when: \"<= 10\", points: 19}"),
    ("[[0.3, 4], [0.5, 0]]", "[[0.5, 4], [0.3, 0]]"),
    ("[[0.2, 4], [0.5, 0]]", "[[0.2, 3], [0.5, 0]]"),
    ("{mean: rank}", "{mean: place}"),
    ("{mean: rank}", "{sum: [rank]}"),
    ("quantity: {sum: [bodies]}", "quantity: {mean: bodies}"),
    ("{sum: [bodies]}", "{sum: [bodies, bodies]}"),
    ("id: government-defaulters", "id: city-rank"),
    ("number: 2\n", "number: 3\n"),
    ("chosen: up\n", "chosen: sideways\n"),
    ("set: {rounding: nearest}", "set: {floor: none}"),
    ("set: {rounding: nearest}", "set: {rounding: sometimes}"),
    ("quantity: {mean: rank}\n", "quantity: {mean: rank}\n    rounding: up\n"),
    ("first: 2021-12", "first: 2023-12"),
    ("first: 2021-12", "first: 2021-13"),
    ("formula: {deduct: {each: 1}}", "formula: {deduct: {each: 1}, count: {each: 1}}"),
    ("formula: {deduct: {each: 1}}", "formula: {judged: money}"),
    ("plus: 0.2", "plus: 0.1"),
    ("reduces: city-rank", "reduces: nothing"),
    ("window: {", "windows: {"),
    ("version: \"2022.1\"", "version: &a \"2022.1\""),
  ])
  func faultsHaveAPlace(old: String, new: String) {
    let error = #expect(throws: ScorecardError.self) { try read(old, new) }
    let position: ModelPosition? =
      switch error {
      case .rule(_, let position): position
      case .document(let error): error.position
      default: nil
      }
    #expect(position?.file == "s.yaml" && (position?.line ?? 0) > 0)
    #expect(error?.phrase.chinese.isEmpty == false)
  }

  @Test func optionsAndChoicesMustExist() {
    #expect(
      throws: ScorecardError.unknownChoice(
        "x", option: "fractional-rank", known: ["up", "nearest", "down"])
    ) {
      try Shipped.model([("fractional-rank", "x")])
    }
    #expect(throws: ScorecardError.self) { try Shipped.model([("x", "up")]) }
  }

  @Test func theSchemaHasTheSameKeys() throws {
    try expectSameKeys(schema: "scorecard", shapes: ObjectShape.scorecardShapes)
  }
}
