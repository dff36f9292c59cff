import Testing

@testable import Datasets

@Suite struct RowScannerTests {
  static let battery: [(text: String, rows: [ReadRow])] = [
    ("", []),
    ("a,b,c", [.fields(row: 0, ["a", "b", "c"])]),
    ("a,b,c\n", [.fields(row: 0, ["a", "b", "c"])]),
    ("a,b,c\r\nd,e,f\r\n", [.fields(row: 0, ["a", "b", "c"]), .fields(row: 1, ["d", "e", "f"])]),
    (",,\n,,", [.fields(row: 0, ["", "", ""]), .fields(row: 1, ["", "", ""])]),
    ("\"a\",\"b\",\"c\"", [.fields(row: 0, ["a", "b", "c"])]),
    ("\"a,1\",\"b\n2\",\"c\r\n3\"\r\n", [.fields(row: 0, ["a,1", "b\n2", "c\r\n3"])]),
    ("\"\"\"a\"\"\",\"\",\"b\"\"c\"\n", [.fields(row: 0, ["\"a\"", "", "b\"c"])]),
    ("\"\"\"\",\"\"\"\"\"\",x\n", [.fields(row: 0, ["\"", "\"\"", "x"])]),
    (
      "a,b\nc,d,e\n",
      [.refused(row: 0, .wrongFieldCount, field: nil), .fields(row: 1, ["c", "d", "e"])]
    ),
    ("a,b,c,d\n", [.refused(row: 0, .wrongFieldCount, field: nil)]),
    (
      "\na,b,c\n",
      [.refused(row: 0, .wrongFieldCount, field: nil), .fields(row: 1, ["a", "b", "c"])]
    ),
    (
      "a,b\"x,c\nd,e,f\n",
      [.refused(row: 0, .strayQuote, field: 1), .fields(row: 1, ["d", "e", "f"])]
    ),
    (
      "a,\"b\"x,c\nd,e,f\n",
      [.refused(row: 0, .strayQuote, field: 1), .fields(row: 1, ["d", "e", "f"])]
    ),
    (
      "a,b,\"c\nd,e,f\n",
      [.refused(row: 0, .strayQuote, field: 2), .fields(row: 1, ["d", "e", "f"])]
    ),
    ("a,b,\"c", [.refused(row: 0, .strayQuote, field: 2)]),
    ("a, \"b\",c\n", [.refused(row: 0, .strayQuote, field: 1)]),
    ("a,b\rc,d\n", [.fields(row: 0, ["a", "b\rc", "d"])]),
    ("a,b,c\r", [.fields(row: 0, ["a", "b", "c"])]),
    ("a,b,\"c\"\r", [.fields(row: 0, ["a", "b", "c"])]),
    ("a,b,\r\n", [.fields(row: 0, ["a", "b", ""])]),
    ("a,b,\"\"\n", [.fields(row: 0, ["a", "b", ""])]),
    ("一,\"二，三\",“四”\n", [.fields(row: 0, ["一", "二，三", "“四”"])]),
  ]

  @Test(arguments: battery.indices)
  func theBatteryReadsAsItShould(_ index: Int) throws {
    let (text, rows) = Self.battery[index]
    let bytes = Array(text.utf8)
    #expect(ReferenceCSV.rows(bytes, columns: 3) == rows)
    for blockSize in [1, 2, 3, 5, 8, 16, 1 << 20] {
      let read = try ReferenceCSV.parallelRows(
        bytes, columns: 3, threads: 2, blockSize: blockSize)
      #expect(read == rows, "blocks of \(blockSize)")
    }
  }

  /// Rows with every kind of trouble, at random.
  static func mess(seed: UInt64, rows: Int) -> [UInt8] {
    var random = TestRandom(state: seed)
    let pieces = [
      "a", "bc", "", "12.5", "2021-03-04", "中文", "\"q\"", "\"a,b\"", "\"x\ny\"", "\"x\r\ny\"",
      "\"he said \"\"no\"\"\"", "\"\"\"\"", "\"", "z\"", "\"u\"v", "\r", "\"long \n\n\n text, 长\"",
      "a much longer field without anything in it", "𠀀",
    ]
    var text = ""
    for _ in 0..<rows {
      let count = [3, 3, 3, 3, 3, 3, 3, 2, 4, 1][Int(random.next() % 10)]
      let isWild = random.next() % 8 == 0
      text += (0..<count).map { _ in
        pieces[Int(random.next() % UInt64(isWild ? pieces.count : 12))]
      }.joined(separator: ",")
      text += ["\n", "\n", "\r\n", "\n\n"][Int(random.next() % 4)]
    }
    return Array(text.utf8)
  }

  @Test(arguments: 1...6)
  func anyMessReadsAlikeInAnyBlocks(_ seed: Int) throws {
    let bytes = Self.mess(seed: UInt64(seed), rows: 60)
    let expected = ReferenceCSV.rows(bytes, columns: 3)
    #expect(expected.contains { if case .refused(_, .strayQuote, _) = $0 { true } else { false } })
    for blockSize in stride(from: 16 + seed, through: 200, by: 6) {
      let threads = 1 + blockSize % 3
      let read = try ReferenceCSV.parallelRows(
        bytes, columns: 3, threads: threads, blockSize: blockSize)
      #expect(read == expected, "seed \(seed), blocks of \(blockSize)")
    }
  }

  @Test(arguments: [16, 17, 64, 100, 1 << 20])
  func aFileOfLinesInsideQuotationMarksNeedsSecondLooks(_ blockSize: Int) throws {
    // Every line end in the file is inside quotation marks but one in eight.
    let row = "\"1\n2\n3\n4\",\"5\n6\n7\",\"8\n\"\n"
    let bytes = Array(String(repeating: row, count: 50).utf8)
    let expected = ReferenceCSV.rows(bytes, columns: 3)
    #expect(expected.count == 50)
    let read = try ReferenceCSV.parallelRows(bytes, columns: 3, threads: 2, blockSize: blockSize)
    #expect(read == expected)
  }

  @Test(arguments: [16, 40, 100, 1 << 20])
  func aRowThatIsTooLongIsRefusedAlone(_ blockSize: Int) throws {
    let long = String(repeating: "z", count: 97)
    let text = "a,b,c\nx,y,\(long)\nx,y,\(long.dropLast())\r\n\"x\",y,\(long)\nd,e,f\n"
    let read = try ReferenceCSV.parallelRows(
      Array(text.utf8), columns: 3, threads: 2, blockSize: blockSize, maximumRow: 102)
    #expect(
      read == [
        .fields(row: 0, ["a", "b", "c"]), .fields(row: 1, ["x", "y", long]),
        .fields(row: 2, ["x", "y", String(long.dropLast())]),
        .refused(row: 3, .rowTooLong, field: nil), .fields(row: 4, ["d", "e", "f"]),
      ])
  }

  @Test(arguments: 1...3)
  func whatIsTooLongDoesNotDependOnBlocks(_ seed: Int) throws {
    let bytes = Self.mess(seed: UInt64(seed), rows: 80)
    func rows(_ blockSize: Int) throws -> [ReadRow] {
      try ReferenceCSV.parallelRows(
        bytes, columns: 3, threads: 2, blockSize: blockSize, maximumRow: 33)
    }
    let expected = try rows(1 << 20)
    #expect(
      expected.contains { if case .refused(_, .rowTooLong, _) = $0 { true } else { false } })
    for blockSize in stride(from: 16 + seed, through: 200, by: 5) {
      #expect(try rows(blockSize) == expected, "seed \(seed), blocks of \(blockSize)")
    }
  }

  @Test func theLongestRowIsSixteenMebibytes() {
    #expect(RowFeed.maximumRow == 16_777_216)
  }
}
