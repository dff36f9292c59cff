import Credit
import Datasets
import Foundation
import Testing

@testable import Evaluation

@Suite struct RowPlacesTests {
  static func record(of organisation: UInt32) -> PackedRecord {
    var record = PackedRecord.blank
    record.organisation = organisation
    return record
  }

  @Test func stretchesAreFoundByTheirOrganisations() throws {
    let lists: [[UInt32]] = [[5, 5, 0, 999], [], [64, 63, 128], [999], [7]]
    var maker = RowPlaces.Maker(organisations: 1000)
    var stretches: [RowStretch] = []
    for (index, list) in lists.enumerated() {
      let stretch = RowStretch(
        bytes: (index << 33)..<(index << 33 + 1000), firstRow: index * 300 + 2, rows: 300)
      stretches.append(stretch)
      let records = list.map { Self.record(of: $0) }
      maker.add(stretch, records.span)
    }
    for wanted: [UInt32] in [[], [5], [999], [63], [1], [0, 7]] {
      var marks = [Bool](repeating: false, count: 1000)
      for organisation in wanted { marks[Int(organisation)] = true }
      let expected = lists.indices.filter { !Set(lists[$0]).isDisjoint(with: wanted) }
      #expect(
        try #require(RowPlaces.stretches(maker.bytes, of: marks)) == expected.map { stretches[$0] })
    }
    let marks = [Bool](repeating: false, count: 1000)
    #expect(RowPlaces.stretches(maker.bytes.dropLast(), of: marks) == nil)
    #expect(RowPlaces.stretches(maker.bytes, of: Array(marks[..<900])) == nil)
  }

  /// Rows enough for several stretches, most of the last organisation.
  static func rows(_ count: Int, part: Int) -> String {
    let rows = (0..<count).map { row in
      let code = TinyCity.codes[row % 97 == 0 ? row / 97 % 7 : 7]
      return "\(part)-\(row),\(code),penalty,market,Bureau,\"\(part)\n〔2022〕\(row)号\",2022-03-04,"
        + "serious,\(row).5,,"
    }
    return ([TinyCity.recordHeader] + rows).joined(separator: "\n") + "\n"
  }

  @Test func recordsFromASnapshotAreThoseFromTheFiles() throws {
    let city = try SnapshotTests.City()
    for part in 0..<3 { try city.save(Self.rows(12_000, part: part), city.parts[part]) }
    let evaluator = Evaluator(library: TinyCity.library(), threads: 2)
    // Made at once, then a file added.
    for count in [2, 3] {
      let dataset = try city.dataset(count)
      let run = try evaluator.evaluate(dataset, snapshot: city.store, rejects: { _ in })
      for organisation in UInt32(0)..<8 {
        func records(within stretches: [String: [RowStretch]]?) throws -> [CreditRecord] {
          try dataset.detailedRecords(
            of: [organisation], codebook: evaluator.codebook, organisations: run.organisations,
            threads: 2, within: stretches)
        }
        let stretches = try #require(
          try city.store.stretches(
            of: [organisation], dataset: dataset, codebook: evaluator.codebook,
            organisations: run.organisations))
        let expected = try records(within: nil)
        #expect(!expected.isEmpty)
        #expect(try records(within: stretches) == expected)
        #expect(Set(stretches.keys) == Set(city.parts[..<count]))
        #expect(stretches.values.allSatisfy { $0.count > 1 }, "a file has several stretches")
      }
    }
  }

  @Test func caseFilesFromASnapshotAreThoseFromTheFiles() throws {
    let city = try SnapshotTests.City()
    let dataset = try city.dataset(3)
    let evaluator = Evaluator(library: TinyCity.library(), threads: 2)
    let run = try evaluator.evaluate(dataset, snapshot: city.store, rejects: { _ in })
    let wanted = Array(UInt32(0)..<8)
    let expected = try evaluator.caseFiles(of: wanted, run: run, dataset: dataset)
    let found = try evaluator.caseFiles(
      of: wanted, run: run, dataset: dataset, snapshot: city.store)
    #expect(found.map(\.ledger) == expected.map(\.ledger))
    #expect(
      found.map { $0.evaluations.map(\.prospect) }
        == expected.map { $0.evaluations.map(\.prospect) })
  }

  @Test func theSnapshotKnowsTheDigestsOfFilesNobodyWroteTo() throws {
    let city = try SnapshotTests.City()
    let dataset = try city.dataset(3)
    #expect(city.store.knownDigests(of: dataset).isEmpty)
    _ = try SnapshotTests.evaluate(dataset, store: city.store)
    let known = city.store.knownDigests(of: dataset)
    #expect(Set(known.keys) == Set(city.parts))
    for (path, digest) in known { #expect(try dataset.digest(of: path) == digest) }
    try city.save("changed", city.parts[0])
    #expect(Set(city.store.knownDigests(of: dataset).keys) == Set(city.parts.dropFirst()))
  }
}
