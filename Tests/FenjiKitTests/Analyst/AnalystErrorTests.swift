import Credit
import FenjiKit
import Foundation
import Testing

/// What an analyst reads when something is wrong: where, what, and what to do.
@Suite struct AnalystErrorTests {
  struct Case: Sendable {
    let files: [String: String]
    let english: String
    let job: @Sendable (AnalystFolder) throws -> AnalystReport
  }

  static let tables: [Case] = [
    Case(
      files: ["m.csv": "id,a,b\nx,1,2\ny,3,four\n"],
      english:
        "m.csv:3:3: “four” is no number; write it like 12.5, leave a missing value empty, and "
        + "choose columns with --only"
    ) { try weigh($0, "entropy") },
    Case(
      files: ["m.csv": "id,a,b\nx,1,2\nx,3,4\n"],
      english: "m.csv:3:1: x stands in row 2 already; rename or remove one"
    ) { try weigh($0, "entropy") },
    Case(
      files: ["m.csv": "id,a,a\nx,1,2\n"],
      english: "m.csv:1:3: the column a stands twice; rename one"
    ) { try weigh($0, "entropy") },
    Case(
      files: ["m.csv": "id,a,\nx,1,2\n"],
      english: "m.csv:1:3: this column has no name; give it one"
    ) { try weigh($0, "entropy") },
    Case(
      files: ["m.csv": "id,a\n,1\n"],
      english: "m.csv:2:1: this row has no identifier; give it one"
    ) { try weigh($0, "entropy") },
    Case(
      files: ["m.csv": "id;a;b\nx;1;2\n"],
      english: "m.csv:1: fields are separated by “;”; save the file with commas"
    ) { try weigh($0, "entropy") },
    Case(
      files: ["m.csv": "id,a\n"],
      english: "m.csv: there are no rows under the header; add some"
    ) { try weigh($0, "entropy") },
    Case(
      files: ["m.csv": "id,a,b\nx,1,2\ny,3,-4\nz,1,1\n"],
      english: "m.csv:3:3: entropy can't take -4.0; normalise first, or use another method "
        + "(fenji methods entropy says what it needs)"
    ) { try weigh($0, "entropy") },
    Case(
      files: ["m.csv": "id,a,b\nx,1,2\ny,,4\nz,1,1\n"],
      english:
        "m.csv:3:2: a missing value, which the method can't take; fill it in, or impute it in a "
        + "fenji composite"
    ) { try weigh($0, "merec") },
    Case(
      files: ["m.csv": "id,a,b\nx,1,2\ny,3,4\n"],
      english: "m.csv:1: no column is called c; there are a, b"
    ) { folder in
      try WeightingJob([folder["m.csv"]], by: MethodRequest("equal"), costs: ["c"]).run()
    },
    Case(
      files: ["m.csv": "c,a,b\na,1,3\nb,1/2,1\n"],
      english:
        "m.csv:2:3: the judgements 3.0 and 0.5 of items 1 and 2 are not reciprocal; correct one, "
        + "or leave one empty"
    ) { try weigh($0, "ahp") },
    Case(
      files: ["m.csv": "c,a,b\nb,1,3\na,1/3,1\n"],
      english: "m.csv:2:1: this row should be a, not b; rows and columns stand in the same order"
    ) { try weigh($0, "ahp") },
    Case(
      files: ["m.csv": "id,a,b\nx,1,2\ny,3,4\n", "w.csv": "criterion,weight\na,1\n"],
      english: "w.csv: b has no weight; add a row for it (0 to leave it out)"
    ) { try rank($0) },
    Case(
      files: ["m.csv": "id,a\nx,1\ny,3\n", "w.csv": "criterion,weight\na,1\nd,1\n"],
      english: "w.csv:3:1: d is no criterion of the matrix; there are a"
    ) { try rank($0) },
    Case(
      files: ["m.csv": "id,a\nx,1\ny,3\n", "w.csv": "criterion,weight\na,-1\n"],
      english: "w.csv:2:2: weight 1 is -1.0"
    ) { try rank($0) },
    Case(
      files: ["m.csv": "id,s1,s2\nx,1,2\n"],
      english: "m.csv:1: several columns could be the scores: s1, s2; choose with --column"
    ) { try BandingJob($0["m.csv"], by: MethodRequest("jenks")).run() },
    Case(
      files: ["m.csv": "id,score\nx,1\n", "w.csv": "id,score\ny,1\n"],
      english: "w.csv: the tables share 0 identifiers and need two; compare their first columns"
    ) { try ComparisonJob($0["m.csv"], $0["w.csv"]).run() },
    Case(
      files: ["m.csv": "id,grade\nx,good\ny,bad\n", "w.csv": "id,grade\nx,bad\ny,bad\n"],
      english: "m.csv: the order of good, bad is not known; list them lowest first with --levels"
    ) { try ComparisonJob($0["m.csv"], $0["w.csv"]).run() },
  ]

  private static func weigh(_ folder: AnalystFolder, _ method: String) throws -> AnalystReport {
    try WeightingJob([folder["m.csv"]], by: MethodRequest(method)).run()
  }

  private static func rank(_ folder: AnalystFolder) throws -> AnalystReport {
    try RankingJob(
      folder["m.csv"], by: MethodRequest("topsis"), weights: .file(folder["w.csv"])
    ).run()
  }

  @Test(arguments: 0..<tables.count)
  func saysWhereAndWhat(_ index: Int) throws {
    let example = Self.tables[index]
    let folder = try AnalystFolder(example.files)
    let error = #expect(throws: (any Error).self) { try example.job(folder) }
    let words = FenjiFailure.words(of: try #require(error))
    #expect(
      words.english.replacingOccurrences(of: folder.path + "/", with: "") == example.english)
    #expect(words.chinese.contains { $0 >= "\u{4E00}" && $0 <= "\u{9FFF}" })
  }

  @Test(
    arguments: [
      ("entropyy", [:], "no method is called entropyy"),
      ("entropy", ["x": "1"], "entropy has no parameter x"),
      ("entropy", ["scaling": "sums"], "entropy: scaling is sums"),
      ("given", [:], "given needs the parameter weights"),
    ] as [(String, [String: String], String)])
  func badRequestsAreUsage(_ name: String, _ settings: [String: String], _ words: String) throws {
    let folder = try AnalystFolder(["m.csv": "id,a\nx,1\ny,2\nz,3\n"])
    let error = try #require(
      #expect(throws: AnalystError.self) {
        try WeightingJob([folder["m.csv"]], by: MethodRequest(name, settings)).run()
      })
    #expect(error.message.english.hasPrefix(words))
    #expect(FenjiFailure.isUsage(error))
  }

  @Test func settings() throws {
    #expect(throws: AnalystError(.notASetting("scaling"))) { try MethodSettings(["scaling"]) }
    #expect(throws: AnalystError(.repeatedSetting("a"))) { try MethodSettings(["a=1", "a=2"]) }
    let settings = try MethodSettings(["a=1=2", "weighting.b=", "normalisation.c=3"])
    #expect(settings.of(except: ["weighting", "normalisation"]) == ["a": "1=2"])
    #expect(settings.of("weighting") == ["b": ""])
    #expect(throws: AnalystError(.weightsOnce)) {
      try RankingJob.WeightSource(file: "w", method: "m")
    }
  }

  @Test func meansRefuseCostsOnRawData() throws {
    let folder = try AnalystFolder(["m.csv": "id,a,b\nx,1,2\ny,3,4\n"])
    #expect(throws: AnalystError(.costsNeedNormalisation(method: "geometric"))) {
      try RankingJob(
        folder["m.csv"], by: MethodRequest("geometric"), weights: .method(MethodRequest("equal")),
        costs: ["a"]
      ).run()
    }
  }
}
