import Credit
import Testing

@testable import Datasets

@Suite struct ValuesTests {
  static let descriptor = """
    {"resources": [
      {"path": "o.csv", "fenji": {"role": "organisations"}},
      {"path": "m.csv", "fenji": {"role": "measures", "constants": {"domain": "health"},
        "values": {"value": {"良": "80"}}}},
      {"path": "i.csv", "fenji": {"role": "outcomes"}}
    ]}
    """

  static func dataset(measures: [String], outcomes: [String]) throws -> (Dataset, TemporaryFolder) {
    let folder = try TemporaryFolder([
      "datapackage.json": descriptor, "o.csv": Sample.organisations,
      "m.csv": (["code,indicator,value,dated"] + measures).map { $0 + "\n" }.joined(),
      "i.csv": (["code,domain,inspected_on,found"] + outcomes).map { $0 + "\n" }.joined(),
    ])
    return (try Dataset.open(at: folder.path), folder)
  }

  @Test func reportedValuesAreReadAndSorted() throws {
    let rows = [
      "\(Sample.code(2)),risk,12.5,2021-01-01", "\(Sample.code(1)),risk,-1,2021-01-02",
      "\(Sample.code(1)),risk,2,2021-01-01", "\(Sample.code(1)),level,良,2021-05-01",
    ]
    func values(_ rows: [String]) throws -> [ReportedValue] {
      let (dataset, folder) = try Self.dataset(measures: rows, outcomes: [])
      defer { withExtendedLifetime(folder) {} }
      let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
      return try dataset.reportedValues(
        codebook: Sample.codebook, organisations: table, threads: 1
      ) {
        Issue.record("\($0)")
      }.sorted
    }
    let read = try values(rows)
    #expect(read.map(\.organisation) == [0, 0, 0, 1])
    #expect(read.map(\.indicator) == ["level", "risk", "risk", "risk"])
    #expect(read.map(\.value) == [80, 2, -1, ExactDecimal(millionths: 12_500_000)])
    #expect(read.allSatisfy { $0.domain == 0 })
    #expect(try values(rows.reversed()) == read)
  }

  @Test func outcomesAreReadAndSorted() throws {
    let (dataset, folder) = try Self.dataset(
      measures: [],
      outcomes: [
        "\(Sample.code(3)),tax,2021-01-01,0", "\(Sample.code(1)),tax,2021-01-01,3",
        "\(Sample.code(1)),health,2021-01-01,2",
      ])
    defer { withExtendedLifetime(folder) {} }
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let read = try dataset.outcomes(codebook: Sample.codebook, organisations: table) {
      Issue.record("\($0)")
    }
    #expect(read.map(\.organisation) == [0, 0, 2])
    #expect(read.map(\.found) == [2, 3, 0])
    #expect(read.map(\.inspectedOn) == Array(repeating: CalendarDate("2021-01-01"), count: 3))
  }

  @Test func faultsAreNamedWithTheirPlace() throws {
    let code = Sample.code(1)
    let (dataset, folder) = try Self.dataset(
      measures: [
        "\(code),risk,1e3,2021-01-01", "\(code),risk,1,2021-02-30", "\(code),,1,2021-01-01",
        "\(Sample.code(9)),risk,1,2021-01-01",
      ],
      outcomes: ["\(code),fire,2021-01-01,1", "\(code),tax,2021-01-01,-1", "\(code),tax,,1"])
    defer { withExtendedLifetime(folder) {} }
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    var rejects: [Reject] = []
    #expect(
      try dataset.reportedValues(codebook: Sample.codebook, organisations: table, threads: 1) {
        rejects.append($0)
      }.entries.isEmpty)
    #expect(
      try dataset.outcomes(codebook: Sample.codebook, organisations: table) {
        rejects.append($0)
      } == [])
    #expect(
      rejects.map { "\($0.file):\($0.row):\($0.column) \($0.reason.word)" } == [
        "m.csv:2:value bad-number", "m.csv:3:dated bad-date", "m.csv:4:indicator missing-value",
        "m.csv:5:code unknown-organisation", "i.csv:2:domain unknown-domain",
        "i.csv:3:found bad-number", "i.csv:4:inspected_on missing-value",
      ])
  }
}
