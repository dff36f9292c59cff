import Credit
import Testing

@testable import Datasets

@Suite struct LedgersTests {
  private static let codes = ["91350100M000100Y43", "91512081MA62K0260E"]

  private func ledgers(_ fenji: String, _ rows: [String]) throws -> Ledgers {
    let folder = try TemporaryFolder([
      "datapackage.json": """
      {"resources": [
        {"path": "o.csv", "fenji": {"role": "organisations"}},
        {"path": "l.csv", "fenji": \(fenji)}
      ]}
      """, "o.csv": "code,name\n\(Self.codes[0]),甲\n\(Self.codes[1]),乙\n",
      "l.csv": rows.joined(separator: "\n") + "\n",
    ])
    let dataset = try Dataset.open(at: folder.path)
    let organisations = try dataset.organisations(codebook: Sample.codebook) { _ in }
    return try dataset.ledgers(codebook: Sample.codebook, organisations: organisations)
  }

  @Test func loansInTenThousands() throws {
    let found = try ledgers(
      """
      {"role": "loans", "map": {"id": "编号", "amount": "金额"}, "units": {"amount": "万元"},
       "values": {"event": {"授信": "grant"}}}
      """,
      [
        "编号,code,event,platform,happened_on,金额", "1,\(Self.codes[1]),授信,P,2022/03/01,1.5",
        "2,\(Self.codes[1]),放款,P,2022-03-01,1", "3,\(Self.codes[1]),授信,P,2022-03-01,很多",
        "4,110101190001011234,授信,P,2022-03-01,1", "5,,授信,P,2022-03-01,1",
        "6,91110105771583283D,授信,P,2022-03-01,1",
      ])
    #expect(found.present == ["loans"])
    #expect(found.loans.map(\.amount) == [1_500_000] && found.loans[0].event == .grant)
    #expect(
      found.loans[0].organisation == 1 && found.loans[0].place == EntryPlace(file: "l.csv", row: 2))
    #expect(
      found.rejects.map(\.reason) == [
        .unknownEvent, .badNumber, .codeCheck, .missingValue, .unknownOrganisation,
      ])
    // A person's number is not shown.
    #expect(found.rejects[2].code == "110101…" && found.rejects[2].value == "110101…")
  }

  @Test func aLedgerWithoutCodes() throws {
    let found = try ledgers(
      #"{"role": "checks", "constants": {"department": "审批局"}}"#,
      ["checked_on,matter,count", "2022-03-01,许可,7", "2022-02-30,许可,1", "2022-03-01,,1"])
    #expect(found.checks.map(\.count) == [7] && found.checks[0].department == "审批局")
    #expect(found.rejects.map(\.reason) == [.badDate, .missingValue])
    #expect(found.rejects.map(\.code) == ["", ""])
  }

  @Test func commitmentsDefaultToRunning() throws {
    let found = try ledgers(
      #"{"role": "commitments"}"#,
      [
        "code,id,department,committed_on,state", "\(Self.codes[0]),1,D,2022-03-01,",
        "\(Self.codes[0]),2,D,2022-03-01,kept", "\(Self.codes[0]),3,D,2022-03-01,中止",
      ])
    #expect(found.commitments.map(\.state) == [.open, .kept])
    #expect(found.commitments[0].dueOn == nil && found.rejects.map(\.reason) == [.unknownStatus])
  }

  @Test func unitsBelongToAmounts() {
    #expect(throws: DatasetError.self) {
      try ledgers(#"{"role": "checks", "units": {"amount": "万元"}}"#, ["checked_on"])
    }
  }

  @Test func personalNumbersInText() {
    #expect(PersonalNumber.stands(in: "为370883195001010016办理"))
    #expect(PersonalNumber.stands(in: "37088319500101001X"))
    #expect(!PersonalNumber.stands(in: "邹审批许字〔2022〕1号 91350100M000100Y43"))
  }
}
