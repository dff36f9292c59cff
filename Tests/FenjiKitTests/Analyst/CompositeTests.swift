import CompositeIndicators
import Credit
import FenjiKit
import Foundation
import Testing

/// Composite indicators from small documents.
@Suite struct CompositeTests {
  private static let data = """
    unit,region,year,a,b,size
    x,n,2020,1,10,2
    y,n,2020,2,,4
    z,s,2020,4,30,4
    v,s,2020,9,20,

    """

  private func run(_ spec: String, data: String = data) throws -> CompositeResult {
    let folder = try AnalystFolder(["data.csv": data, "spec.yaml": spec])
    return try CompositeJob(folder["spec.yaml"]).run()
  }

  private func message(_ spec: String, data: String = data) throws -> String {
    let folder = try AnalystFolder(["data.csv": data, "spec.yaml": spec])
    let error = #expect(throws: (any Error).self) {
      try CompositeJob(folder["spec.yaml"]).run()
    }
    return FenjiFailure.words(of: try #require(error)).english
      .replacingOccurrences(of: folder.path + "/", with: "")
  }

  @Test func everyStep() throws {
    let result = try run(
      """
      data: data.csv
      group: region
      steps:
        - denominate
        - impute: { method: mean, by-group: yes }
        - screen: { availability: 1 }
        - normalise: { method: min-max, high: 10 }
      index:
        id: whole
        of:
          - { id: a, denominator: size, scale: 2 }
          - { id: b, direction: cost, weight: 3 }
      """)
    #expect(result.stages.map(\.name) == ["raw", "denominate", "impute", "screen", "normalise"])
    let divided = result.stages[1].matrix.columns[0]
    #expect(Array(divided.prefix(3)) == [1, 1, 2] && divided[3].isNaN)
    #expect(result.stages[2].matrix.columns == [[1, 1, 2, 2], [10, 10, 30, 20]])
    #expect(result.stages[4].matrix.columns == [[0, 0, 10, 10], [10, 10, 0, 5]])
    #expect(result.scoring.scores(of: "whole") == [7.5, 7.5, 2.5, 6.25])
    #expect(result.weights.map(\.weight) == [0.25, 0.75])
  }

  @Test func weightsOfNodes() throws {
    let result = try run(
      """
      data: data.csv
      steps:
        - impute: mean
        - transform: { method: log, shift: one, indicators: a }
        - normalise: min-max
      index:
        id: whole
        weighting: { method: ahp, judgements: [[1, 3], [1/3, 1]] }
        of: [a, b]
      """)
    #expect(result.weights.map(\.name) == ["a", "b"])
    #expect(abs(result.weights[0].weight - 0.75) < 1e-12)
    #expect(abs(result.stages[2].matrix.columns[0][3] - log(9)) < 1e-15)
    let entropy = try run(
      """
      data: data.csv
      steps: [{ impute: mean }, { normalise: z-score }, { normalise: min-max }]
      index: { id: whole, weighting: standard-deviation, of: [a, b] }
      """)
    let deviations = entropy.stages[3].matrix.columns.map { Moments($0).sampleStandardDeviation }
    #expect(entropy.stages.map(\.name).suffix(2) == ["normalise", "normalise-2"])
    #expect(
      abs(entropy.weights[0].weight - deviations[0] / (deviations[0] + deviations[1])) < 1e-12)
  }

  @Test func overTime() throws {
    let result = try run(
      """
      data: data.csv
      time: year
      steps: [{ impute: { method: panel, rule: linear } }]
      index: { id: whole, of: [a] }
      """, data: "unit,year,a\nx,2002,\nx,2000,1\ny,2000,5\nx,2004,9\n")
    #expect(result.identifiers == ["x 2002", "x 2000", "y 2000", "x 2004"])
    #expect(result.scoring.scores(of: "whole") == [5, 1, 5, 9])
  }

  private static let years = """
    unit,year,land,a,b
    x,2000,n,1,5
    y,2000,n,2,
    z,2000,s,4,9
    x,2001,n,10,6
    y,2001,n,30,8
    z,2001,s,20,7

    """

  private static let ofYears = """
    data: data.csv
    time: year
    steps: [{ normalise: { method: min-max, by-time: yes } }]
    index: { id: whole, of: [a, { id: b, direction: cost }] }
    """

  @Test func everyTimeApart() throws {
    let result = try run(Self.ofYears, data: Self.years)
    let columns = result.stages[1].matrix.columns
    #expect(columns[0] == [0, 1.0 / 3, 1, 0, 1, 0.5])
    #expect(columns[1][0] == 1 && columns[1][1].isNaN && columns[1][3...] == [1, 0, 0.5])
    #expect(result.stages[1].matrix.criteria.allSatisfy { $0.direction == .benefit })
    #expect(
      try message(
        "data: data.csv\nsteps: [{ treat: { by-time: yes } }]\nindex: { id: i, of: [a] }\n")
        == "spec.yaml:2:9: the step treat needs time")
  }

  /// In each year the same outlier is drawn in to the next value of that year.
  @Test func treatmentOfEveryTimeApart() throws {
    let values = [1.0, 2, 1, 3, 2, 1, 2, 3, 1, 100]
    var text = "unit,year,a\n"
    for (year, factor) in [(2000, 1.0), (2001, 5)] {
      for (row, value) in values.enumerated() { text += "u\(row),\(year),\(value * factor)\n" }
    }
    let spec = """
      data: data.csv
      time: year
      steps: [{ treat: { by-time: yes } }]
      index: { id: i, of: [a] }
      """
    let column = try run(spec, data: text).stages[1].matrix.columns[0]
    #expect(column[9] == 3 && column[19] == 15 && column[18] == 5)
    let report = try run(spec, data: text).report().parsed()
    let step = try #require((report["steps"] as? [[String: Any]])?.first)
    let times = try #require((step["facts"] as? [String: Any])?["times"] as? [String: Any])
    #expect(times.keys.sorted() == ["2000", "2001"])
  }

  @Test func whatElseItTells() throws {
    let data = "unit,land,a,b\nx,n,1,9\ny,n,2,9\nz,s,3,0\nv,s,5,\n"
    let folder = try AnalystFolder([
      "data.csv": data,
      "spec.yaml": Self.start + "index: { id: i, of: [{ id: p, of: [a] }, { id: q, of: [b] }] }\n",
    ])
    let result = try CompositeJob(folder["spec.yaml"]).run(rankingWithin: "land")
    let rows = try #require(try result.report().parsed()["alternatives"] as? [[String: Any]])
    #expect(
      rows.compactMap { ($0["parts"] as? [String: Any])?["group-rank"] as? Double } == [2, 1, 2, 1])
    let statistics = try result.report(statisticsOf: "raw").parsed()
    let second = try #require((statistics["indicators"] as? [[String: Any]])?.last)
    #expect(second["available"] as? Int == 3 && second["non-zero"] as? Int == 2)
    #expect(second["different"] as? Int == 2 && second["most-frequent"] as? Int == 2)
    #expect(second["median"] as? Double == 9 && second["faults"] as? [String] == [])
    let pairs = try #require(
      try result.correlationReport().parsed()["correlations"] as? [[String: Any]])
    #expect(pairs.map { $0["one"] as? String } == ["a", "b", "p", "p", "q"])
    #expect(abs((pairs[0]["correlation"] as? Double ?? 0) - 1) < 1e-12)
    #expect(pairs[0]["fault"] is NSNull)
    #expect(pairs[3]["fault"] as? String == "opposed")
    let unit = try result.report(unit: "v").parsed()
    let aggregates = try #require(unit["aggregates"] as? [[String: Any]])
    #expect(aggregates.map { $0["name"] as? String } == ["i", "p", "q"])
    #expect(aggregates.map { $0["rank"] as? Int } == [1, 1, nil])
    #expect((unit["strengths"] as? [[String: Any]])?.map { $0["value"] as? Double } == [5])
    #expect(throws: AnalystError(.unknownUnit("w"))) { try result.report(unit: "w") }
    let without = try result.report(without: ["q", "a"]).parsed()
    let shifts = try #require(without["without"] as? [[String: Any]])
    // Ranks 3, 2, 4, 1 become 4, 3, 2, 1 without q; without a, v has no score.
    #expect(shifts.map { $0["mean-shift"] as? Double }[0] == 1)
    #expect(throws: AnalystError.self) { try result.report(without: ["i"]) }
    #expect(throws: AnalystError.self) { try result.report(without: ["nothing"]) }
  }

  @Test func treeFromATable() throws {
    let folder = try AnalystFolder([
      "data.csv": Self.data,
      "meta.csv": """
      Level,iCode,Type,Parent,Weight,Direction,Denominator
      1,a,Indicator,part,1,1,size
      1,b,Indicator,whole,3,-1,
      2,part,Aggregate,whole,1,1,
      3,whole,Aggregate,,1,1,
      ,size,Denominator,,,,

      """,
      "spec.yaml": """
      data: data.csv
      metadata: meta.csv
      aggregation: [arithmetic, generalised]
      steps: [denominate, { impute: median }, { normalise: min-max }]
      """,
    ])
    let result = try CompositeJob(folder["spec.yaml"]).run()
    #expect(result.scoring.nodes.map(\.name) == ["part", "whole"])
    #expect(result.weights.map(\.name) == ["b", "a"])
  }

  private static let start = "data: data.csv\nsteps: [{ normalise: min-max }]\n"

  private static let bad: [(String, String)] = [
    ("data: data.csv\n", "spec.yaml:1:1: composite needs the key steps"),
    (
      "data: data.csv\nsteps: [{ normalise: min-max }]\nindex: { id: i, of: [a, c] }\n",
      "spec.yaml:3:25: no column is called c; there are unit, region, year, a, b, size"
    ),
    (
      "data: data.csv\nsteps: [{ normalise: min-max }]\nindex: { id: i, of: [a, a] }\n",
      "spec.yaml:3:25: the name a stands twice; rename one"
    ),
    (
      "data: data.csv\nsteps: [{ normalise: min-max }]\nindex: { id: i, of: [{ id: a, wight: 2 }] }\n",
      "spec.yaml:3:31: indicator has no key wight; it has id, column, direction, weight, denominator, scale, goalposts"
    ),
    (
      "data: data.csv\nsteps: [{ normalise: { method: min-max, hihg: 2 } }]\nindex: { id: i, of: [a] }\n",
      "spec.yaml:2:22: min-max has no parameter hihg; it has low, high, constant"
    ),
    (
      "data: data.csv\nsteps: [denominate]\nindex: { id: i, of: [a] }\n",
      "spec.yaml:2:9: the step denominate needs denominator"
    ),
    (
      "data: data.csv\nsteps: [{ impute: { method: mean, by-group: yes } }]\nindex: { id: i, of: [b] }\n",
      "spec.yaml:2:9: the step impute needs group"
    ),
    (
      "data: data.csv\nsteps: [{ normalise: goalposts }]\nindex: { id: i, of: [a] }\n",
      "spec.yaml:3:22: the step normalise needs goalposts"
    ),
    (
      "data: data.csv\nsteps: [{ screen: { drop: q } }]\nindex: { id: i, of: [a] }\n",
      "spec.yaml:2:9: the data has no q; check its identifier"
    ),
    (
      "data: data.csv\nsteps: [{ screen: {} }]\nindex: { id: i, of: [{ id: a, direction: cost }] }\n",
      "spec.yaml:3:22: arithmetic takes direction as settled; with costs add --normalisation min-max or another"
    ),
    (
      "data: data.csv\nsteps: [{ normalise: min-max }]\nindex: { id: i, weighting: { method: ahp }, of: [a] }\n",
      "spec.yaml:3:28: judgements belong to a method that weighs by judgement, and here is ahp"
    ),
    (
      "data: data.csv\nsteps: [{ normalise: min-max }]\nindex: { id: i, of: [a] }\nmetadata: m.csv\n",
      "spec.yaml:1:1: exactly one of these must stand here: index, metadata"
    ),
    (
      "data: data.csv\nsteps: [{ transform: { method: log, indicators: a } }, { normalise: goalposts }]\nindex: { id: i, of: [{ id: a, goalposts: [0, 9] }] }\n",
      "spec.yaml:3:22: a was transformed in a way that depends on the data, which goalposts can't follow; use log with shift: plain"
    ),
  ]

  @Test(arguments: bad)
  func faults(_ spec: String, _ expected: String) throws {
    #expect(try message(spec) == expected)
  }

  @Test func unknownStage() throws {
    let result = try run(Self.start + "index: { id: i, of: [a] }\n")
    #expect(throws: AnalystError(.unknownStage("treat", known: ["raw", "normalise"]))) {
      try result.report(stage: "treat")
    }
  }
}
