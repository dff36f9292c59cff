import CompositeIndicators
import Testing

struct PanelImputerTests {
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

  @Test func refusals() throws {
    let panel = try matrix([[5, .nan]])
    #expect(throws: CompositeIndicatorsError.count(of: "units", expected: 2, found: 0)) {
      try PanelImputer().impute(panel, labels: RowLabels(times: [1, 2]))
    }
    #expect {
      try PanelImputer().impute(panel, labels: RowLabels(units: ["u", "u"], times: [1, .nan]))
    } throws: {
      isUndefined($0, by: "panel")
    }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "panel", name: "rule", value: "x", expected: "latest | constant | linear")
    ) { try Catalogue.imputers.make("panel", ["rule": "x"]) }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "panel", name: "reach", value: "0", expected: "1…\(Int.max)")
    ) { try Catalogue.imputers.make("panel", ["reach": 0]) }
  }
}
