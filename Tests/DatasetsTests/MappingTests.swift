import Credit
import Foundation
import Testing

@testable import Datasets

@Suite struct MappingTests {
  static let official = """
    CF_XDR_MC,CF_XDR_SHXYM,CF_FR_ZJHM,CF_WSH,CF_NR_FK,CF_JDRQ,CF_YXQ,CF_CFJG,ZT
    甲公司,\(Sample.code(1)),11010519491231002X,市监罚〔2021〕1号,0.5,2021-03-04,长期,市监局,有效
    乙公司,\(Sample.code(2)),,无,0.000001,2021/03/05,2024-01-01,邹城市市场监督管理局,已修复
    乙公司,\(Sample.code(2)),,市监罚〔2021〕2号,无,2021/03/05,,,

    """

  static let fenji = """
    {"role": "records",
      "map": {"code": "CF_XDR_SHXYM", "document_number": "CF_WSH", "amount": "CF_NR_FK",
        "decided_on": "CF_JDRQ", "expires_on": "CF_YXQ", "authority": "CF_CFJG", "status": "ZT"},
      "constants": {"category": "penalty", "domain": "market", "severity": "minor"},
      "values": {"status": {"有效": "valid", "已修复": "repaired", "": "annulled"},
        "expires_on": {"长期": "2099-12-31"}, "amount": {"无": ""}, "document_number": {"无": ""}},
      "units": {"amount": "万元"}}
    """

  @Test(arguments: ["utf-8", "gb18030", "gbk"])
  func officialFormsAreReadByTheirOwnNames(_ encoding: String) throws {
    let reading = try Reading(
      Sample.files(records: Self.official, fenji: Self.fenji, encoding: encoding))
    #expect(reading.rejects == [])
    let records = reading.records.sorted {
      ($0.organisation, $1.amount) < ($1.organisation, $0.amount)
    }
    #expect(records.count == 3)
    #expect(records.map(\.amount) == [500_000, 1, 0])
    #expect(records.allSatisfy { $0.category == 1 && $0.domain == 1 && $0.severity == .minor })
    #expect(records.map(\.status) == [.valid, .repaired, .annulled])
    #expect(records.map(\.expires.rawValue) == [.max, 19_724, 0])
  }

  @Test func encodingsGiveTheSameRecords() throws {
    let plain = try Reading(Sample.files(records: Self.official, fenji: Self.fenji))
    let chinese = try Reading(
      Sample.files(records: Self.official, fenji: Self.fenji, encoding: "gb18030"))
    #expect(plain.records == chinese.records)
    #expect(plain.totals.amount == chinese.totals.amount)
  }

  @Test(arguments: ["utf-8", "gb18030"])
  func aByteOrderMarkIsPassedOver(_ encoding: String) throws {
    var files = Sample.files(records: Self.official, fenji: Self.fenji, encoding: encoding)
    let mark = TextEncoding(name: encoding)?.byteOrderMark ?? []
    let plain = try Reading(files)
    files["records.csv"] = mark + (files["records.csv"] ?? [])
    let marked = try Reading(files)
    #expect(marked.records == plain.records)
    #expect(marked.totals.counts == plain.totals.counts)
  }

  @Test func lineEndsDoNotMatter() throws {
    let plain = try Reading(Sample.files(records: Self.official, fenji: Self.fenji))
    let windows = try Reading(
      Sample.files(
        records: Self.official.replacingOccurrences(of: "\n", with: "\r\n"), fenji: Self.fenji))
    #expect(plain.records == windows.records)
  }

  @Test func charactersOfFourBytesAndRareNamesAreRead() throws {
    // 𠀀 and 㐀 have four bytes in GB 18030, 䶮 two; some of them are digits and letters.
    let text = "code,category,decided_on,id,basis\n\(Sample.code(1)),permit,2020-01-01,𠀀㐀,䶮镕\n"
    let folder = try TemporaryFolder(Sample.files(records: text, encoding: "gb18030"))
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let records = try dataset.detailedRecords(
      of: [0], codebook: Sample.codebook, organisations: table, threads: 1)
    #expect(records.map(\.id) == ["𠀀㐀"])
    #expect(records.map(\.basis) == ["䶮镕"])
  }

  @Test func badGB18030IsRefused() throws {
    var files = Sample.files(
      records: "code,category,decided_on,basis\n", encoding: "gb18030")
    let row = Array("\(Sample.code(1)),permit,2020-01-01,".utf8)
    for bad: [UInt8] in [
      [0xFF], [0x81], [0xB0, 0x20], [0x81, 0x30, 0x81], [0xFE, 0x39, 0xFE, 0x39],
    ] {
      files["records.csv", default: []] += row + bad + [10]
    }
    let reading = try Reading(files)
    #expect(reading.rejects.map(\.reason) == Array(repeating: .badEncoding, count: 5))
    #expect(reading.rejects.map(\.row) == [2, 3, 4, 5, 6])
  }

  @Test func missingValuesOfTheSchemaAreEmpty() throws {
    let text = "code,category,decided_on,amount,domain\n\(Sample.code(1)),permit,2020-01-01,NA,-\n"
    var files = Sample.files(records: text)
    let descriptor = String(decoding: files["datapackage.json"] ?? [], as: UTF8.self)
    files["datapackage.json"] = Array(
      descriptor.replacingOccurrences(
        of: #""encoding": "utf-8""#,
        with: #""schema": {"missingValues": ["", "NA", "-"]}"#
      ).utf8)
    let reading = try Reading(files)
    #expect(reading.rejects == [])
    #expect(reading.records.map(\.domain) == [PackedRecord.noDomain])
  }

  @Test func copiesAreRecognisedAcrossFeeds() throws {
    let header = "id,code,category,decided_on,document_number,authority\n"
    let code = Sample.code(1)
    let text = [
      "1,\(code),penalty,2021-01-01,罚〔2021〕1号,市监局",
      "2,\(code),penalty,2021-01-01,罚[2021]1号,邹城市市场监督管理局",
      "3,\(code),penalty,2021-01-01,罚[2021]1号,卫健局",
      "4,\(code),permit,2021-01-01,罚[2021]1号,市监局",
      "5,\(code),permit,2021-01-01,,市监局",
      "5,\(code),permit,2021-01-01,,邹城市 市场监督管理局",
      ",\(code),permit,2021-01-01,,市监局",
      ",\(code),permit,2021-01-01,,市监局",
      ",\(code),permit,2021-01-02,,市监局",
    ].map { $0 + "\n" }.joined()
    let reading = try Reading(Sample.files(records: header + text))
    let counts = Dictionary(grouping: reading.records, by: \.document).values.map(\.count)
    #expect(counts.sorted() == [1, 1, 1, 2, 2, 2])
  }
}
