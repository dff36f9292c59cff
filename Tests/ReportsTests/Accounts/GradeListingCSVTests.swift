import Credit
import Digests
import Testing

@testable import Reports

/// The fast way to a CSV file gives the bytes of the plain one.
@Suite struct GradeListingCSVTests {
  /// The sample's organisations, with names that need care.
  private static let organisations = SampleCity.organisations.enumerated().map { index, own in
    Organisation(
      code: own.code, name: ["=1+1", "甲,乙", "say \"hi\"", "+8; -9", "plain", ""][index % 6],
      kind: own.kind, industry: own.industry, area: own.area, town: "镇,\(index)",
      registeredOn: own.registeredOn, status: own.status, employees: own.employees,
      scope: own.scope)
  }

  @Test(arguments: Language.allCases, [nil, "A", "D", "new"])
  func sameBytes(_ language: Language, _ before: String?) throws {
    let folder = try TemporaryFolder()
    let previous = before.map { before in
      Dictionary(uniqueKeysWithValues: Self.organisations.dropFirst().map { ($0.code, before) })
    }
    let listing = GradeListing(
      SampleCity.table, organisations: Self.organisations, previous: previous,
      language: language, scoring: SampleCase.scoring(of:))
    let plain = try CSVWriter.write(
      listing.rows, columns: listing.columns, to: folder.file("plain.csv"))
    let fast = try listing.writeCSV(
      to: folder.file("fast.csv"),
      fields: OrganisationFields(Self.organisations, language))
    #expect(plain == fast)
    let bytes = try folder.bytes("fast.csv")
    #expect(try folder.bytes("plain.csv") == bytes)
    #expect(fast.digest == SHA256.digest(of: bytes))
    #expect(fast.bytes == Int64(bytes.count))
  }
}
