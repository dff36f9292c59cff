import Credit
import Testing

@testable import Datasets

@Suite struct StretchTests {
  /// Stretches of a dataset's files, and the organisations that have records in each.
  static func stretches(
    _ dataset: Dataset, table: OrganisationTable, threads: Int, blockSize: Int
  ) throws -> [String: [(stretch: RowStretch, organisations: Set<UInt32>)]] {
    var found: [String: [(stretch: RowStretch, organisations: Set<UInt32>)]] = [:]
    _ = try dataset.records(
      codebook: Sample.codebook, organisations: table, threads: threads, blockSize: blockSize,
      progress: nil, rejects: { _ in },
      places: { file, stretch, records in
        var organisations: Set<UInt32> = []
        for index in records.indices { organisations.insert(records[index].organisation) }
        found[file, default: []].append((stretch, organisations))
      },
      sink: { _, _ in })
    return found
  }

  @Test(arguments: [1, 3], [40, 700, 5000])
  func stretchesHoldTheRowsOfTheirOrganisations(threads: Int, blockSize: Int) throws {
    let plain = DeterminismTests.files(DeterminismTests.rows(600))
    for files in [plain, CompressionTests.compressed(plain)] {
      let folder = try TemporaryFolder(files)
      let dataset = try Dataset.open(at: folder.path)
      let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
      let found = try Self.stretches(
        dataset, table: table, threads: threads, blockSize: blockSize)
      for wanted: Set<UInt32> in [[], [1], [0, 2], [0, 1, 2]] {
        let all = try dataset.detailedRecords(
          of: wanted, codebook: Sample.codebook, organisations: table, threads: threads)
        let within = found.mapValues { stretches in
          stretches.filter { !$0.organisations.isDisjoint(with: wanted) }.map(\.stretch)
        }
        let some = try dataset.detailedRecords(
          of: wanted, codebook: Sample.codebook, organisations: table, threads: threads,
          within: within)
        #expect(some == all)
        #expect(wanted.isEmpty || !all.isEmpty)
      }
    }
  }

  @Test func stretchesAreTheWholeFileOnce() throws {
    let folder = try TemporaryFolder(DeterminismTests.files(DeterminismTests.rows(300)))
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let found = try Self.stretches(dataset, table: table, threads: 2, blockSize: 128)
    for (file, stretches) in found {
      var next = (byte: stretches[0].stretch.bytes.lowerBound, row: 2)
      for (stretch, _) in stretches {
        #expect(stretch.bytes.lowerBound == next.byte)
        #expect(stretch.firstRow == next.row)
        next = (stretch.bytes.upperBound, next.row + stretch.rows)
      }
      #expect(try next.byte == InputFile(file, in: folder.path).size)
    }
  }
}
