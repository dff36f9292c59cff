import CompositeIndicators
import Testing

/// COINr's example of several years (a purse): treated year by year, normalised over all years together.
@Suite(.enabled(if: Oracles.arePresent))
struct PanelOracleTests {
  private static func panel(
    _ file: String
  ) throws -> (keys: [String], times: [Double], matrix: IndicatorMatrix) {
    let table = try Oracles.table("coinr_asem/\(file)")
    let meta = try Oracles.table("coinr_asem/ASEM_iMeta.csv")
    let directions = Dictionary(
      uniqueKeysWithValues: zip(meta.texts("iCode"), meta.column("Direction")))
    let names = try HierarchyOracleTests.tree().leafNames
    let matrix = try IndicatorMatrix(
      criteria: names.map {
        Criterion(name: $0, direction: directions[$0] == 1 ? .benefit : .cost)
      }, columns: names.map { table.column($0) })
    return (
      zip(table.texts("uCode"), table.texts("Time")).map { $0 + " " + $1 }, table.column("Time"),
      matrix
    )
  }

  private func compare(
    _ keys: [String], _ found: IndicatorMatrix, _ file: String
  ) throws {
    let expected = try Self.panel(file)
    #expect(expected.keys.count == keys.count)
    let rows = try expected.keys.map { try #require(keys.firstIndex(of: $0)) }
    for (criterion, column) in zip(expected.matrix.criteria, expected.matrix.columns) {
      let values = found.columns[try #require(found.index(of: criterion.name))]
      #expect(agree(rows.map { values[$0] }, column, within: 1e-12), "\(file) \(criterion.name)")
    }
  }

  /// From the raw panel to the index, with no stage read back in between.
  @Test func rawToIndex() throws {
    let raw = try Self.panel("ASEM_iData_panel.csv")
    let screened = try AvailabilityScreen(minimumAvailability: 0.9).screen(raw.matrix)
    let keys = screened.keptRows.map { raw.keys[$0] }
    let times = screened.keptRows.map { raw.times[$0] }
    let treated = try screened.matrix.separately(at: times) {
      matrix, _ throws(CompositeIndicatorsError) in
      try OutlierTreatment().treat(matrix).matrix
    }
    try compare(keys, treated, "purse_Treated.csv")
    let normalised = try MinMaxNormaliser(low: 0, high: 100).normalise(treated)
    try compare(keys, normalised, "purse_Normalised_global.csv")
    let scoring = try HierarchyOracleTests.tree().aggregate(normalised)
    let expected = try Oracles.table("coinr_asem/purse_Aggregated.csv")
    let rows = try zip(expected.texts("uCode"), expected.texts("Time")).map {
      try #require(keys.firstIndex(of: $0 + " " + $1))
    }
    #expect(scoring.nodes.count == 11)
    for node in scoring.nodes {
      #expect(
        agree(rows.map { node.scoring.scores[$0] }, expected.column(node.name), within: 1e-12),
        "\(node.name)")
    }
  }
}
