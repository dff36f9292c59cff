import CompositeIndicators
import FenjiKit
import Foundation
import Testing

/// Whole composite indicators of others, from raw data to index. The files lie outside the
/// repository: tests are skipped unless `FENJI_ORACLES` and `FENJI_DATA` name their folders.
@Suite struct CompositeOracleTests {
  private static let oracles = ProcessInfo.processInfo.environment["FENJI_ORACLES"]
  private static let data = ProcessInfo.processInfo.environment["FENJI_DATA"]

  /// The rows of a CSV file without quotation, by the column `key`.
  private func table(_ path: String, key: String) throws -> [String: [String: String]] {
    let lines = String(decoding: try bytes(path), as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    let header = try #require(lines.first).map { $0.replacing("\"", with: "") }
    var result: [String: [String: String]] = [:]
    for fields in lines.dropFirst() {
      let row = Dictionary(
        uniqueKeysWithValues: zip(header, fields.map { $0.replacing("\"", with: "") }))
      result[try #require(row[key])] = row
    }
    return result
  }

  @Test(.enabled(if: oracles != nil))
  func asem() throws {
    let folder = try #require(Self.oracles) + "/coinr_asem"
    let files = try AnalystFolder([
      "asem.yaml": """
      data: \(folder)/ASEM_iData.csv
      identifier: uCode
      group: EurAsia_group
      metadata: \(folder)/ASEM_iMeta.csv
      steps:
        - denominate
        - impute: { method: mean, by-group: yes }
        - screen: { availability: 0.9 }
        - treat
        - normalise: { method: min-max, low: 0, high: 100 }
      """
    ])
    let result = try CompositeJob(files["asem.yaml"]).run()
    let stages = [
      "Raw", "Denominated", "Imputed", "Screened", "Treated", "Normalised",
    ]
    #expect(result.stages.count == stages.count)
    for (stage, name) in zip(result.stages, stages) {
      let expected = try table("\(folder)/build_\(name).csv", key: "uCode")
      #expect(stage.identifiers.count == 51)
      for (criterion, column) in zip(stage.matrix.criteria, stage.matrix.columns) {
        for (id, value) in zip(stage.identifiers, column) {
          let wanted = expected[id]?[criterion.name].flatMap(Double.init) ?? .nan
          #expect(agrees(value, wanted), "\(name) \(criterion.name) \(id)")
        }
      }
    }
    let expected = try table("\(folder)/build_Aggregated.csv", key: "uCode")
    #expect(result.scoring.nodes.count == 11)
    for node in result.scoring.nodes {
      for (id, score) in zip(result.identifiers, node.scoring.scores) {
        let wanted = expected[id]?[node.name].flatMap(Double.init) ?? .nan
        #expect(agrees(score, wanted), "\(node.name) \(id)")
      }
    }
  }

  /// COINr's example of five years, treated year by year and normalised over all of them.
  @Test(.enabled(if: oracles != nil))
  func asemOfSeveralYears() throws {
    let folder = try #require(Self.oracles) + "/coinr_asem"
    let files = try AnalystFolder([
      "asem.yaml": """
      data: \(folder)/ASEM_iData_panel.csv
      identifier: uCode
      time: Time
      metadata: \(folder)/ASEM_iMeta.csv
      steps:
        - screen: { availability: 0.9 }
        - treat: { by-time: yes }
        - normalise: { method: min-max, low: 0, high: 100 }
      """
    ])
    let result = try CompositeJob(files["asem.yaml"]).run()
    let text = String(decoding: try bytes("\(folder)/purse_Aggregated.csv"), as: UTF8.self)
    let lines = text.replacing("\"", with: "").split(whereSeparator: \.isNewline)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    #expect(lines.count - 1 == result.identifiers.count && result.scoring.nodes.count == 11)
    for fields in lines.dropFirst() {
      let row = try #require(result.identifiers.firstIndex(of: "\(fields[1]) \(fields[0])"))
      for node in result.scoring.nodes {
        let column = try #require(lines[0].firstIndex(of: node.name))
        let wanted = Double(fields[column]) ?? .nan
        #expect(agrees(node.scoring.scores[row], wanted), "\(node.name) \(fields)")
      }
    }
  }

  private func agrees(_ found: Double, _ wanted: Double) -> Bool {
    found.isNaN || wanted.isNaN
      ? found.isNaN && wanted.isNaN
      : abs(found - wanted) <= 1e-12 * max(1, abs(wanted))
  }

  @Test(.enabled(if: data != nil))
  func humanDevelopment() throws {
    let source = try #require(Self.data) + "/undp-hdi/hdi_long.csv"
    let lines = String(decoding: try bytes(source), as: UTF8.self).split(separator: "\n")
    let rows = lines.dropFirst().filter { $0.contains(",2021,") }
    let text = ([lines[0]] + rows).joined(separator: "\n") + "\n"
    let files = try AnalystFolder([
      "hdi-2021.csv": text,
      "hdi.yaml": """
      data: hdi-2021.csv
      identifier: iso3
      steps:
          - transform: { method: log, shift: plain, indicators: gnipc }
          - normalise: goalposts
      index:
        id: hdi
        aggregation: { method: geometric, availability: 1 }
        of:
          - { id: le, goalposts: [20, 85] }
          - id: education
            aggregation: { method: arithmetic, availability: 1 }
            of: [{ id: eys, goalposts: [0, 18] }, { id: mys, goalposts: [0, 15] }]
          - { id: gnipc, goalposts: [100, 75000] }
      """,
    ])
    let result = try CompositeJob(files["hdi.yaml"]).run()
    let published = try PlainColumn(files["hdi-2021.csv"], "hdi").values
    let scores = try #require(result.scoring.scores(of: "hdi"))
    var same = 0
    for (score, text) in zip(scores, published) where !score.isNaN {
      let wanted = try #require(Double(text))
      if abs((score * 1000).rounded() / 1000 - wanted) < 1e-9 { same += 1 }
    }
    #expect(same == 202)
    #expect(scores.count { !$0.isNaN } == 202)
  }
}
