import Credit
import StrictJSON
import Testing

@testable import Datasets

@Suite struct DescriptorTests {
  /// The error of opening a dataset whose descriptor is the text.
  static func error(_ descriptor: String, files: [String: String] = [:]) throws -> DatasetError? {
    var all = files
    all["datapackage.json"] = descriptor
    all["o.csv"] = all["o.csv"] ?? Sample.organisations
    let folder = try TemporaryFolder(all)
    do {
      _ = try Dataset.open(at: folder.path)
      return nil
    } catch let error as DatasetError {
      return error
    }
  }

  /// A descriptor with organisations and one more resource.
  static func descriptor(_ resource: String) -> String {
    """
    {"resources": [
      {"path": "o.csv", "fenji": {"role": "organisations"}},
      \(resource)
    ]}
    """
  }

  static let faults: [(String, DescriptorFault, row: Int, column: Int)] = [
    ("", .json(.end), 1, 1),
    ("{\"a\": 1,}", .json(.unexpected), 1, 9),
    ("{\n  \"a\": 01\n}", .json(.number), 2, 8),
    ("{\n  \"年\": 1, \"年\": 2\n}", .json(.repeatedKey), 2, 11),
    ("[]", .wrongType(expected: "object"), 1, 1),
    ("{}", .missingKey("resources"), 1, 1),
    ("{\"resources\": []}", .noOrganisations, 1, 1),
    ("{\"resources\": {}}", .wrongType(expected: "array"), 1, 15),
    ("{\"resources\": [], \"fenji\": {\"identifer\": \"text\"}}", .unknownKey("identifer"), 1, 29),
    (
      descriptor(#"{"path": "../r.csv", "fenji": {"role": "records"}}"#),
      .unsafePath("../r.csv"), 3, 12
    ),
    (descriptor(#"{"path": "/etc/passwd"}"#), .unsafePath("/etc/passwd"), 3, 12),
    (
      descriptor(#"{"path": "http://example.org/r.csv"}"#), .unsafePath("http://example.org/r.csv"),
      3, 12
    ),
    (descriptor(#"{"path": ["a//b.csv"]}"#), .unsafePath("a//b.csv"), 3, 13),
    (descriptor(#"{"path": []}"#), .unsafePath(""), 3, 12),
    (
      descriptor(#"{"path": "o.csv", "fenji": {"role": "organisations"}}"#),
      .repeatedPath("o.csv"), 3, 12
    ),
    (descriptor(#"{"path": ["a.csv", "a.csv"]}"#), .repeatedPath("a.csv"), 3, 22),
    (
      descriptor(#"{"path": "r.csv", "fenji": {"role": "record"}}"#),
      .unknownWord("record", allowed: TableRole.allCases.map(\.rawValue)), 3, 39
    ),
    (descriptor(#"{"path": "r.csv", "fenji": {}}"#), .missingKey("role"), 3, 30),
    (
      descriptor(#"{"path": "r.csv", "fenji": {"role": "records", "maps": {}}}"#),
      .unknownKey("maps"), 3, 50
    ),
    (
      descriptor(#"{"path": "r.csv", "fenji": {"role": "outcomes", "map": {"when": "X"}}}"#),
      .unknownWord("when", allowed: ["code", "domain", "inspected_on", "found"]), 3, 59
    ),
    (
      descriptor(#"{"path": "r.csv", "fenji": {"role": "records", "constants": {"code": "X"}}}"#),
      .noConstant("code"), 3, 72
    ),
    (
      descriptor(#"{"path": "r.csv", "fenji": {"role": "records", "values": {"code": {}}}}"#),
      .noTranslation("code"), 3, 69
    ),
    (
      descriptor(
        #"{"path": "r.csv", "fenji": {"role": "records", "map": {"domain": "D"}, "constants": {"domain": "tax"}}}"#
      ), .columnAndConstant("domain"), 3, 98
    ),
    (
      descriptor(#"{"path": "r.csv", "fenji": {"role": "records", "units": {"amount": "fen"}}}"#),
      .unknownWord("fen", allowed: ["yuan", "元", "ten-thousand-yuan", "万元"]), 3, 70
    ),
    (
      descriptor(#"{"path": "r.csv", "encoding": "latin1", "fenji": {"role": "records"}}"#),
      .unknownWord("latin1", allowed: ["utf-8", "gb18030", "gbk"]), 3, 33
    ),
    (
      descriptor(
        #"{"path": "r.csv", "dialect": {"delimiter": ";"}, "fenji": {"role": "records"}}"#),
      .dialect("delimiter"), 3, 46
    ),
  ]

  @Test(arguments: faults.indices)
  func faultsAreNamedWithTheirPlace(_ index: Int) throws {
    let (text, fault, row, column) = Self.faults[index]
    #expect(try Self.error(text) == .descriptor(row: row, column: column, fault: fault))
  }

  @Test func aByteOrderMarkBeforeTheDescriptorIsPassedOver() throws {
    #expect(
      try Self.error("\u{FEFF}" + Self.descriptor(#"{"path": "o2.csv"}"#), files: ["o2.csv": ""])
        == nil)
  }

  static let headers: [(String, file: String, HeaderFault, column: Int)] = [
    ("", "code,category\n", .missing(column: "decided_on", field: "decided_on"), 2),
    (
      #", "map": {"decided_on": "JDRQ"}"#, "code,category,decided_on\n",
      .missing(column: "JDRQ", field: "decided_on"), 3
    ),
    (
      #", "map": {"amount": "JE"}"#, "code,category,decided_on\n",
      .missing(column: "JE", field: "amount"), 3
    ),
    ("", "code,category,decided_on,category\n", .repeated("category"), 4),
    ("", "", .empty, 1),
    ("", "\u{FEFF}", .empty, 1),
    ("", "code,\"category\n", .malformed(.strayQuote), 2),
  ]

  @Test(arguments: headers.indices)
  func faultsOfHeadersAreNamedWithTheirPlace(_ index: Int) throws {
    let (more, file, fault, column) = Self.headers[index]
    let descriptor = Self.descriptor(
      #"{"path": "r.csv", "fenji": {"role": "records"\#(more)}}"#)
    #expect(
      try Self.error(descriptor, files: ["r.csv": file])
        == .header(file: "r.csv", column: column, fault: fault))
  }

  @Test func aHeaderMustBeTheSchemas() throws {
    let descriptor = Self.descriptor(
      #"{"path": "r.csv", "schema": {"fields": [{"name": "code"}, {"name": "category"}, {"name": "decided_on"}]}, "fenji": {"role": "records"}}"#
    )
    #expect(try Self.error(descriptor, files: ["r.csv": "code,category,decided_on\n"]) == nil)
    #expect(
      try Self.error(descriptor, files: ["r.csv": "code,decided_on,category\n"])
        == .header(
          file: "r.csv", column: 2,
          fault: .differs(expected: "category", found: "decided_on")))
    #expect(
      try Self.error(descriptor, files: ["r.csv": "code,category,decided_on,id\n"])
        == .header(file: "r.csv", column: 4, fault: .differs(expected: "", found: "id")))
  }

  @Test func aMissingFileIsNamed() throws {
    let error = try Self.error(Self.descriptor(#"{"path": "gone.csv"}"#))
    #expect(error == .unreadable(file: "gone.csv", errorNumber: 2))
    #expect(throws: DatasetError.unreadable(file: "datapackage.json", errorNumber: 2)) {
      try Dataset.open(at: "/nowhere/at/all")
    }
  }

  @Test func encodingsThatDoNotFitTheFileAreNamed() throws {
    let descriptor = Self.descriptor(
      #"{"path": "r.csv", "encoding": "gbk", "fenji": {"role": "records"}}"#)
    #expect(
      try Self.error(descriptor, files: ["r.csv": "\u{FEFF}code,category,decided_on\n"])
        == .header(file: "r.csv", column: 1, fault: .utf8))
    let folder = try TemporaryFolder([
      "datapackage.json": Array(
        Self.descriptor(#"{"path": "r.csv", "fenji": {"role": "records"}}"#).utf8),
      "o.csv": Array(Sample.organisations.utf8), "r.csv": [0xFF, 0xFE, 0x61, 0x00],
    ])
    #expect(throws: DatasetError.header(file: "r.csv", column: 1, fault: .utf16)) {
      try Dataset.open(at: folder.path)
    }
  }

  @Test func aConstantOutsideTheCodebookStopsTheReading() throws {
    let files = Sample.files(
      records: "code,decided_on\n",
      fenji: #"{"role": "records", "constants": {"category": "fine"}}"#)
    #expect(
      throws: DatasetError.descriptor(
        row: 5, column: 124, fault: .badValue("fine", .unknownCategory))
    ) { try Reading(files) }
  }

  @Test func filesAreListedInOrderWithTheDescriptorFirst() throws {
    let folder = try TemporaryFolder([
      "datapackage.json": """
      {"name": "n", "title": "题", "resources": [
        {"name": "z", "path": ["sub/z1.csv", "sub/z0.csv"]},
        {"name": "o", "path": "o.csv", "fenji": {"role": "organisations"}},
        {"name": "inline", "data": []},
        {"name": "again", "path": "o.csv"}
      ]}
      """,
      "o.csv": Sample.organisations, "sub/z1.csv": "", "sub/z0.csv": "",
    ])
    let dataset = try Dataset.open(at: folder.path)
    #expect(dataset.files == ["datapackage.json", "sub/z1.csv", "sub/z0.csv", "o.csv"])
    #expect(dataset.name == "n")
    #expect(dataset.title == "题")
    #expect(dataset.directory == folder.path)
  }

  @Test func errorsSayWhereWhatAndWhatToDo() {
    let error = DatasetError.descriptor(row: 3, column: 7, fault: .unknownKey("maps"))
    #expect(
      error.message.english
        == "datapackage.json:3:7: the key maps is unknown; correct it or remove it.")
    #expect(error.description == "datapackage.json:3:7：不认识的键 maps。请改正或删除。")
    let header = DatasetError.header(file: "a.csv", column: 2, fault: .repeated("x"))
    #expect(header.message.english.hasPrefix("a.csv:1:2: "))
  }
}
