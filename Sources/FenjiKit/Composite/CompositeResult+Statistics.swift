public import CompositeIndicators
import Credit
import Reports

extension CompositeResult {
  /// The statistics of every indicator after a step, and what is wrong with it.
  ///
  /// - Throws: ``AnalystError`` when there is no such step.
  public func report(
    statisticsOf name: String, _ thresholds: ColumnThresholds = ColumnThresholds()
  ) throws(AnalystError) -> AnalystReport {
    let stage = try stage(name)
    let columns = zip(stage.matrix.criteria, stage.matrix.columns).map {
      (name: $0.name, statistics: ColumnStatistics($1))
    }
    func faults(_ statistics: ColumnStatistics) -> [String] {
      statistics.faults(thresholds).map(\.rawValue)
    }
    return AnalystReport(
      json: .object([
        ("stage", .string(name)),
        (
          "indicators",
          .array(
            columns.map { column in
              .object(
                [("indicator", .string(column.name))]
                  + column.statistics.numbers.map { ($0.name, .number($0.value)) }
                  + column.statistics.counts.map { ($0.name, .integer(Int64($0.value))) }
                  + [("faults", .array(faults(column.statistics).map(JSONValue.string)))])
            })
        ),
      ]),
      table: AnalystGrid(
        columns: [.text("indicator", Phrase("指标", "indicator"))]
          + (columns.first?.statistics.numbers ?? []).map { .number($0.name) }
          + (columns.first?.statistics.counts ?? []).map { .number($0.name) }
          + [.text("faults", Phrase("问题", "faults"))],
        rows: columns.map { column in
          [.text(column.name)] + column.statistics.numbers.map { .number($0.value) }
            + column.statistics.counts.map { .whole($0.value) }
            + [.text(faults(column.statistics).joined(separator: " "))]
        }))
  }
}

extension ColumnStatistics {
  /// What is measured, in the order it is shown; NaN for what the column does not have.
  fileprivate var numbers: [(name: String, value: Double)] {
    let known = availableCount > 0
    return [
      ("min", known ? moments.minimum : .nan), ("max", known ? moments.maximum : .nan),
      ("mean", moments.mean), ("median", median ?? .nan),
      ("deviation", known ? moments.sampleStandardDeviation : .nan),
      ("skewness", moments.skewness() ?? .nan), ("kurtosis", moments.excessKurtosis() ?? .nan),
    ]
  }

  /// What is counted.
  fileprivate var counts: [(name: String, value: Int)] {
    [
      ("available", availableCount), ("non-zero", nonZeroCount), ("different", distinctCount),
      ("most-frequent", mostFrequent),
    ]
  }
}
