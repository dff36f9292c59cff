import CompositeIndicators
import Credit
import Reports

extension GradeMigration {
  /// The moves between two gradings, as a report.
  ///
  /// - Parameter levels: the names of the classes, lowest first.
  func report(levels: [String], match: RowMatch) -> AnalystReport {
    let kappas = KappaWeighting.allCases.map { ($0.rawValue, kappa($0)) }
    let brief = AnalystGrid.brief
    let linear = kappa(.linear).map(brief) ?? "–"
    let quadratic = kappa(.quadratic).map(brief) ?? "–"
    return AnalystReport(
      json: .object(
        match.json + [
          ("levels", .array(levels.map(JSONValue.string))),
          (
            "migration",
            .array(counts.map { row in .array(row.map { .integer(Int64($0)) }) })
          ),
          ("unchanged", .integer(Int64(unchanged))), ("raised", .integer(Int64(raised))),
          ("lowered", .integer(Int64(lowered))), ("unmatched", .integer(Int64(unmatched))),
          ("kappa", .object(kappas.map { ($0, $1.map(JSONValue.number) ?? .null) })),
        ]),
      table: AnalystGrid(
        columns: [.text("from", Phrase("由＼至", "from \\ to"))] + levels.map { .number($0) },
        rows: zip(levels, counts).map { level, row in
          [.text(level)] + row.map(AnalystGrid.Field.whole)
        }),
      remarks: match.remarks + [
        Phrase(
          "不变 \(unchanged)，上升 \(raised)，下降 \(lowered)；加权 κ：线性 \(linear)，平方 \(quadratic)",
          "\(unchanged) unchanged, \(raised) raised, \(lowered) lowered; weighted κ \(linear) (linear), "
            + "\(quadratic) (quadratic)")
      ])
  }
}
