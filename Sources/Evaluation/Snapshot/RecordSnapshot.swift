import Credit
import Datasets
import Digests
import Foundation

/// Settled records in a file: thirty-two bytes each, sorted by organisation, and what belongs to
/// them. Every part is verified before it is used.
final class RecordSnapshot: Sendable {
  let header: SnapshotHeader
  private let file: SnapshotFile

  /// Opens the snapshot at `path`; nil when there is none.
  ///
  /// - Throws: ``EvaluationError/damagedSnapshot(path:)``.
  init?(at path: String) throws {
    guard let file = try SnapshotFile(reading: path) else { return nil }
    self.file = file
    let damaged = EvaluationError.damagedSnapshot(path: path)
    var head = [UInt8](repeating: 0, count: SnapshotFile.bodyOffset)
    let hasHead = try head.withUnsafeMutableBytes { try file.read(into: $0, at: 0) }
    guard hasHead, head.starts(with: SnapshotFile.mark) else { throw damaged }
    let (offset, length) = head.withUnsafeBytes {
      (
        $0.loadUnaligned(fromByteOffset: 8, as: Int64.self),
        $0.loadUnaligned(fromByteOffset: 16, as: Int64.self)
      )
    }
    guard offset >= 0, (0..<(1 << 28)).contains(length) else { throw damaged }
    var bytes = [UInt8](repeating: 0, count: Int(length))
    let isWhole = try bytes.withUnsafeMutableBytes { try file.read(into: $0, at: Int(offset)) }
    guard isWhole, SHA256.digest(of: bytes).bytes == Array(head[24..<56]),
      let header = try? JSONDecoder().decode(SnapshotHeader.self, from: Data(bytes))
    else { throw damaged }
    self.header = header
  }

  /// Calls `body` with a partition's records and its runs of organisation and count.
  ///
  /// - Parameter buffer: its memory is used again and again.
  func withRecords<Result>(
    of partition: Int, buffer: inout [PackedRecord],
    _ body: (UnsafeMutableBufferPointer<PackedRecord>, [UInt32]) throws -> Result
  ) throws -> Result {
    let part = header.partitions[partition]
    let runs = try runs(of: partition)
    if buffer.count < part.records.count {
      buffer = []
      buffer = Array(repeating: .blank, count: part.records.count + part.records.count / 4)
    }
    return try buffer.withUnsafeMutableBufferPointer { buffer in
      let records = UnsafeMutableBufferPointer(rebasing: buffer[..<part.records.count])
      try file.read(part.records, into: records)
      return try body(records, runs)
    }
  }

  /// For each organisation of a partition that has records its number and how many, as pairs.
  func runs(of partition: Int) throws -> [UInt32] {
    let part = header.partitions[partition].runs
    var runs = [UInt32](repeating: 0, count: part.count)
    try runs.withUnsafeMutableBufferPointer { try file.read(part, into: $0) }
    return runs
  }

  /// The rejects of all files, by file.
  func rejects() throws -> [String: [Reject]] {
    var bytes = [UInt8](repeating: 0, count: header.rejects.count)
    try bytes.withUnsafeMutableBufferPointer { try file.read(header.rejects, into: $0) }
    guard let rejects = RejectCoder.rejects(bytes) else {
      throw EvaluationError.damagedSnapshot(path: file.path)
    }
    return Dictionary(grouping: rejects, by: \.file)
  }
}

/// Rejects as bytes.
enum RejectCoder {
  static func append(_ reject: Reject, to bytes: inout [UInt8]) {
    for text in [
      reject.file, String(reject.row), reject.column, reject.code, reject.reason.rawValue,
      reject.value,
    ] {
      withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { bytes.append(contentsOf: $0) }
      bytes.append(contentsOf: text.utf8)
    }
  }

  static func rejects(_ bytes: [UInt8]) -> [Reject]? {
    var at = 0
    func text() -> String? {
      guard at + 4 <= bytes.count else { return nil }
      let length = bytes.withUnsafeBytes {
        Int(UInt32(littleEndian: $0.loadUnaligned(fromByteOffset: at, as: UInt32.self)))
      }
      guard at + 4 + length <= bytes.count else { return nil }
      defer { at += 4 + length }
      return String(decoding: bytes[at + 4..<at + 4 + length], as: UTF8.self)
    }
    var rejects: [Reject] = []
    while at < bytes.count {
      guard let file = text(), let row = text().flatMap({ Int($0) }), let column = text(),
        let code = text(), let reason = text().flatMap(RejectReason.init(rawValue:)),
        let value = text()
      else { return nil }
      rejects.append(
        Reject(file: file, row: row, column: column, code: code, reason: reason, value: value))
    }
    return rejects
  }
}
