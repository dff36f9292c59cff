import Credit
import Synchronization
import Testing

@testable import Datasets

/// One file of events, read once for each fact in its rows.
@Suite struct WideTableTests {
  private func dataset(isWide: Bool) throws -> TemporaryFolder {
    let wide = isWide ? #", "wide": true"# : ""
    func resource(_ name: String, _ category: String, _ column: String) -> String {
      """
      {"name": "\(name)", "path": "events.csv", "fenji": {"role": "records",
        "map": {"code": "unit", "decided_on": "day", "amount": "\(column)"},
        "constants": {"category": "\(category)"}\(wide)}}
      """
    }
    return try TemporaryFolder([
      "datapackage.json": """
      {"name": "events", "fenji": {"identifier": "text"}, "resources": [
        {"name": "units", "path": "events.csv", "fenji": {"role": "organisations",
          "map": {"code": "unit", "name": "title"}\(wide)}},
        \(resource("penalties", "penalty", "bad")), \(resource("awards", "award", "good"))
      ]}
      """,
      "events.csv": """
      unit,title,day,bad,good
      U1,One,2022-01-01,2,0
      U1,One,2022-02-01,1,3
      U2,Two,2022-03-01,0,5

      """,
    ])
  }

  @Test func everyFactIsARecord() throws {
    let folder = try dataset(isWide: true)
    let dataset = try Dataset.open(at: folder.path)
    #expect(dataset.files == ["datapackage.json", "events.csv"])
    let rejects = Mutex<[Reject]>([])
    let table = try dataset.organisations(codebook: Sample.codebook) { reject in
      rejects.withLock { $0.append(reject) }
    }
    #expect(table.organisations.map(\.code) == ["U1", "U2"])
    let sums = Mutex<[UInt8: Int64]>([:])
    let totals = try dataset.records(
      codebook: Sample.codebook, organisations: table, threads: 2, progress: nil,
      rejects: { reject in rejects.withLock { $0.append(reject) } },
      sink: { _, block in
        for index in block.indices {
          sums.withLock { $0[block[index].category, default: 0] += block[index].amount }
        }
      })
    #expect(totals.accepted == 6)
    #expect(sums.withLock { $0 } == [1: 300, 2: 800])
    #expect(rejects.withLock { $0.isEmpty })
  }

  @Test func aFileStandsOnceInARoleUnlessItIsWide() throws {
    let folder = try dataset(isWide: false)
    #expect(throws: DatasetError.self) { try Dataset.open(at: folder.path) }
  }
}
