import Credit
import FenjiKit
import Foundation
import Testing

/// Fuzzy tables on the command line's jobs: cells, words, weights, and what goes wrong.
@Suite struct FuzzyJobTests {
  private static let tables = [
    "f.csv": "id,a,b\nx,good,1;2;3\ny,\"(3, 5, 7)\",4\nz,fair,[2;3;4]\n",
    "scale.csv": "word,number\nfair,3;5;7\ngood,7;9;10\nvery,0.7;0.9;1\n",
    "columns.csv": "word,l,m,u\nfair,3,5,7\ngood,7,9,10\nvery,0.7,0.9,1\n",
    "w.csv": "criterion,weight\nb,very\na,0.3;0.5;0.7\n",
    "plain.csv": "id,a,b\nx,1,2\ny,3,4\n",
    "shares.csv": "criterion,weight\na,3\nb,1\n",
    "p.csv": "k,a,b,c\na,1,1;2;3,2;3;4\nb,,1,1;2;3\nc,,,1\n",
  ]

  private func rank(
    _ folder: AnalystFolder, _ method: String = "fuzzy-topsis", _ file: String = "f.csv",
    _ weights: String = "w.csv", scale: String? = "scale.csv", costs: [String] = []
  ) throws -> AnalystReport {
    try RankingJob(
      folder[file], by: MethodRequest(method), weights: .file(folder[weights]), costs: costs,
      scale: scale.map { folder[$0] }
    ).run()
  }

  @Test func wordsNumbersAndWeights() throws {
    let folder = try AnalystFolder(Self.tables)
    let report = try rank(folder)
    let read = try report.parsed()
    #expect(Set(read.keys) == ["method", "parameters", "weights", "alternatives"])
    let weights = try #require(read["weights"] as? [String: [Double]])
    #expect(weights == ["a": [0.3, 0.5, 0.7], "b": [0.7, 0.9, 1]])
    let rows = try #require(read["alternatives"] as? [[String: Any]])
    #expect(rows.map { $0["id"] as? String } == ["x", "y", "z"])
    // y and z are the same in a, and y the better in b.
    let ranks = rows.compactMap { $0["rank"] as? Int }
    #expect(ranks.count == 3 && ranks[1] < ranks[2])
    // A scale in three columns says the same.
    let columns = try rank(folder, scale: "columns.csv")
    #expect(columns.text(.csv, in: .english) == report.text(.csv, in: .english))
  }

  /// The fuzzy weights that a method writes are read back as fuzzy weights.
  @Test func weightsGoFromOneJobToAnother() throws {
    let folder = try AnalystFolder(Self.tables)
    let weights = try WeightingJob([folder["p.csv"]], by: MethodRequest("fuzzy-ahp")).run()
    let csv = weights.text(.csv, in: .english)
    #expect(csv.hasPrefix("criterion,weight,low,middle,high\n"))
    try folder.write(csv, "ahp.csv")
    try folder.write("id,a,b,c\nx,1;2;3,2,3\ny,2,3;4;5,1\n", "m.csv")
    let read = try rank(folder, "fuzzy-waspas", "m.csv", "ahp.csv", scale: nil).parsed()
    let used = try #require(read["weights"] as? [String: [Double]])
    let parts = try #require(weights.parsed()["parts"] as? [String: [String: Double]])
    #expect(used["a"]?.count == 3 && abs((used["a"]?[2] ?? 0) - (parts["high"]?["a"] ?? 1)) < 1e-12)
  }

  @Test func plainWeightsAreShares() throws {
    let folder = try AnalystFolder(Self.tables)
    let read = try rank(folder, "fuzzy-edas", "f.csv", "shares.csv").parsed()
    #expect(read["weights"] as? [String: Double] == ["a": 0.75, "b": 0.25])
    for name in ["fuzzy-critic", "fuzzy-merec", "equal"] {
      let report = try RankingJob(
        folder["f.csv"], by: MethodRequest("fuzzy-vikor"), weights: .method(MethodRequest(name)),
        costs: ["b"], scale: folder["scale.csv"]
      ).run()
      let weights = try #require(report.parsed()["weights"] as? [String: Double])
      #expect(abs(weights.values.reduce(0, +) - 1) < 1e-12)
    }
  }

  struct Fault: Sendable {
    let english: String
    let job: @Sendable (FuzzyJobTests, AnalystFolder) throws -> AnalystReport
  }

  static let faults: [Fault] = [
    Fault(
      english: "f.csv:2:2: “good” is no number, nor three such as 1;2;3; words need a scale, given "
        + "with --scale"
    ) { try $0.rank($1, scale: nil) },
    Fault(
      english: "plain.csv: no cell is a fuzzy number; use topsis, or write cells such as 1;2;3"
    ) { try $0.rank($1, "fuzzy-topsis", "plain.csv", "shares.csv", scale: nil) },
    Fault(
      english: "sizes.csv:2:2: “1;2;3” is a fuzzy number, and the method takes plain ones; use a "
        + "method whose name begins with fuzzy-, such as fuzzy-topsis"
    ) { tests, folder in
      try folder.write("id,a,b\nx,1;2;3,2\ny,3,4\n", "sizes.csv")
      return try tests.rank(folder, "topsis", "sizes.csv", "shares.csv", scale: nil)
    },
    Fault(
      english: "topsis takes plain numbers and no --scale; use a method whose name begins with "
        + "fuzzy-"
    ) {
      try $0.rank($1, "topsis", "plain.csv", "shares.csv")
    },
    Fault(english: "m.csv:2:2: 3.0, 2.0 and 1.0 are not three finite numbers in rising order") {
      tests, folder in
      try folder.write("id,a,b\nx,3;2;1,2\ny,3,4\n", "m.csv")
      return try tests.rank(folder, "fuzzy-edas", "m.csv", "shares.csv", scale: nil)
    },
    Fault(
      english: "m.csv:2:2: fuzzy-aras can't take -1.0; use another method (fenji methods "
        + "fuzzy-aras says what it needs)"
    ) { tests, folder in
      try folder.write("id,a,b\nx,-1;2;3,2\ny,3,4\n", "m.csv")
      return try tests.rank(folder, "fuzzy-aras", "m.csv", "shares.csv", scale: nil)
    },
    Fault(english: "m.csv:3:3: a number is needed here; fill it in") { tests, folder in
      try folder.write("id,a,b\nx,1;2;3,2\ny,3,\n", "m.csv")
      return try tests.rank(folder, "fuzzy-edas", "m.csv", "shares.csv", scale: nil)
    },
    Fault(
      english: "m.csv:2:2: “best” is no number, nor three such as 1;2;3, nor a word of the scale: "
        + "fair, good, very"
    ) { tests, folder in
      try folder.write("id,a,b\nx,best,2\ny,3,4\n", "m.csv")
      return try tests.rank(folder, "fuzzy-edas", "m.csv", "shares.csv")
    },
    Fault(
      english: "bad.csv:1: a scale has a column of words and one of numbers (1;2;3), or three; "
        + "here are 2"
    ) { tests, folder in
      try folder.write("word,l,u\nfair,1,2\n", "bad.csv")
      return try tests.rank(folder, scale: "bad.csv")
    },
    Fault(english: "--normalisation does not go with fuzzy-edas") { _, folder in
      try RankingJob(
        folder["f.csv"], by: MethodRequest("fuzzy-edas"), weights: .file(folder["w.csv"]),
        normalisation: MethodRequest("min-max")
      ).run()
    },
    Fault(
      english: "entropy does not go with fuzzy-edas; use fuzzy-critic, fuzzy-merec, equal, given"
    ) { _, folder in
      try RankingJob(
        folder["f.csv"], by: MethodRequest("fuzzy-edas"),
        weights: .method(MethodRequest("entropy")), scale: folder["scale.csv"]
      ).run()
    },
    Fault(
      english: "plain.csv: no cell is a fuzzy number; use critic, or write cells such as 1;2;3"
    ) { _, folder in
      try WeightingJob([folder["plain.csv"]], by: MethodRequest("fuzzy-critic")).run()
    },
    Fault(
      english: "ahp takes plain numbers and no --scale; use a method whose name begins with fuzzy-"
    ) { _, folder in
      try WeightingJob(
        [folder["p.csv"]], by: MethodRequest("ahp"), scale: folder["scale.csv"]
      ).run()
    },
    Fault(
      english: "m.csv:3:1: this row should be b, not x; rows and columns stand in the same order"
    ) { _, folder in
      try folder.write("c,a,b\na,1,1;2;3\nx,,1\n", "m.csv")
      return try WeightingJob([folder["m.csv"]], by: MethodRequest("fuzzy-ahp")).run()
    },
  ]

  @Test(arguments: 0..<faults.count)
  func saysWhereAndWhat(_ index: Int) throws {
    let fault = Self.faults[index]
    let folder = try AnalystFolder(Self.tables)
    let error = try #require(#expect(throws: (any Error).self) { try fault.job(self, folder) })
    let words = FenjiFailure.words(of: error)
    #expect(words.english.replacingOccurrences(of: folder.path + "/", with: "") == fault.english)
    #expect(words.chinese.contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" })
  }
}
