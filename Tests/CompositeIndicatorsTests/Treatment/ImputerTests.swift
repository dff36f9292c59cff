import CompositeIndicators
import Testing

struct ImputerTests {
  private let labels = RowLabels(groups: ["a", "a", "b", "b", nil])

  private func data() throws -> IndicatorMatrix {
    try matrix([[1, .nan, 4, 8, .nan], [.nan, .nan, 3, .nan, 9]])
  }

  @Test func meansAndMedians() throws {
    let mean = try MeanImputer().impute(data(), labels: RowLabels())
    #expect(agree(mean.matrix.columns[0], [1, 13.0 / 3, 4, 8, 13.0 / 3]))
    #expect(mean.matrix.columns[1] == [6, 6, 3, 6, 9] && mean.filledCounts == [2, 3])
    let median = try MedianImputer().impute(data(), labels: RowLabels())
    #expect(median.matrix.columns[0] == [1, 4, 4, 8, 4])
  }

  @Test func groupsFillFromTheirOwn() throws {
    let filled = try MeanImputer(byGroup: true).impute(data(), labels: labels)
    #expect(agree(filled.matrix.columns[0], [1, 1, 4, 8, .nan]))
    #expect(agree(filled.matrix.columns[1], [.nan, .nan, 3, 3, 9]))
    #expect(filled.filledCounts == [1, 1] && filled.notices.count == 2)
    #expect(throws: CompositeIndicatorsError.count(of: "groups", expected: 5, found: 0)) {
      try MeanImputer(byGroup: true).impute(data(), labels: RowLabels())
    }
  }

  @Test func panelsFillFromOtherTimes() throws {
    let panel = try matrix([[.nan, 2, .nan, 6, .nan, .nan]])
    let labels = RowLabels(
      units: ["u", "u", "u", "u", "u", "v"], times: [2018, 2019, 2020, 2022, 2025, 2018])
    func filled(_ rule: PanelRule, reach: Int? = nil) throws -> [Double] {
      try PanelImputer(rule: rule, reach: reach).impute(panel, labels: labels).matrix.columns[0]
    }
    #expect(agree(try filled(.latest), [.nan, 2, 2, 6, 6, .nan]))
    #expect(agree(try filled(.constant), [2, 2, 2, 6, 6, .nan]))
    #expect(agree(try filled(.linear), [2, 2, 2 + 4.0 / 3, 6, 6, .nan]))
    // 2020 and 2025 are each the next time of the panel after a known one.
    #expect(agree(try filled(.latest, reach: 1), [.nan, 2, 2, 6, 6, .nan]))
  }

  @Test func reachCountsTimesOfThePanel() throws {
    let panel = try matrix([[5, .nan, .nan]])
    let labels = RowLabels(units: ["u", "u", "u"], times: [1, 2, 3])
    let near = try PanelImputer(reach: 1).impute(panel, labels: labels).matrix.columns[0]
    #expect(agree(near, [5, 5, .nan]))
  }

  @Test func aPanelsRowsAreUnique() throws {
    let panel = try matrix([[5, .nan]])
    #expect(throws: CompositeIndicatorsError.repeatedName("u")) {
      try PanelImputer().impute(panel, labels: RowLabels(units: ["u", "u"], times: [1, 1]))
    }
    #expect(throws: CompositeIndicatorsError.count(of: "times", expected: 2, found: 0)) {
      try PanelImputer().impute(panel, labels: RowLabels(units: ["u", "u"]))
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try PanelImputer().impute(panel, labels: RowLabels(units: ["u", "u"], times: [1, .nan]))
    }
  }

  @Test(arguments: Catalogue.imputers.names)
  func knownValuesNeverChange(_ name: String) throws {
    let data = try data()
    let filled = try Catalogue.imputers.make(name).impute(
      data,
      labels: RowLabels(
        groups: labels.groups, units: ["a", "b", "c", "d", "e"], times: [1, 1, 1, 1, 1]))
    for (before, after) in zip(data.columns, filled.matrix.columns) {
      #expect(zip(before, after).allSatisfy { $0.isNaN || $0 == $1 })
    }
    let empty = try Catalogue.imputers.make(name).impute(
      matrix([[.nan, .nan]]), labels: RowLabels(units: ["a", "b"], times: [1, 1]))
    #expect(empty.matrix.missingCounts == [2])
  }
}
