import Credit
import Reports

/// Scores and ranks of alternatives, in the order of the file.
struct AlternativeRows {
  let identifiers: [String]
  let scores: [Double]
  let ranks: [Double]
  let parts: [(name: String, values: [Double])]

  /// `[{"id", "score", "rank"}]`, with the parts under a key of their own when there are any; null
  /// where there is no score.
  func json(partsKey: String) -> JSONValue {
    .array(
      identifiers.indices.map { row in
        var members: [(String, JSONValue)] = [
          ("id", .string(identifiers[row])), ("score", .number(scores[row])),
          ("rank", Int64(exactly: ranks[row]).map(JSONValue.integer) ?? .number(ranks[row])),
        ]
        if !parts.isEmpty {
          members.append((partsKey, .object(parts.map { ($0.name, .number($0.values[row])) })))
        }
        return .object(members)
      })
  }

  /// The rows under `id,score,rank` and the parts.
  var grid: AnalystGrid {
    AnalystGrid(
      columns: [
        .text("id", Phrase("标识", "id")), .number("score", Phrase("得分", "score")),
        .number("rank", Phrase("名次", "rank")),
      ] + parts.map { .number($0.name) },
      rows: identifiers.indices.map { row in
        [
          .text(identifiers[row]), .number(scores[row]),
          Int(exactly: ranks[row]).map(AnalystGrid.Field.whole) ?? .number(ranks[row]),
        ] + parts.map { .number($0.values[row]) }
      })
  }
}
