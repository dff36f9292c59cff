import CompositeIndicators
import Credit
import Reports

extension CompositeResult {
  /// How parts correlate with their aggregates and with each other, and which of these correlations
  /// warn of something: parts that say the same, parts that work against the whole.
  ///
  /// - Throws: ``AnalystError``.
  public func correlationReport() throws(AnalystError) -> AnalystReport {
    guard let matrix = stages.last?.matrix else {
      throw AnalystError(.unknownStage("raw", known: []))
    }
    let correlations = try AnalystError.methodRefusal { () throws(CompositeIndicatorsError) in
      try tree.correlations(in: matrix, scoring)
    }
    return AnalystReport(
      json: .object([
        (
          "correlations",
          .array(
            correlations.map { pair in
              .object([
                ("aggregate", .string(pair.node)), ("one", .string(pair.one)),
                ("other", .string(pair.other)), ("correlation", .number(pair.coefficient)),
                ("fault", pair.fault().map { .string($0.rawValue) } ?? .null),
              ])
            })
        )
      ]),
      table: AnalystGrid(
        columns: [
          .text("aggregate", Phrase("上级", "aggregate")), .text("one", Phrase("指标", "one")),
          .text("other", Phrase("另一", "other")),
          .number("correlation", Phrase("相关系数", "correlation")),
          .text("fault", Phrase("问题", "fault")),
        ],
        rows: correlations.map { pair in
          [
            .text(pair.node), .text(pair.one), .text(pair.other), .number(pair.coefficient),
            .text(pair.fault()?.rawValue ?? ""),
          ]
        }))
  }
}
