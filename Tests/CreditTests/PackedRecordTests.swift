import Testing

@testable import Credit

@Suite struct PackedRecordTests {
  @Test("a record takes thirty-two bytes")
  func size() {
    #expect(MemoryLayout<PackedRecord>.stride == 32)
    #expect(MemoryLayout<PackedDay>.size == 2)
  }

  @Test(
    "of two copies the one in the organisation's favour comes first",
    arguments: [
      (Sample(status: .annulled), Sample(status: .repaired)),
      (Sample(status: .repaired), Sample(status: .underObjection)),
      (Sample(status: .underObjection), Sample(status: .valid)),
      (Sample(circumstance: .voluntarilyRemedied), Sample(circumstance: .simpleProcedure)),
      (Sample(circumstance: .simpleProcedure), Sample(circumstance: .ordinary)),
      (Sample(repaired: 5), Sample(repaired: 6)), (Sample(repaired: 65_535), Sample(repaired: 0)),
      (Sample(expires: 5), Sample(expires: 6)), (Sample(expires: 65_535), Sample(expires: 0)),
      (Sample(actEnded: 5), Sample(actEnded: 6)), (Sample(decided: 5), Sample(decided: 6)),
      (Sample(severity: .minor), Sample(severity: .serious)),
      (Sample(severity: .none), Sample(severity: .minor)),
      (Sample(amount: 100), Sample(amount: 101)), (Sample(domain: 1), Sample(domain: 2)),
      (Sample(submitted: 5), Sample(submitted: 6)), (Sample(category: 1), Sample(category: 2)),
      // The status weighs more than all that follows, and so on down.
      (
        Sample(status: .annulled, expires: 9, amount: 9),
        Sample(status: .valid, circumstance: .voluntarilyRemedied, repaired: 1, expires: 1)
      ),
      (
        Sample(circumstance: .simpleProcedure, repaired: 9),
        Sample(circumstance: .ordinary, repaired: 1)
      ),
      (Sample(repaired: 1, expires: 9), Sample(repaired: 2, expires: 1)),
      (Sample(document: 1, status: .valid), Sample(document: 2, status: .annulled)),
    ])
  func favour(first: Sample, second: Sample) {
    #expect(PackedRecord.precedes(first.record, second.record))
    #expect(!PackedRecord.precedes(second.record, first.record))
  }

  @Test("the order is a strict weak one, and total over what it looks at")
  func strictWeakOrder() {
    let records = Self.assorted(24)
    for a in records {
      #expect(!PackedRecord.precedes(a, a))
      for b in records {
        let ab = PackedRecord.precedes(a, b)
        let ba = PackedRecord.precedes(b, a)
        #expect(!(ab && ba))
        // Nothing is left to the order of the input.
        if !ab && !ba { #expect(a == b) }
        for c in records where ab && PackedRecord.precedes(b, c) {
          #expect(PackedRecord.precedes(a, c))
        }
      }
    }
  }

  @Test("sorting forgets the order of the input")
  func permutations() {
    let records = Self.assorted(200)
    let sorted = records.sorted(by: PackedRecord.precedes)
    var generator = Lcg(state: 11)
    for _ in 0..<20 {
      #expect(records.shuffled(using: &generator).sorted(by: PackedRecord.precedes) == sorted)
    }
    #expect(records.reversed().sorted(by: PackedRecord.precedes) == sorted)
  }

  @Test(
    "packed days",
    arguments: [
      ("1970-01-01", 1), ("1969-12-31", nil), ("2022-11-30", 19_327), ("2149-06-05", 65_535),
      ("2149-06-06", 65_535), ("9999-12-31", 65_535), ("0001-01-01", nil), ("2149-06-04", 65_534),
    ] as [(String, UInt16?)])
  func packedDays(text: String, raw: UInt16?) throws {
    let date = try #require(CalendarDate(text))
    #expect(PackedDay(date)?.rawValue == raw)
    if let raw, raw < 65_535 { #expect(PackedDay(date)?.date == date) }
  }

  @Test("nothing stated is no day and sorts last")
  func unstated() throws {
    #expect(PackedDay.none.date == nil)
    #expect(!PackedDay.none.isStated)
    let last = PackedDay(rawValue: 65_535)
    #expect(last.isStated)
    #expect(last.date == CalendarDate("2149-06-05"))
    #expect(last.sortsBefore(.none))
    #expect(!PackedDay.none.sortsBefore(last))
    #expect(!PackedDay.none.sortsBefore(.none))
    #expect(PackedDay(rawValue: 1).sortsBefore(PackedDay(rawValue: 2)))
  }

  /// Records of few distinct values, so that ties at every level occur.
  private static func assorted(_ count: Int) -> [PackedRecord] {
    var generator = Lcg(state: 5)
    func pick(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &generator) }
    return (0..<count).map { _ in
      Sample(
        document: UInt64(pick(2)), status: RecordStatus.allCases[pick(4)],
        circumstance: RecordCircumstance.allCases[pick(3)], repaired: UInt16(pick(3)),
        expires: [0, 7, 65_535][pick(3)], actEnded: UInt16(pick(2)), decided: UInt16(pick(2)),
        submitted: UInt16(pick(2)), severity: Severity.allCases[pick(4)],
        amount: Int64(pick(2)), domain: UInt8(pick(2)), category: UInt8(pick(2))
      ).record
    }
  }
}

/// A record of which only some parts matter.
struct Sample: Sendable {
  var document: UInt64 = 1
  var status = RecordStatus.valid
  var circumstance = RecordCircumstance.ordinary
  var repaired: UInt16 = 0
  var expires: UInt16 = 0
  var actEnded: UInt16 = 1
  var decided: UInt16 = 1
  var submitted: UInt16 = 1
  var severity = Severity.ordinary
  var amount: Int64 = 0
  var domain: UInt8 = 0
  var category: UInt8 = 0

  var record: PackedRecord {
    PackedRecord(
      document: document, amount: amount, organisation: 0,
      actEnded: PackedDay(rawValue: actEnded), decided: PackedDay(rawValue: decided),
      submitted: PackedDay(rawValue: submitted), expires: PackedDay(rawValue: expires),
      repaired: PackedDay(rawValue: repaired), category: category, domain: domain,
      severity: severity, status: status, circumstance: circumstance)
  }
}

/// A repeatable generator: D. E. Knuth's MMIX congruence, upper bits first.
struct Lcg: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state.byteSwapped
  }
}
