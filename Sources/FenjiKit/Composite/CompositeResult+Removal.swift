import CompositeIndicators
import Credit
import Reports

extension CompositeResult {
  /// What the ranks would be without one indicator or aggregate, each of them in turn, and by how many
  /// places units move on average.
  ///
  /// - Throws: ``AnalystError`` when the tree has no such element, or nothing would be left.
  public func report(without elements: [String]) throws(AnalystError) -> AnalystReport {
    guard let matrix = stages.last?.matrix, let top = scoring.nodes.last else {
      throw AnalystError(.unknownStage("raw", known: []))
    }
    let ranks = top.scoring.ranks()
    var without: [(name: String, ranks: [Double], shift: Double)] = []
    for element in elements {
      let scoring = try AnalystError.methodRefusal { () throws(CompositeIndicatorsError) in
        try tree.removing(element).aggregate(matrix)
      }
      let others = scoring.nodes.last?.scoring.ranks() ?? []
      let shifts = zip(ranks, others).map { ($0 - $1).magnitude }.filter { !$0.isNaN }
      without.append((element, others, shifts.reduce(0, +) / Double(max(1, shifts.count))))
    }
    return AnalystReport(
      json: .object([
        (
          "without",
          .array(
            without.map {
              .object([("element", .string($0.name)), ("mean-shift", .number($0.shift))])
            })
        ),
        (
          "alternatives",
          .array(
            identifiers.indices.map { row in
              .object([
                ("id", .string(identifiers[row])), ("rank", .number(ranks[row])),
                ("without", .object(without.map { ($0.name, .number($0.ranks[row])) })),
              ])
            })
        ),
      ]),
      table: AnalystGrid(
        columns: [
          .text("id", Phrase("标识", "id")), .number("rank", Phrase("名次", "rank")),
        ] + without.map { .number($0.name) },
        rows: identifiers.indices.map { row in
          [.text(identifiers[row]), .number(ranks[row])] + without.map { .number($0.ranks[row]) }
        }),
      remarks: without.map {
        Phrase(
          "去掉 \($0.name)：名次平均变动 \(AnalystGrid.brief($0.shift))",
          "without \($0.name): ranks move by \(AnalystGrid.brief($0.shift)) on average")
      })
  }
}
