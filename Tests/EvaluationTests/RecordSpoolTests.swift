import Credit
import Testing

@testable import Evaluation

@Suite struct RecordSpoolTests {
  /// Records of a few organisations, one with very many, and copies that disagree.
  static func records(_ count: Int, organisations: UInt32) -> [PackedRecord] {
    var state: UInt64 = 7
    func next(_ bound: UInt64) -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) % bound
    }
    return (0..<count).map { _ in
      let organisation = next(3) == 0 ? 5 : UInt32(next(UInt64(organisations)))
      return PackedRecord(
        document: next(UInt64(count) / 3) &* 0x9E37_79B9_7F4A_7C15,
        documentTail: UInt8(next(2)), amount: Int64(next(5)), organisation: organisation,
        actEnded: PackedDay(rawValue: 9), decided: PackedDay(rawValue: UInt16(9 + next(3))),
        submitted: .none, expires: .none, repaired: .none, category: 1, domain: 2,
        severity: .minor, status: next(4) == 0 ? .repaired : .valid, circumstance: .ordinary)
    }
  }

  /// What stands, found the plain way.
  static func standing(_ records: [PackedRecord]) -> Set<PackedRecord> {
    struct Key: Hashable {
      let organisation: UInt32
      let document: UInt64
      let tail: UInt8
    }
    var best: [Key: PackedRecord] = [:]
    for record in records {
      let key = Key(
        organisation: record.organisation, document: record.document, tail: record.documentTail)
      if let known = best[key], !PackedRecord.precedes(record, known) { continue }
      best[key] = record
    }
    return Set(best.values)
  }

  @Test(arguments: [
    (budget: 1_000_000, limit: 1_000_000, workers: 1), (budget: 0, limit: 1_000_000, workers: 2),
    (budget: 0, limit: 300, workers: 1), (budget: 5000, limit: 1, workers: 2),
    (budget: 1_000_000, limit: 1000, workers: 3),
  ])
  func neitherSpillingNorRoundsChangeWhatStands(budget: Int, limit: Int, workers: Int) throws {
    let organisations: UInt32 = 40
    let records = Self.records(9000, organisations: organisations)
    let spool = RecordSpool(
      organisations: Int(organisations), workers: workers, budget: budget)
    let share = records.count / workers
    for worker in 0..<workers {
      let part = Array(records[worker * share..<(worker + 1) * share])
      spool.append(part.span, worker: worker)
    }
    let expected = Self.standing(Array(records[..<(share * workers)]))
    var found: Set<PackedRecord> = []
    var count = 0
    var copies = 0
    let sort = OrganisationSort(limit: limit)
    for partition in 0..<spool.partitionCount {
      copies += try sort.settle(partition, of: spool) { organisation, slice in
        for record in slice {
          #expect(record.organisation == UInt32(organisation))
          found.insert(record)
          count += 1
        }
      }
      spool.forget(partition)
    }
    #expect(found == expected)
    #expect(count == expected.count)
    #expect(copies == share * workers - count)
  }
}
