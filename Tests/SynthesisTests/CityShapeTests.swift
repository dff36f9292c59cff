import Credit
import Foundation
import Testing

@testable import Synthesis

/// The city looks like one: who is in it, how active they are, and that quality shows.
@Suite struct CityShapeTests {
  private let makers = OrganisationMaker(
    seed: SeededGenerator.seed(of: "shape"), asOf: CalendarDate(daysSinceEpoch: 19_326), months: 36)

  private func organisations(_ count: Int) -> [SyntheticOrganisation] {
    (0..<count).map { makers.organisation($0) }
  }

  @Test func everyDomainSupervisesSome() {
    let city = organisations(2000)
    for (domain, id) in Domain.ids.enumerated() {
      let supervised = city.count { $0.scope >> UInt32(domain) & 1 == 1 }
      #expect(supervised >= 80, "\(id): \(supervised)")
    }
  }

  @Test func sharesAreThoseOfACity() {
    let city = organisations(4000)
    let shares: [(OrganisationKind, ClosedRange<Int>)] = [
      (.enterprise, 2080...2320), (.soleTrader, 1080...1320), (.cooperative, 140...260),
      (.socialOrganisation, 250...390), (.publicInstitution, 50...110),
    ]
    for (kind, range) in shares {
      #expect(range.contains(city.count { $0.kind == kind }), "\(kind.word)")
    }
    #expect(Set(city.map { $0.doing.industry.text.prefix(1) }).count >= 17)
    let young = city.count { $0.registered > CalendarDate(daysSinceEpoch: 19_326 - 365) }
    #expect((120...320).contains(young))
    #expect(
      OrganisationStatus.allCases.allSatisfy { status in city.contains { $0.status == status } })
  }

  @Test func activityIsHeavyTailed() {
    let exposures = organisations(4000).map(\.exposure).sorted()
    let top = exposures.suffix(400).reduce(0, +)
    let all = exposures.reduce(0, +)
    #expect(top * 10 > all * 3)
    #expect(top * 10 < all * 7)
  }

  @Test func codesAreRightAndUnique() throws {
    let identities = IdentityMaker(seed: 7, capacity: 4000, formulaIndex: 0)
    var seen: Set<String> = []
    var subjects: Set<Substring> = []
    for organisation in organisations(4000) {
      let text = String(decoding: identities.code(of: organisation), as: UTF8.self)
      let code = try CreditCode(text)
      #expect(code.area == "370883")
      #expect(code.isSoleTrader == (organisation.kind == .soleTrader))
      #expect(code.subject.hasPrefix("9") || code.subject.hasPrefix("MX"))
      #expect(seen.insert(text).inserted)
      #expect(subjects.insert(code.subject).inserted)
      let other = try CreditCode(
        String(decoding: identities.otherCode(of: organisation), as: UTF8.self))
      #expect(other.subject == code.subject)
      #expect(other > code)
    }
  }

  @Test func namesAreUnique() throws {
    let identities = IdentityMaker(seed: 7, capacity: 4000, formulaIndex: 5)
    let dates = DateText(
      from: CalendarDate(daysSinceEpoch: 0), to: CalendarDate(daysSinceEpoch: 1))
    var seen: Set<String> = []
    for organisation in organisations(4000) {
      var row = RowBuffer(dates: dates)
      identities.appendName(of: organisation, encoding: .utf8, to: &row)
      let name = String(decoding: row.bytes, as: UTF8.self)
      #expect(seen.insert(name).inserted, "\(name)")
      #expect(name.contains("拟") == (organisation.index != 5))
    }
    #expect(IdentityMaker.brandCharacters.count == 64)
    #expect(Set(IdentityMaker.brandCharacters.map(\.text)).count == 64)
  }

  @Test func qualityShowsInRecordsAndOutcomes() throws {
    let folder = try Scratch()
    let city = CitySynthesiser(seed: "shape", organisations: 600, records: 12_000)
    try city.write(to: folder.path)
    let identities = IdentityMaker(
      seed: SeededGenerator.seed(of: "shape"),
      capacity: 600 + OrganisationTable.spares(count: 600) + FlawMaker.strangers,
      formulaIndex: 200)
    var quality: [String: Int] = [:]
    for organisation in organisations(600) {
      let code = String(decoding: identities.code(of: organisation), as: UTF8.self)
      quality[code] = organisation.quality
    }
    var bad: [String: Int] = [:]
    for row in try rows(folder.path + "/records/penalties-province.csv") {
      bad[row["CF_XDR_SHXYM", default: ""], default: 0] += 1
    }
    let graded: Set = ["finding", "complaint", "enforcement", "severe-list", "judgment-debtor"]
    for row in try rows(folder.path + "/records/other.csv")
    where graded.contains(row["category", default: ""]) {
      bad[row["code", default: ""], default: 0] += 1
    }
    func mean(_ range: Range<Int>) -> Double {
      let codes = quality.filter { range.contains($0.value) }.keys
      return Double(codes.reduce(0) { $0 + bad[$1, default: 0] }) / Double(codes.count)
    }
    #expect(mean(0..<250) > 3 * mean(480..<1024))
    let few = quality.keys.count { bad[$0, default: 0] <= 2 }
    #expect((400...560).contains(few))
    let outcomes = try rows(folder.path + "/outcomes.csv")
    #expect(outcomes.count > 600)
    func share(_ isSuspect: (Int) -> Bool) -> Double {
      let seen = outcomes.filter { isSuspect(bad[$0["code", default: ""], default: 0]) }
      return Double(seen.count { $0["found"] != "0" }) / Double(seen.count)
    }
    #expect(share { $0 >= 6 } > 1.4 * share { $0 == 0 })
    #expect(outcomes.allSatisfy { $0["inspected_on", default: ""] > "2022-11-30" })
  }
}
