import CZlib
import CZstd
import Credit
import Foundation
import Testing

@testable import Datasets

@Suite struct CompressionTests {
  /// The bytes in gzip, in as many members as asked for.
  static func gzip(_ bytes: [UInt8], members: Int = 1) -> [UInt8] {
    let size = max(1, (bytes.count + members - 1) / members)
    return stride(from: 0, to: max(1, bytes.count), by: size).flatMap { begin -> [UInt8] in
      var part = Array(bytes[begin..<min(bytes.count, begin + size)])
      var output = [UInt8](repeating: 0, count: part.count + 1024)
      var stream = z_stream()
      deflateInit2_(
        &stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size))
      let length = part.withUnsafeMutableBufferPointer { input in
        output.withUnsafeMutableBufferPointer { buffer in
          stream.next_in = input.baseAddress
          stream.avail_in = UInt32(input.count)
          stream.next_out = buffer.baseAddress
          stream.avail_out = UInt32(buffer.count)
          deflate(&stream, Z_FINISH)
          deflateEnd(&stream)
          return buffer.count - Int(stream.avail_out)
        }
      }
      return Array(output[..<length])
    }
  }

  /// The bytes in two frames of zstd.
  static func zstandard(_ bytes: [UInt8]) -> [UInt8] {
    let half = bytes.count / 2
    return [bytes[..<half], bytes[half...]].flatMap { part -> [UInt8] in
      var output = [UInt8](repeating: 0, count: ZSTD_compressBound(part.count))
      let length = Array(part).withUnsafeBytes { input in
        output.withUnsafeMutableBytes {
          ZSTD_compress($0.baseAddress, $0.count, input.baseAddress, input.count, 3)
        }
      }
      return Array(output[..<length])
    }
  }

  /// A dataset whose first file of records is in gzip and whose second is in zstd.
  static func compressed(_ files: [String: [UInt8]]) -> [String: [UInt8]] {
    var files = files
    files["a.csv.gz"] = gzip(files.removeValue(forKey: "a.csv") ?? [], members: 3)
    files["b.zst"] = zstandard(files.removeValue(forKey: "b.csv") ?? [])
    files["datapackage.json"] = Array(
      """
      {"resources": [
        {"path": "o.csv", "fenji": {"role": "organisations"}},
        {"path": ["a.csv.gz", "b.zst"], "fenji": {"role": "records"}}
      ]}
      """.utf8)
    return files
  }

  @Test func compressedFilesReadLikePlainOnes() throws {
    let plain = DeterminismTests.files(DeterminismTests.rows(900))
    let expected = try Reading(plain)
    let folder = try TemporaryFolder(Self.compressed(plain))
    let dataset = try Dataset.open(at: folder.path)
    for threads in [1, 3] {
      for blockSize in [100, 5000, 1 << 20] {
        let reading = try Reading(dataset, threads: threads, blockSize: blockSize)
        #expect(reading.records == expected.records)
        #expect(reading.rejects.map(\.row) == expected.rejects.map(\.row))
        #expect(reading.totals.files.map(\.rows) == expected.totals.files.map(\.rows))
        for file in reading.totals.files {
          #expect(try dataset.digest(of: file.file) == file.digest, "the digest is of the file")
        }
      }
    }
  }

  @Test func textAcrossManyPiecesIsWhole() throws {
    let rows = (0..<60_000).map { "R\($0),\(Sample.code($0 % 3 + 1)),permit,health,,,,2021-03-04" }
    let header = DatasetRecordsTests.header
    let width = header.split(separator: ",").count
    let lines = rows.map { $0 + String(repeating: ",", count: width - 8) + "\n" }
    let text = Array((header + lines.joined()).utf8)
    #expect(text.count > 3 << 20)
    var files = Sample.files(records: "")
    files["records.csv"] = Self.zstandard(text)
    files["datapackage.json"] = Array(
      String(decoding: files["datapackage.json"] ?? [], as: UTF8.self)
        .replacingOccurrences(
          of: "\"path\": \"records.csv\"",
          with: "\"path\": \"records.csv\", \"compression\": \"zst\""
        ).utf8)
    let folder = try TemporaryFolder(files)
    let dataset = try Dataset.open(at: folder.path)
    let table = try dataset.organisations(codebook: Sample.codebook) { _ in }
    let totals = try dataset.records(
      codebook: Sample.codebook, organisations: table, threads: 2, rejects: { _ in },
      sink: { _, _ in })
    #expect(totals.accepted == 60_000)
  }

  @Test(arguments: [1, 2, 3])
  func aTruncatedOrDamagedFileStopsTheReading(_ parts: Int) throws {
    var files = Self.compressed(DeterminismTests.files(DeterminismTests.rows(900)))
    for name in ["a.csv.gz", "b.zst"] {
      let whole = files[name] ?? []
      files[name] = Array(whole[..<(whole.count * parts / 4)])
      let error = #expect(throws: DatasetError.self) { try Reading(files, threads: 2) }
      #expect(error == .truncated(file: name))
      var damaged = whole
      for place in damaged.count / 2..<damaged.count / 2 + 20 { damaged[place] ^= 0x55 }
      files[name] = damaged
      #expect(throws: DatasetError.notCompressed(file: name)) { try Reading(files) }
      files[name] = Array("code,name\n".utf8)
      #expect(throws: DatasetError.notCompressed(file: name)) { try Reading(files) }
      files[name] = whole
    }
  }

  @Test func unknownCompressionIsRefused() {
    var files = Sample.files(records: "")
    files["datapackage.json"] = Array(
      String(decoding: files["datapackage.json"] ?? [], as: UTF8.self)
        .replacingOccurrences(of: "\"encoding\"", with: "\"compression\": \"zip\", \"encoding\"")
        .utf8)
    #expect(throws: DatasetError.self) { try Reading(files) }
  }
}
