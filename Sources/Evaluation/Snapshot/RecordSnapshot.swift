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

  /// Calls `body` with a partition's records, block by block, each verified.
  func forEachBlock(
    of partition: Int, _ body: (UnsafeBufferPointer<PackedRecord>) throws -> Void
  ) throws {
    let records = header.partitions[partition].records
    let size = SnapshotHeader.Records.blockSize
    guard records.count >= 0, records.checksums.count == (records.count + size - 1) / size else {
      throw EvaluationError.damagedSnapshot(path: file.path)
    }
    let stride = MemoryLayout<PackedRecord>.stride
    let buffer = UnsafeMutableBufferPointer<PackedRecord>.allocate(capacity: size)
    defer { buffer.deallocate() }
    for (number, checksum) in records.checksums.enumerated() {
      let first = number * size
      let block = UnsafeMutableBufferPointer(rebasing: buffer[..<min(size, records.count - first)])
      try file.read(
        SnapshotHeader.Part(
          offset: records.offset + first * stride, count: block.count, checksum: checksum),
        into: block)
      try body(UnsafeBufferPointer(block))
    }
  }

  /// Calls `body` with a partition's records organisation by organisation; those of one may come in
  /// several pieces.
  func forEachRun(
    of partition: Int,
    _ body: (UnsafeBufferPointer<PackedRecord>, _ organisation: Int) throws -> Void
  ) throws {
    let runs = try runs(of: partition)
    var place = 0
    var left = runs.isEmpty ? 0 : Int(runs[1])
    try forEachBlock(of: partition) { block in
      var first = 0
      while first < block.count {
        while left == 0 {
          place += 2
          guard place < runs.count else {
            throw EvaluationError.damagedSnapshot(path: file.path)
          }
          left = Int(runs[place + 1])
        }
        let next = min(block.count, first + left)
        try body(UnsafeBufferPointer(rebasing: block[first..<next]), Int(runs[place]))
        left -= next - first
        first = next
      }
    }
  }

  /// For each organisation of a partition that has records its number and how many, as pairs.
  func runs(of partition: Int) throws -> [UInt32] {
    let part = header.partitions[partition].runs
    var runs = [UInt32](repeating: 0, count: part.count)
    try runs.withUnsafeMutableBufferPointer { try file.read(part, into: $0) }
    return runs
  }

  /// By file the stretches that have rows of organisations that are marked, in order.
  func stretches(of marks: [Bool]) throws -> [String: [RowStretch]] {
    var found: [String: [RowStretch]] = [:]
    try forEachPart { bytes, file in
      guard let stretches = RowPlaces.stretches(bytes, of: marks) else {
        throw EvaluationError.damagedSnapshot(path: self.file.path)
      }
      found[file, default: []] += stretches
    }
    return found
  }

  /// Calls `body` with each part of where a file's rows are.
  func forEachPart(_ body: (_ bytes: [UInt8], _ file: String) throws -> Void) throws {
    for known in header.files {
      for part in known.places {
        var bytes = [UInt8](repeating: 0, count: part.count)
        try bytes.withUnsafeMutableBufferPointer { try file.read(part, into: $0) }
        try body(bytes, known.path)
      }
    }
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
