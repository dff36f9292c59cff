import CompositeIndicators
import Credit
import FenjiKit
import Foundation
import Testing

/// What other programs read: the shapes of JSON and CSV, on a table small enough to check by hand.
@Suite struct AnalystContractTests {
  private func files() throws -> AnalystFolder {
    try AnalystFolder([
      "phones.csv": """
      phone,price,battery,camera
      A,250,16,12
      B,200,16,8
      C,300,32,16
      D,275,32,8

      """,
      "w.csv": "criterion,weight\ncamera,1\nprice,2\nbattery,1\n",
      "pairwise.csv": "c,price,battery,camera\nprice,1,3,5\nbattery,1/3,1,2\ncamera,1/5,,1\n",
      "scores.csv": "id,score\na,1\nb,2\nc,10\nd,11.5\ne,\n",
    ])
  }

  @Test func weights() throws {
    let files = try files()
    let job = WeightingJob(
      [files["phones.csv"]], by: MethodRequest("entropy", ["scaling": "sum"]), costs: ["price"])
    let report = try job.run()
    try expectAnalystGolden(report.text(.json, in: .english), "weights.json")
    try expectAnalystGolden(report.text(.csv, in: .english), "weights.csv")
    try expectAnalystGolden(report.text(.table, in: .chinese), "weights.zh.txt")
    let read = try report.parsed()
    #expect(Set(read.keys) == ["method", "parameters", "weights"])
    let weights = try #require(read["weights"] as? [String: Double])
    #expect(abs(weights.values.reduce(0, +) - 1) < 1e-15)
  }

  @Test func judgements() throws {
    let files = try files()
    let report = try WeightingJob([files["pairwise.csv"]], by: MethodRequest("ahp")).run()
    try expectAnalystGolden(report.text(.json, in: .english), "ahp.json")
    try expectAnalystGolden(report.text(.table, in: .english), "ahp.en.txt")
    let read = try report.parsed()
    #expect(Set(read.keys) == ["method", "parameters", "weights", "consistency"])
    let ratio = try #require((read["consistency"] as? [String: Any])?["cr"] as? Double)
    // Saaty's 3 × 3 example: λmax 3.0037.
    #expect(abs(ratio - 0.003184) < 1e-6)
  }

  @Test func rank() throws {
    let files = try files()
    let job = RankingJob(
      files["phones.csv"], by: MethodRequest("topsis"), weights: .file(files["w.csv"]),
      costs: ["price"])
    let report = try job.run()
    let text = report.text(.json, in: .english)
    try expectAnalystGolden(
      text.replacingOccurrences(of: files.path + "/", with: ""), "rank.json")
    try expectAnalystGolden(report.text(.csv, in: .english), "rank.csv")
    let read = try report.parsed()
    #expect(Set(read.keys) == ["method", "parameters", "weights", "alternatives"])
    let rows = try #require(read["alternatives"] as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["A", "B", "C", "D"])
    #expect(rows.allSatisfy { Set($0.keys) == ["id", "score", "rank"] })
    let weights = try #require(read["weights"] as? [String: Double])
    #expect(weights == ["price": 0.5, "battery": 0.25, "camera": 0.25])
  }

  /// Foundation's reader of JSON can be off by one unit in the last place, so texts are compared.
  @Test func numbersReadBackAsTheSame() throws {
    let files = try files()
    let report = try RankingJob(
      files["phones.csv"], by: MethodRequest("vikor"),
      weights: .method(MethodRequest("critic")), costs: ["price"], includesParts: true
    ).run()
    let matrix = try IndicatorMatrix(
      criteria: [
        Criterion(name: "price", direction: .cost), Criterion(name: "battery"),
        Criterion(name: "camera"),
      ], columns: [[250, 200, 300, 275], [16, 16, 32, 32], [12, 8, 16, 8]])
    let weights = try CriticWeighter().weigh(matrix).weights
    let scoring = try VikorAggregator().aggregate(matrix, weights: weights)
    let json = report.text(.json, in: .english)
    let lines = report.text(.csv, in: .english).split(separator: "\n").dropFirst()
    for (row, line) in lines.enumerated() {
      let fields = line.split(separator: ",")
      #expect(Double(fields[1]) == scoring.scores[row])
      #expect(Double(fields[3]) == scoring.parts[0].values[row])
      #expect(json.contains("\"s\": \(scoring.parts[0].values[row]),"))
    }
  }

  @Test func bands() throws {
    let files = try files()
    let job = BandingJob(files["scores.csv"], by: MethodRequest("jenks", ["classes": "2"]))
    let report = try job.run()
    try expectAnalystGolden(report.text(.json, in: .english), "bands.json")
    try expectAnalystGolden(report.text(.csv, in: .english), "bands.csv")
    let read = try report.parsed()
    #expect(Set(read.keys) == ["edges", "classes"])
    #expect(read["edges"] as? [Double] == [2])
  }

  @Test func compare() throws {
    let files = try files()
    let other = try files.write("id,score\nc,3\nb,2\na,1\nf,9\n", "other.csv")
    let report = try ComparisonJob(files["scores.csv"], other).run()
    try expectAnalystGolden(report.text(.json, in: .english), "compare.json")
    let measures = try #require(try report.parsed()["measures"] as? [String: Double])
    #expect(measures["kendall"] == 1 && measures["rank-similarity"] == 1)
  }

  @Test func compareGradings() throws {
    let files = try AnalystFolder([
      "before.csv": "id,grade\na,A\nb,A\nc,B\nd,C\ne,D\nf,D\n",
      "after.csv": "id,grade\na,A\nb,B\nc,B\nd,B\ne,D\nf,\n",
    ])
    let report = try ComparisonJob(files["before.csv"], files["after.csv"]).run()
    try expectAnalystGolden(report.text(.json, in: .english), "migration.json")
    try expectAnalystGolden(report.text(.table, in: .chinese), "migration.zh.txt")
    let read = try report.parsed()
    #expect(read["levels"] as? [String] == ["D", "C", "B", "A"])
    #expect(read["raised"] as? Int == 1 && read["lowered"] as? Int == 1)
  }

  @Test func composite() throws {
    let result = try CompositeJob(exampleFolder + "/hdi.yaml").run()
    try expectAnalystGolden(result.report().text(.json, in: .english), "composite.json")
    try expectAnalystGolden(result.report().text(.table, in: .chinese), "composite.zh.txt")
    try expectAnalystGolden(
      try result.report(stage: "normalise").text(.csv, in: .english), "composite-normalise.csv")
  }

  @Test func exampleIsThePublishedIndex() throws {
    let published = try String(
      decoding: bytes(exampleFolder + "/published.csv"), as: UTF8.self
    ).split(separator: "\n").dropFirst()
    let result = try CompositeJob(exampleFolder + "/hdi.yaml").run()
    let scores = try #require(result.scoring.scores(of: "development"))
    for (score, line) in zip(scores, published) {
      let value = try #require(Double(line.split(separator: ",")[1]))
      #expect(abs((score * 1000).rounded() / 1000 - value) < 1e-9)
    }
  }
}
