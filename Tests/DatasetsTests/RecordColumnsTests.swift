import Credit
import Testing

@testable import Datasets

/// Whole columns are read at once, careful rows one by one: what both say must be the same.
@Suite struct RecordColumnsTests {
  static let fenji = """
    {"role": "records", "values": {
      "category": {"行政许可": "permit", "行政处罚（简易程序）": "penalty",
        "a word of more than thirty-two bytes": "award",
        "a word of more than forty-eight bytes, which is looked up elsewhere": "award"},
      "status": {"有效": "valid", "": "annulled"}}}
    """

  /// Fields as they come and as they must not come, by column.
  static let pieces: [(sound: [String], odd: [String])] = [
    (
      ["R1", "R2345678901", "AB-0099/7"],
      ["r1", "Ｒ１", "", "é", String(repeating: "X", count: 63)]
    ),
    ([Sample.code(1), Sample.code(2), Sample.code(3)], [Sample.code(9), "", "1"]),
    (
      [
        "permit", "penalty", "award", "行政许可", "行政处罚（简易程序）",
        "a word of more than thirty-two bytes",
      ],
      [
        "permits", "permi", "", "行政处罚（简易程序0", "行政处罪（简易程序）",
        "a word of more than thirty-one bytes.",
        "a word of more than forty-eight bytes, which is looked up elsewhere",
      ]
    ),
    (["health", "market", "tax", ""], ["Tax", "tax ", "taxx"]),
    (["市监局", "卫健局", "邹城市卫生健康局", "某局", ""], ["某 局", "《某》"]),
    (["", "邹市监罚字〔2021〕12号", "邹卫罚〔2022〕3号"], ["邹市监罚字[2021] 12号", "a", "第１号"]),
    (days, oddDays), (days.filter { $0 != "" }, oddDays + [""]), (days, oddDays),
    (["none", "none", "minor", "serious", ""], ["grave", "Minor"]),
    (["", "", "12.5", "100"], ["1,5", "-1", "12.345", "99999999999999999999", "."]),
    (days + ["2099-12-31", "2148-12-31"], oddDays), (days, oddDays),
    (["valid", "valid", "repaired", "有效", ""], ["无效", "valid\u{0}"]),
    (["", "simple-procedure"], ["simple"]), (["", "第一条", "Article 1"], ["é", "𠀀"]),
  ]

  static let days = ["2021-03-04", "2020-02-29", "1970-01-01", "2021/12/31", "2019-10-10", ""]
  static let oddDays = [
    "2021-02-29", "1969-12-31", "2149-01-01", "2149-06-06", "9999-12-31", "2021-13-01",
    "2021-00-10", "2021-01-00", "2021-01-32", "2021-1-01", "2021-03/04", "2021.03.04",
    "2021-03-0a", "20:1-03-04", "２021-03", "2021-03-04 ", "/021-03-04", "0000-00-00",
  ]

  /// A file of rows of which every `rarity`th field is odd, and some bytes of which are damaged.
  static func text(seed: Int, rarity: UInt64) -> [UInt8] {
    var random = TestRandom(state: UInt64(seed))
    func pick(_ words: [String]) -> String { words[Int(random.next() % UInt64(words.count))] }
    let rows = (0..<500).map { _ in
      pieces.map { pick(random.next() % rarity == 0 ? $0.odd : $0.sound) }.joined(separator: ",")
    }
    var bytes = Array((rows.joined(separator: "\n") + "\n").utf8)
    for _ in 0..<(bytes.count / 2000) {
      let place = Int(random.next() % UInt64(bytes.count))
      if bytes[place] > 0x7F { bytes[place] = UInt8(truncatingIfNeeded: random.next()) }
    }
    return Array(DatasetRecordsTests.header.utf8) + bytes
  }

  @Test(arguments: 1...12)
  func columnsSayWhatRowsSay(_ seed: Int) throws {
    let rarity: UInt64 = [1000, 40, 8][seed % 3]
    var files = Sample.files(records: "", fenji: Self.fenji)
    files["records.csv"] = Self.text(seed: seed, rarity: rarity)
    let folder = try TemporaryFolder(files)
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let file = try #require(dataset.tables(.records).first)
    let plan = try #require(
      try dataset.plans(codebook: Sample.codebook, organisations: table, of: [file]).first)
    var both = BothWays(parser: try RecordParser(plan: plan))
    let input = try file.open(in: folder.path)
    var feed = RowFeed(file: input, columns: file.header.count)
    _ = try feed.read(from: file.bodyOffset, to: input.size, into: &both)
    #expect(both.plain + both.careful > 450)
    // Authorities are known from the second time on; a few bytes are damaged.
    if rarity == 1000 { #expect(both.careful < 160) }
    #expect(both.differences == [])
  }
}

/// Reads every batch by columns, and every row of it by itself.
private struct BothWays: RowConsumer {
  var parser: RecordParser
  private(set) var plain = 0
  private(set) var careful = 0
  private(set) var differences: [Int] = []

  init(parser: RecordParser) { self.parser = parser }

  mutating func take(_ text: RawSpan, _ bounds: Span<FieldBounds>, rows: Range<Int>) {
    parser.findOrganisations(text, bounds, count: rows.count)
    var records: [PackedRecord] = []
    careful += parser.plainRecords(text, bounds, count: rows.count, into: &records)
    plain += records.count
    let columns = parser.plan.stride
    var next = 0
    for index in 0..<rows.count {
      let isCareful = parser.needsCare(index)
      let fields = bounds.extracting(index * columns..<(index + 1) * columns)
      let record = try? parser.record(text, fields, index: index)
      guard !isCareful else { continue }
      if next >= records.count || record != records[next] { differences.append(index) }
      next += 1
    }
    if next != records.count { differences.append(rows.count) }
  }

  mutating func refuse(_ reason: RejectReason, field: Int?, row: Int) {}
}
