import Credit
import Foundation
import Testing

@testable import Datasets

@Suite struct DeterminismTests {
  /// Rows of records, some of them wrong, some of several lines.
  static func rows(_ count: Int) -> [String] {
    var random = TestRandom(state: 11)
    func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    return (0..<count).map { number in
      let code = Sample.code(Int(random.next() % 4) + 1)
      let day = CalendarDate(daysSinceEpoch: Int32(18_000 + random.next() % 900)).description
      return [
        "\(number)", code, pick(["permit", "penalty", "award", "x"]),
        pick(["health", "tax", ""]), pick(["市监局", "卫健局", "\"某,局\""]),
        pick(["〔2021〕\(number % 50)号", "", "\"第\n\(number)\"\"号\""]), "", day,
        pick([day, ""]), pick(["minor", ""]), pick(["", "12.5", "7", "1,5"]), "", "",
        pick(["valid", "repaired", ""]), "", pick(["", "\"第一条\r\n第二款\""]),
      ].joined(separator: ",")
    }
  }

  static func files(_ rows: [String]) -> [String: [UInt8]] {
    let half = rows.count / 2
    func file(_ rows: some Sequence<String>) -> [UInt8] {
      Array((DatasetRecordsTests.header + rows.map { $0 + "\n" }.joined()).utf8)
    }
    return [
      "datapackage.json": Array(
        """
        {"resources": [
          {"path": "o.csv", "fenji": {"role": "organisations"}},
          {"path": ["a.csv", "b.csv"], "fenji": {"role": "records"}}
        ]}
        """.utf8),
      "o.csv": Array(Sample.organisations.utf8), "a.csv": file(rows[..<half]),
      "b.csv": file(rows[half...]),
    ]
  }

  @Test func threadsAndBlocksDoNotMatter() throws {
    let folder = try TemporaryFolder(Self.files(Self.rows(300)))
    let dataset = try Dataset.open(at: folder.path)
    let expected = try Reading(dataset)
    #expect(expected.totals.rows == 300)
    #expect(expected.totals.accepted == expected.records.count)
    #expect(expected.totals.rejected == expected.rejects.count)
    #expect(!expected.rejects.isEmpty)
    #expect(expected.totals.files.map(\.file) == ["a.csv", "b.csv"])
    for threads in [1, 2, 4] {
      for blockSize in [64, 100, 333, 5000, 1 << 20] {
        let reading = try Reading(dataset, threads: threads, blockSize: blockSize)
        #expect(reading == expected, "\(threads) threads, blocks of \(blockSize)")
      }
    }
  }

  @Test func theOrderOfRowsDoesNotMatter() throws {
    let rows = Self.rows(200)
    var random = TestRandom(state: 5)
    let expected = try Reading(Self.files(rows))
    let shuffled = try Reading(Self.files(rows.shuffled(using: &random)), threads: 2)
    #expect(shuffled.records == expected.records)
    #expect(shuffled.totals.amount == expected.totals.amount)
    #expect(
      shuffled.rejects.map { "\($0.column) \($0.code) \($0.value)" }.sorted()
        == expected.rejects.map { "\($0.column) \($0.code) \($0.value)" }.sorted())
  }

  @Test func rejectsComeInTheOrderOfFilesAndRows() throws {
    let folder = try TemporaryFolder(Self.files(Self.rows(300)))
    let reading = try Reading(Dataset.open(at: folder.path), threads: 4, blockSize: 128)
    let places = reading.rejects.map { ($0.file, $0.row) }
    #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func progressGrowsToTheEnd() throws {
    let folder = try TemporaryFolder(Self.files(Self.rows(100)))
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let seen = Locked<[Int]>([])
    _ = try dataset.records(
      codebook: Sample.codebook, organisations: table, threads: 2, blockSize: 500,
      progress: { done, total in seen.withLock { $0 += [done, total] } }, rejects: { _ in },
      sink: { _, _ in })
    let numbers = seen.withLock { $0 }
    let done = stride(from: 0, to: numbers.count, by: 2).map { numbers[$0] }
    #expect(done.count > 5)
    #expect(done == done.sorted())
    #expect(done.last == numbers.last)
  }

  @Test func detailsAreTheSameRecordsWithTheirWords() throws {
    let folder = try TemporaryFolder(Self.files(Self.rows(300)))
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let all = try Reading(dataset)
    for wanted: Set<UInt32> in [[], [1], [0, 2], [0, 1, 2]] {
      let details = try dataset.detailedRecords(
        of: wanted, codebook: Sample.codebook, organisations: table, threads: 2)
      #expect(
        Dictionary(grouping: details, by: \.packed).mapValues(\.count)
          == Dictionary(
            grouping: all.records.filter { wanted.contains($0.organisation) }, by: { $0 }
          ).mapValues(\.count))
      let places = details.map { ($0.file, $0.row) }
      #expect(zip(places, places.dropFirst()).allSatisfy { $0 < $1 })
    }
  }

  @Test func detailsAreAsWritten() throws {
    let row =
      "A1,\(Sample.code(2)),penalty,health,卫健局,\"邹卫罚〔2021〕\"\"3\"\"号\",,2021-03-01,,,,,,,,\"第三条\n第二款\""
    let folder = try TemporaryFolder(
      DatasetRecordsTests.records([row, row.replacingOccurrences(of: "A1", with: "A2")]))
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let details = try dataset.detailedRecords(
      of: [1], codebook: Sample.codebook, organisations: table, threads: 1)
    #expect(details.map(\.id) == ["A1", "A2"])
    #expect(details.map(\.row) == [2, 3])
    #expect(details.map(\.file) == ["records.csv", "records.csv"])
    #expect(details.first?.documentNumber == "邹卫罚〔2021〕\"3\"号")
    #expect(details.first?.authority == "卫健局")
    #expect(details.first?.basis == "第三条\n第二款")
  }
}
