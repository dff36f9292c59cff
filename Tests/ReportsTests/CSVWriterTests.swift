import Credit
import Reports
import Testing

@Suite struct CSVWriterTests {
  private let columns = [Column("id", .code), Column("score", .decimal(places: 2))]

  private func row(_ index: Int) -> [Cell] {
    [.text("O\(index)"), .decimal(ExactDecimal(millionths: Int64(index) * 1_000))]
  }

  @Test("a file has the bytes of the encoder, over many chunks")
  func bytes() throws {
    let folder = try TemporaryFolder()
    let count = 50_000
    try CSVWriter.write(
      (0..<count).lazy.map(row), columns: columns, to: folder.file("a.csv"), isDurable: false)
    var encoder = CSVEncoder(columns: columns)
    for index in 0..<count { encoder.append(row(index)) }
    #expect(encoder.bytes.count > 600_000)
    #expect(try folder.bytes("a.csv") == encoder.bytes)
    #expect(try folder.names == ["a.csv"])
  }

  @Test("row by row, from a sequence and from a table are the same file")
  func ways() throws {
    let folder = try TemporaryFolder()
    let writer = try CSVWriter(path: folder.file("a"), columns: columns, dialect: .plain)
    for index in 0..<3 { try writer.write(row(index)) }
    #expect(writer.rowCount == 3)
    try writer.commit()
    try CSVWriter.write(
      (0..<3).map(row), columns: columns, to: folder.file("b"), dialect: .plain)
    try CSVWriter.write(
      Table("t", columns, rows: (0..<3).map(row)), to: folder.file("c"), dialect: .plain)
    #expect(try folder.text("a") == "id,score\nO0,0.00\nO1,0.00\nO2,0.00\n")
    #expect(try folder.bytes("a") == folder.bytes("b"))
    #expect(try folder.bytes("a") == folder.bytes("c"))
  }

  @Test("a writer given up leaves the old file and nothing else")
  func givenUp() throws {
    let folder = try TemporaryFolder()
    try AtomicFile.write("old", to: folder.file("a.csv"))
    do {
      let writer = try CSVWriter(path: folder.file("a.csv"), columns: columns)
      try writer.write(row(1))
      #expect(try folder.names.count == 2)
    }
    #expect(try folder.names == ["a.csv"])
    #expect(try folder.text("a.csv") == "old")
  }
}
