import Credit
import Testing

@testable import Datasets

@Suite struct OrganisationsTests {
  /// The organisations of a file, and its rejects.
  static func read(
    _ csv: String, fenji: String = #"{"role": "organisations"}"#, package: String = ""
  ) throws -> (organisations: [Organisation], rejects: [Reject]) {
    let folder = try TemporaryFolder([
      "datapackage.json": "{\(package)\"resources\": [{\"path\": \"o.csv\", \"fenji\": \(fenji)}]}",
      "o.csv": csv,
    ])
    var rejects: [Reject] = []
    let table = try Dataset.open(at: folder.path).organisations(
      codebook: Sample.codebook, blockSize: 50
    ) { rejects.append($0) }
    for (place, organisation) in table.organisations.enumerated() {
      #expect(table.index(ofCode: organisation.code) == UInt32(place))
    }
    return (table.organisations, rejects)
  }

  @Test func aFullRowBecomesAnOrganisation() throws {
    let (organisations, rejects) = try Self.read(
      """
      code,name,kind,industry,area,town,registered_on,status,employees,scope
      \(Sample.code(5)),"甲,公司",sole-trader,F52,370883,钢山街道,1956-01-02,revoked,12,health;tax

      """)
    #expect(rejects == [])
    #expect(
      organisations == [
        Organisation(
          code: Sample.code(5), name: "甲,公司", kind: .soleTrader, industry: "F52", area: "370883",
          town: "钢山街道", registeredOn: CalendarDate("1956-01-02"), status: .revoked, employees: 12,
          scope: 0b101)
      ])
  }

  @Test(arguments: [
    ("91", OrganisationKind.enterprise), ("92", .soleTrader), ("93", .cooperative),
    ("51", .socialOrganisation), ("12", .publicInstitution), ("Y1", .enterprise),
  ])
  func theKindFollowsFromTheCode(_ prefix: String, _ kind: OrganisationKind) throws {
    let (organisations, _) = try Self.read("code,name\n\(Sample.code(5, prefix: prefix)),甲\n")
    #expect(organisations.map(\.kind) == [kind])
    #expect(organisations.map(\.status) == [.active])
    #expect(organisations.map(\.employees) == [nil])
  }

  static let faults: [(row: String, column: String, RejectReason)] = [
    ("\(Sample.code(1)),甲,other,,,,", "kind", .unknownKind),
    ("\(Sample.code(1)),甲,自然人,,,,", "kind", .naturalPerson),
    ("110105194912310021,甲,自然人,,,,", "kind", .naturalPerson),
    ("11010519491231002X,甲,,,,,", "code", .naturalPerson),
    ("\(Sample.code(1)),,,,,,", "name", .missingValue),
    (",甲,,,,,", "code", .missingValue),
    ("\(Sample.code(1)),甲,,2020-02-30,,,", "registered_on", .badDate),
    ("\(Sample.code(1)),甲,,,open,,", "status", .unknownStatus),
    ("\(Sample.code(1)),甲,,,,-3,", "employees", .badNumber),
    ("\(Sample.code(1)),甲,,,,,health;", "scope", .unknownDomain),
    ("\(Sample.code(1)),甲,,,,,fire", "scope", .unknownDomain),
    ("\(Sample.code(1)),甲", "", .wrongFieldCount),
    ("\(Sample.code(1)),甲\"乙,,,,,", "name", .strayQuote),
    ("913708830000000000,甲,,,,,", "code", .codeMangled),
  ]

  @Test(arguments: faults.indices)
  func eachFaultIsNamedWithItsPlace(_ index: Int) throws {
    let (row, column, reason) = Self.faults[index]
    let (organisations, rejects) = try Self.read(
      "code,name,kind,registered_on,status,employees,scope\n\(Sample.code(2)),乙,,,,,\n\(row)\n")
    #expect(organisations.map(\.code) == [Sample.code(2)])
    #expect(rejects.map(\.reason) == [reason])
    #expect(rejects.map(\.column) == [column])
    #expect(rejects.map(\.row) == [3])
  }

  @Test func repeatedCodesAndSubjectsLeaveOne() throws {
    // The same subject under two codes: another registering department.
    let other = Sample.code(1, prefix: "12")
    let rows = [
      "\(Sample.code(1)),乙,active", "\(Sample.code(1)),甲,active", "\(other),丙,active",
      "\(Sample.code(2)),丁,active", "\(Sample.code(2)),丁,active",
    ]
    func read(_ rows: [String]) throws -> (organisations: [Organisation], rejects: [Reject]) {
      try Self.read("code,name,status\n" + rows.map { $0 + "\n" }.joined())
    }
    let (organisations, rejects) = try read(rows)
    #expect(organisations.map(\.name) == ["丙", "丁"])
    #expect(rejects.map(\.row) == [2, 3, 6])
    #expect(rejects.map(\.reason) == [.repeatedSubject, .repeatedCode, .repeatedCode])
    let backwards = try read(rows.reversed())
    #expect(backwards.organisations == organisations)
    #expect(backwards.rejects.count == 3)
  }

  @Test func foreignIdentifiersAreAnyShortText() throws {
    let long = String(repeating: "é", count: 33)
    let (organisations, rejects) = try Self.read(
      "License,name\n30790,A\n7,B\nL-é,C\n\(long),D\n7,A\n,E\n11010519491231002X,F\n",
      fenji: #"{"role": "organisations", "map": {"code": "License"}}"#,
      package: #""fenji": {"identifier": "text"}, "#)
    #expect(organisations.map(\.code) == ["30790", "7", "L-é"])
    #expect(organisations.map(\.name) == ["A", "A", "C"])
    #expect(
      rejects.map(\.reason) == [
        .repeatedCode, .identifierTooLong, .missingValue, .naturalPerson,
      ])
    #expect(rejects.map(\.column) == Array(repeating: "License", count: 4))
  }

  @Test func organisationsAreSortedByTheBytesOfTheirCodes() throws {
    var random = TestRandom(state: 3)
    let codes = (0..<200).map { Sample.code($0 * 37) }.shuffled(using: &random)
    let (organisations, rejects) = try Self.read(
      "code,name\n" + codes.map { "\($0),x\n" }.joined())
    #expect(rejects == [])
    #expect(organisations.map(\.code) == codes.sorted())
  }

  @Test func aTableIsMadeOfOrganisationsInAnyOrder() {
    let organisations = [5, 3, 4].map {
      Organisation(
        code: Sample.code($0), name: "x", kind: .enterprise, industry: "", area: "", town: "",
        registeredOn: nil, status: .active, employees: nil, scope: 0)
    }
    let table = OrganisationTable(organisations)
    #expect(table.organisations.map(\.code) == organisations.map(\.code).sorted())
    #expect(table.index(ofCode: Sample.code(4)) == 1)
    #expect(table.index(ofCode: Sample.code(6)) == nil)
  }
}
