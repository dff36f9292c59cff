import Credit
import Testing

@testable import Datasets

/// Organisations and reported values are read by their bytes where they are plain; a table with
/// meanings for words that don't occur is read as texts throughout, and must give the same.
@Suite struct PlainRowsTests {
  static let organisations: [String] = {
    var random = TestRandom(state: 3)
    // Nearly always one of the first two words, so that most rows can be used.
    func pick(_ words: [String]) -> String {
      let isRare = random.next() % 12 == 0
      return words[Int(random.next() % UInt64(isRare ? words.count : min(2, words.count)))]
    }
    return (0..<200).map { number in
      [
        pick([Sample.code(number % 90 + 1), Sample.code(number % 90 + 1, prefix: "92"), "911"]),
        pick(["甲公司\(number)", "\"乙,公司\"", "\"丙\"\"\(number)\"\"\"", ""]),
        pick(["", "enterprise", "cooperative", "自然人", "company"]), pick(["A01", "I64", ""]),
        pick(["370883", ""]), pick(["千泉街道", ""]),
        pick(["2015-04-03", "", "2015-04-31", "1955/01/02"]),
        pick(["", "active", "revoked", "gone"]), pick(["", "9", "007", "1234567890", "-1"]),
        pick(["", "health;tax", "market", "health;"]),
      ].joined(separator: ",")
    }
  }()

  static let values: [String] = {
    var random = TestRandom(state: 4)
    // Nearly always one of the first two words, so that most rows can be used.
    func pick(_ words: [String]) -> String {
      let isRare = random.next() % 12 == 0
      return words[Int(random.next() % UInt64(isRare ? words.count : min(2, words.count)))]
    }
    return (0..<400).map { number in
      [
        Sample.code(number % 95 + 1), pick(["health", "tax", "fire", ""]),
        pick(["risk", "静态风险", "\"a \"\"level\"\"\"", ""]),
        pick([
          "1", "-12.5", "0.123456", "0.1234567", "123456789012", "1234567890123", "1e3", ".5", "5.",
          "-", "",
        ]),
        pick(["2021-01-01", "2021/05/06", "2021-02-30", ""]),
      ].joined(separator: ",")
    }
  }()

  struct Outcome: Equatable {
    var organisations: [Organisation] = []
    var values: [ReportedValue] = []
    var names: [String] = []
    var rejects: [Reject] = []
  }

  private func read(isPlain: Bool, threads: Int, blockSize: Int) throws -> Outcome {
    let (name, value) =
      isPlain
      ? ("", "") : (#", "values": {"name": {"zz": "z"}}"#, #", "values": {"value": {"zz": "0"}}"#)
    let folder = try TemporaryFolder([
      "datapackage.json": """
      {"resources": [
        {"path": "o.csv", "fenji": {"role": "organisations"\(name)}},
        {"path": "m.csv", "fenji": {"role": "measures"\(value)}}
      ]}
      """,
      "o.csv":
        (["code,name,kind,industry,area,town,registered_on,status,employees,scope"]
        + Self.organisations).map { $0 + "\n" }.joined(),
      "m.csv": (["code,domain,indicator,value,dated"] + Self.values).map { $0 + "\n" }.joined(),
    ])
    let dataset = try Dataset.open(at: folder.path)
    var outcome = Outcome()
    let table = try dataset.organisations(
      codebook: Sample.codebook, threads: threads, blockSize: blockSize
    ) { outcome.rejects.append($0) }
    outcome.organisations = table.organisations
    let values = try dataset.reportedValues(
      codebook: Sample.codebook, organisations: table, threads: threads, blockSize: blockSize
    ) { outcome.rejects.append($0) }
    outcome.values = values.sorted
    outcome.names = values.indicators
    return outcome
  }

  @Test func plainRowsMeanWhatTextsDo() throws {
    let careful = try read(isPlain: false, threads: 1, blockSize: 1 << 19)
    #expect(careful.organisations.count > 20)
    #expect(careful.values.count > 20)
    #expect(careful.rejects.count > 50)
    #expect(careful.names.count == 3)
    for threads in [1, 2, 4] {
      for blockSize in [64, 333, 1 << 19] {
        let plain = try read(isPlain: true, threads: threads, blockSize: blockSize)
        #expect(plain == careful, "\(threads) threads, blocks of \(blockSize)")
      }
    }
  }
}
