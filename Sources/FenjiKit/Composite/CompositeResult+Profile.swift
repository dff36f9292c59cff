import CompositeIndicators
import Credit
import Reports

extension CompositeResult {
  /// One unit beside all others: its scores and ranks, and its five best and five worst indicators with
  /// their values in the data as read.
  ///
  /// - Throws: ``AnalystError`` when no scored unit has that identifier.
  public func report(unit identifier: String) throws(AnalystError) -> AnalystReport {
    guard let row = identifiers.firstIndex(of: identifier) else {
      throw AnalystError(.unknownUnit(identifier))
    }
    let profile = UnitProfile(row: row, matrix: try rawOfScoredUnits(), scoring: scoring)
    let groups: [(name: String, words: Phrase, standings: [UnitProfile.Standing])] = [
      ("aggregates", Phrase("合成结果", "aggregates"), profile.nodes),
      ("strengths", Phrase("强项", "strengths"), profile.strengths()),
      ("weaknesses", Phrase("弱项", "weaknesses"), profile.weaknesses()),
    ]
    return AnalystReport(
      json: .object(
        [("id", .string(identifier))]
          + groups.map { group in
            (
              group.name,
              .array(
                group.standings.map {
                  .object([
                    ("name", .string($0.name)), ("value", .number($0.value)), ("rank", $0.json),
                  ])
                })
            )
          }),
      table: AnalystGrid(
        columns: [
          .text("part", Phrase("部分", "part")), .text("name", Phrase("名称", "name")),
          .number("value", Phrase("值", "value")), .number("rank", Phrase("名次", "rank")),
        ],
        rows: groups.flatMap { group in
          group.standings.map {
            [.text(group.name), .text($0.name), .number($0.value), $0.field]
          }
        }))
  }

  /// The data as read, of the units that have been scored.
  private func rawOfScoredUnits() throws(AnalystError) -> IndicatorMatrix {
    let raw = try stage("raw")
    var rowOf: [String: Int] = [:]
    for (row, name) in raw.identifiers.enumerated() { rowOf[name] = row }
    let rows = identifiers.compactMap { rowOf[$0] }
    return try AnalystError.methodRefusal { () throws(CompositeIndicatorsError) in
      try raw.matrix.replacing(
        columns: raw.matrix.columns.map { column in rows.map { column[$0] } })
    }
  }
}

extension UnitProfile.Standing {
  fileprivate var json: JSONValue {
    Int64(exactly: rank).map(JSONValue.integer) ?? .number(rank)
  }

  fileprivate var field: AnalystGrid.Field {
    Int(exactly: rank).map(AnalystGrid.Field.whole) ?? .number(rank)
  }
}
