public import CompositeIndicators
import Credit
import Reports

/// The data of a composite indicator after one of its steps.
public struct CompositeStage: Sendable {
  /// The step: `raw`, then the steps' own names, numbered from the second of a kind.
  public let name: String
  /// The units, in order.
  public let identifiers: [String]
  /// The indicators of the units.
  public let matrix: IndicatorMatrix
}

/// A composite indicator from raw data to index.
public struct CompositeResult: Sendable {
  /// What it is called.
  public let title: String?
  /// The name of the whole.
  public let index: String
  /// The units that have been scored, in the order of the data.
  public let identifiers: [String]
  /// The data after each step.
  public let stages: [CompositeStage]
  /// The scores of all aggregates, each after its parts; the whole is the last.
  public let scoring: TreeScoring
  /// The weight of each indicator in the whole, if every aggregate is a weighted sum.
  public let weights: [(name: String, weight: Double)]
  /// The tree with the weights that were applied.
  let tree: IndicatorTree
  /// What units are also ranked within.
  let groups: [String?]?
  let steps: [(String, JSONValue)]
  let notices: [Notice]

  /// Scores and ranks of the units in the whole, with the scores of all other aggregates, and the ranks
  /// within groups when these were asked for.
  public func report() -> AnalystReport {
    guard let top = scoring.nodes.last else {
      return AnalystReport(json: .null, table: AnalystGrid(columns: [], rows: []))
    }
    let others = scoring.nodes.dropLast().sorted {
      $0.height != $1.height ? $0.height > $1.height : false
    }
    let rows = AlternativeRows(
      identifiers: identifiers, scores: top.scoring.scores, ranks: top.scoring.ranks(),
      parts: (groups.map { [("group-rank", top.scoring.ranks(within: $0))] } ?? [])
        + others.map { ($0.name, $0.scoring.scores) })
    return AnalystReport(
      json: .object([
        ("title", title.map(JSONValue.string) ?? .null), ("index", .string(index)),
        (
          "steps",
          .array(steps.map { name, facts in .object([("step", .string(name)), ("facts", facts)]) })
        ),
        ("weights", .object(weights.map { ($0.name, .number($0.weight)) })),
        ("alternatives", rows.json(partsKey: "parts")),
      ]), table: rows.grid,
      notices: (notices + scoring.nodes.flatMap(\.scoring.notices)).map(\.phrase))
  }

  /// The stage of that name.
  func stage(_ name: String) throws(AnalystError) -> CompositeStage {
    guard let stage = stages.first(where: { $0.name == name }) else {
      throw AnalystError(.unknownStage(name, known: stages.map(\.name)))
    }
    return stage
  }

  /// The data after a step.
  ///
  /// - Throws: ``AnalystError`` when there is no such step.
  public func report(stage name: String) throws(AnalystError) -> AnalystReport {
    let stage = try stage(name)
    let names = stage.matrix.criteria.map(\.name)
    let columns = stage.matrix.columns
    return AnalystReport(
      json: .object([
        ("stage", .string(name)),
        (
          "units",
          .array(
            stage.identifiers.enumerated().map { row, id in
              .object([
                ("id", .string(id)),
                (
                  "values",
                  .object(zip(names, columns).map { ($0, .number($1[row])) })
                ),
              ])
            })
        ),
      ]),
      table: AnalystGrid(
        columns: [.text("id", Phrase("标识", "id"))] + names.map { .number($0) },
        rows: stage.identifiers.enumerated().map { row, id in
          [.text(id)] + columns.map { .number($0[row]) }
        }))
  }
}
