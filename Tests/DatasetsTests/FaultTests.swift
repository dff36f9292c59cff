import Credit
import Foundation
import Testing

@testable import Datasets

/// What happens to files in practice; each is an error in words or no fault at all, never a crash.
@Suite struct FaultTests {
  static func row(_ number: Int, basis: String = "") -> String {
    "R\(number),\(Sample.code(1)),permit,health,,,,2021-03-04,,,,,,,,\(basis)"
  }

  static func text(_ rows: [String], end: String = "\n", isLastEnded: Bool = true) -> [UInt8] {
    let body = rows.joined(separator: end) + (isLastEnded ? end : "")
    return Array(
      (DatasetRecordsTests.header.trimmingCharacters(in: .newlines) + end + body).utf8)
  }

  static func reading(_ text: [UInt8], blockSize: Int = 100) throws -> Reading {
    var files = Sample.files(records: "")
    files["records.csv"] = text
    let folder = try TemporaryFolder(files)
    defer { withExtendedLifetime(folder) {} }
    return try Reading(Dataset.open(at: folder.path), threads: 2, blockSize: blockSize)
  }

  @Test(arguments: ["\n", "\r\n"], [true, false])
  func lineEndsAndTheLastOne(_ end: String, _ isLastEnded: Bool) throws {
    let rows = (0..<40).map { Self.row($0) }
    for blockSize in [64, 77, 100, 1 << 19] {
      let reading = try Self.reading(
        Self.text(rows, end: end, isLastEnded: isLastEnded), blockSize: blockSize)
      #expect(reading.totals.accepted == 40, "blocks of \(blockSize)")
    }
  }

  @Test func aRowThatIsCutAtTheEndIsRefusedAlone() throws {
    let whole = Self.text((0..<10).map { Self.row($0) })
    let cut = Array(whole.dropLast(30))
    let reading = try Self.reading(cut)
    #expect(reading.totals.accepted == 9)
    #expect(reading.rejects.map(\.reason) == [.wrongFieldCount])
    #expect(reading.rejects.map(\.row) == [11])
  }

  @Test func quotedLineEndsCrossBlocks() throws {
    let basis = "\"" + String(repeating: "第一条\r\n\"\"第二款\"\"\n", count: 30) + "\""
    let rows = (0..<30).map { Self.row($0, basis: $0 % 3 == 0 ? basis : "") }
    for blockSize in [64, 100, 333, 4096] {
      let reading = try Self.reading(Self.text(rows), blockSize: blockSize)
      #expect(reading.totals.accepted == 30, "blocks of \(blockSize)")
    }
  }

  @Test(arguments: [false, true])
  func aFieldOfTenMegabytesIsRead(_ isQuoted: Bool) throws {
    let long = String(repeating: "第", count: 10 << 20 / 3)
    let rows = [Self.row(1), Self.row(2, basis: isQuoted ? "\"\(long)\n\"" : long), Self.row(3)]
    let reading = try Self.reading(Self.text(rows), blockSize: 1 << 19)
    #expect(reading.totals.accepted == 3)
  }

  @Test(arguments: [1, 2])
  func aFileThatShrinksWhileItIsReadIsAnError(_ threads: Int) throws {
    var files = Sample.files(records: "")
    files["records.csv"] = Self.text((0..<5000).map { Self.row($0) })
    let folder = try TemporaryFolder(files)
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let path = folder.path + "/records.csv"
    #expect(throws: DatasetError.shrank(file: "records.csv")) {
      _ = try dataset.records(
        codebook: Sample.codebook, organisations: table, threads: threads, blockSize: 4096,
        progress: { done, _ in
          if done < 10_000 { truncate(path, 6000) }
        }, rejects: { _ in }, sink: { _, _ in })
    }
  }

  @Test func whatTheSinkThrowsStopsTheReading() throws {
    struct Full: Error {}
    var files = Sample.files(records: "")
    files["records.csv"] = Self.text((0..<5000).map { Self.row($0) })
    let folder = try TemporaryFolder(files)
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    for threads in [1, 2] {
      #expect(throws: Full.self) {
        _ = try dataset.records(
          codebook: Sample.codebook, organisations: table, threads: threads, blockSize: 4096,
          progress: nil, rejects: { _ in }, sink: { _, _ in throw Full() })
      }
    }
  }
}
