import Credit
import Foundation
import Testing

@testable import Datasets

@Suite struct RejectTests {
  static let code = Sample.code(1)
  static let header = DatasetRecordsTests.header

  static func mutated(_ code: String, at place: Int, to character: Character) -> String {
    var characters = Array(code)
    characters[place] = character
    return String(characters)
  }

  /// A row that is wrong in one way, the column at fault, why, and what is shown of it.
  static let faults: [(row: String, column: String, RejectReason, code: String, value: String)] = {
    let wrongCheck = mutated(code, at: 17, to: code.last == "A" ? "B" : "A")
    let unknown = Sample.code(77)
    let good = ",\(code),permit,,,,,2020-01-02,,,,,,,,"
    func with(_ part: String, _ replacement: String) -> String {
      good.replacingOccurrences(of: part, with: replacement)
    }
    func field(_ place: Int, _ text: String) -> String {
      var fields = good.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      fields[place] = text
      return fields.joined(separator: ",")
    }
    return [
      (good + ",", "", .wrongFieldCount, "", ""),
      (field(0, "a\"b"), "id", .strayQuote, "", ""),
      (field(1, ""), "code", .missingValue, "", ""),
      (field(1, "9137"), "code", .codeLength, "9137", "9137"),
      (field(1, " \(code)"), "code", .codeLength, " \(code)", " \(code)"),
      (
        field(1, mutated(code, at: 0, to: "i")), "code", .codeCharacter,
        mutated(code, at: 0, to: "i"), mutated(code, at: 0, to: "i")
      ),
      (field(1, wrongCheck), "code", .codeCheck, wrongCheck, wrongCheck),
      (field(1, "9.13708E+17"), "code", .codeMangled, "9.13708E+17", "9.13708E+17"),
      (
        field(1, "11010519491231002X"), "code", .naturalPerson, "110105…", "110105…"
      ),
      (field(1, unknown), "code", .unknownOrganisation, unknown, unknown),
      (field(2, ""), "category", .missingValue, code, ""),
      (field(2, "Permit"), "category", .unknownCategory, code, "Permit"),
      (field(3, "Health"), "domain", .unknownDomain, code, "Health"),
      (field(7, ""), "decided_on", .missingValue, code, ""),
      (field(7, "2021-02-29"), "decided_on", .badDate, code, "2021-02-29"),
      (field(7, "20210228"), "decided_on", .badDate, code, "20210228"),
      (field(7, "1969-12-31"), "decided_on", .dateTooEarly, code, "1969-12-31"),
      (field(6, "2021-2-3"), "act_ended_on", .badDate, code, "2021-2-3"),
      (field(8, "x"), "submitted_on", .badDate, code, "x"),
      (field(9, "grave"), "severity", .unknownSeverity, code, "grave"),
      (field(10, "-5"), "amount", .badNumber, code, "-5"),
      (field(10, "1.005"), "amount", .badNumber, code, "1.005"),
      (field(11, "长期"), "expires_on", .badDate, code, "长期"),
      (field(12, "1960-01-01"), "repaired_on", .dateTooEarly, code, "1960-01-01"),
      (field(13, "ok"), "status", .unknownStatus, code, "ok"),
      (field(14, "odd"), "circumstance", .unknownCircumstance, code, "odd"),
      (
        field(2, String(repeating: "长\t", count: 30)), "category", .unknownCategory, code,
        String(repeating: "长 ", count: 20)
      ),
    ]
  }()

  @Test(arguments: faults.indices)
  func eachFaultIsNamedWithItsPlace(_ index: Int) throws {
    let (row, column, reason, code, value) = Self.faults[index]
    let good = "\"multi\nline\",\(Self.code),permit,,,,,2020-01-02,,,,,,,,"
    let reading = try Reading(DatasetRecordsTests.records([good, row, good]))
    #expect(
      reading.rejects == [
        Reject(
          file: "records.csv", row: 3, column: column, code: code, reason: reason, value: value)
      ])
    #expect(reading.records.count == 2)
    #expect(
      reading.totals.counts
        == [RecordTotals.File(file: "records.csv", rows: 3, accepted: 2, rejected: 1)])
  }

  @Test(arguments: [1, 2, 3, 4, 5, 15, 0])
  func bytesOutsideTheEncodingAreNamed(_ place: Int) throws {
    let names = Self.header.dropLast().split(separator: ",").map { String($0) }
    var fields = Array(repeating: [UInt8](), count: 16)
    fields[1] = Array(Self.code.utf8)
    fields[2] = Array("permit".utf8)
    fields[7] = Array("2020-01-02".utf8)
    fields[place] = Array(fields[place].prefix(4)) + [0xE4, 0xB8]
    var files = DatasetRecordsTests.records([])
    files["records.csv", default: []] += Array(fields.joined(separator: [44])) + [10]
    let reading = try Reading(files)
    // A code of other bytes is a code of other characters.
    #expect(reading.rejects.map(\.reason) == [place == 1 ? .codeLength : .badEncoding])
    #expect(reading.rejects.map(\.column) == [names[place]])
    #expect(reading.rejects.first?.value.hasSuffix("\u{FFFD}") == true)
  }

  @Test func aSubjectWithAWrongCheckIsNamed() throws {
    // The outer check is made to fit.
    let body = Array(
      Self.mutated(Self.code, at: 16, to: Self.code.dropLast().last == "1" ? "2" : "1").utf8.prefix(
        17))
    let outer = try #require(CreditCode.checkCharacter(for: body))
    let code = String(decoding: body + [outer], as: UTF8.self)
    let reading = try Reading(
      DatasetRecordsTests.records([",\(code),permit,,,,,2020-01-02,,,,,,,,"]))
    #expect(reading.rejects.map(\.reason) == [.codeSubjectCheck])
  }

  @Test func naturalPersonsAreLeftOutAndNotShown() throws {
    let files = Sample.files(
      records: """
        LB,code,category,decided_on
        法人及非法人组织,\(Self.code),permit,2020-01-02
        自然人,370883199001011234,permit,2020-01-02
        natural-person,,permit,2020-01-02
        个体工商户,\(Self.code),permit,2020-01-03

        """, fenji: #"{"role": "records", "map": {"kind": "LB"}}"#)
    let reading = try Reading(files)
    #expect(reading.records.count == 2)
    #expect(reading.rejects.map(\.reason) == [.naturalPerson, .naturalPerson])
    #expect(reading.rejects.map(\.code) == ["370883…", "…"])
    #expect(reading.rejects.map(\.value) == ["自然人", "natural-person"])
    #expect(reading.rejects.map(\.row) == [3, 4])
  }

  @Test(arguments: ["110105194912310021", "370883801231123", "37088319800230123X"])
  func whatLooksLikeAPersonIsNotShown(_ code: String) throws {
    let reading = try Reading(
      DatasetRecordsTests.records([",\(code),permit,,,,,2020-01-02,,,,,,,,"]))
    let isDay = !code.hasPrefix("3708831980")
    #expect(reading.rejects.map(\.code) == [isDay ? code.prefix(6) + "…" : code])
    #expect(reading.rejects.map(\.value) == reading.rejects.map(\.code))
    #expect(reading.rejects.map(\.column) == ["code"])
  }

  @Test func everyReasonHasItsOwnWords() {
    let reasons = RejectReason.allCases
    #expect(Set(reasons.map(\.word)).count == reasons.count)
    #expect(Set(reasons.map { $0.title(.chinese) }).count == reasons.count)
    #expect(Set(reasons.map { $0.title(.english) }).count == reasons.count)
  }
}
