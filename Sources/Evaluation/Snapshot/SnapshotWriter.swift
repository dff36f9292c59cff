import Credit
import Datasets
import Digests
import Foundation
import Glibc
import Synchronization
import UnfinishedFiles

/// Writes a snapshot beside its place and puts it there whole.
///
/// Workers write partitions at places that have room for all of a partition's records; what copies
/// leave free is a hole in the file and takes no disk.
final class SnapshotWriter: Sendable {
  private struct State {
    var header: SnapshotHeader
    /// By file where its rows are.
    var places: [String: [SnapshotHeader.Part]] = [:]
    var end: Int
    var isCommitted = false
  }

  private let path: String
  private let partial: String
  private let file: SnapshotFile
  private let state: Mutex<State>

  init(path: String, header: SnapshotHeader) throws {
    self.path = path
    let partial = path + ".partial-\(getpid())"
    self.partial = partial
    file = try TemporaryPaths.uninterrupted {
      TemporaryPaths.add(partial)
      return try SnapshotFile(writing: partial)
    }
    state = Mutex(State(header: header, end: SnapshotFile.bodyOffset))
  }

  deinit {
    if state.withLock({ $0.isCommitted }) {
      TemporaryPaths.remove(partial)
    } else {
      TemporaryPaths.discard(partial)
    }
  }

  /// A partition being written by one worker.
  struct Partition: ~Copyable {
    private let writer: SnapshotWriter
    private let number: Int
    private let begin: Int
    private var count = 0
    private var checksums: [UInt64] = []
    private var checksum = Checksum()
    private var runs: [UInt32] = []

    fileprivate init(writer: SnapshotWriter, number: Int, begin: Int) {
      self.writer = writer
      self.number = number
      self.begin = begin
    }

    /// Adds an organisation's records.
    mutating func append(
      _ records: UnsafeMutableBufferPointer<PackedRecord>, of organisation: Int
    ) throws {
      let bytes = UnsafeRawBufferPointer(records)
      let stride = MemoryLayout<PackedRecord>.stride
      try writer.file.write(bytes, at: begin + count * stride)
      var added = 0
      while added < records.count {
        let room = SnapshotHeader.Records.blockSize - count % SnapshotHeader.Records.blockSize
        let part = min(room, records.count - added)
        checksum.add(
          UnsafeRawBufferPointer(rebasing: bytes[(added * stride)..<((added + part) * stride)]))
        added += part
        count += part
        if part == room { endBlock() }
      }
      runs += [UInt32(organisation), UInt32(records.count)]
    }

    private mutating func endBlock() {
      checksums.append(checksum.value)
      checksum = Checksum()
    }

    /// Ends the partition.
    consuming func finish() throws {
      if count % SnapshotHeader.Records.blockSize > 0 { endBlock() }
      let records = SnapshotHeader.Records(offset: begin, count: count, checksums: checksums)
      let runs = try runs.withUnsafeBufferPointer { try writer.add(UnsafeRawBufferPointer($0)) }
      writer.state.withLock { [number] state in
        state.header.partitions[number] = SnapshotHeader.Partition(
          records: records,
          runs: SnapshotHeader.Part(
            offset: runs.offset, count: runs.count / 4, checksum: runs.checksum))
      }
    }
  }

  /// Begins a partition of at most `capacity` records.
  func partition(_ number: Int, capacity: Int) -> Partition {
    Partition(
      writer: self, number: number,
      begin: reserve(capacity * MemoryLayout<PackedRecord>.stride))
  }

  /// Adds a part of where a file's rows are.
  func add(places bytes: [UInt8], of file: String) throws {
    guard !bytes.isEmpty else { return }
    let part = try bytes.withUnsafeBytes { try add($0) }
    state.withLock { $0.places[file, default: []].append(part) }
  }

  /// By file where its rows are, as far as it was added.
  var places: [String: [SnapshotHeader.Part]] { state.withLock { $0.places } }

  /// Writes the rest and puts the snapshot in its place.
  func commit(
    files: [SnapshotHeader.File], copies: Int, amount: Int128, rejects: [UInt8]
  ) throws {
    let part = try rejects.withUnsafeBytes { try add($0) }
    let header = state.withLock { state in
      state.header.files = files
      state.header.copies = copies
      state.header.amount = "\(amount)"
      state.header.rejects = part
      return state.header
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let text = [UInt8](try encoder.encode(header))
    let place = try text.withUnsafeBytes { try add($0) }
    var head = SnapshotFile.mark
    withUnsafeBytes(of: Int64(place.offset)) { head.append(contentsOf: $0) }
    withUnsafeBytes(of: Int64(place.count)) { head.append(contentsOf: $0) }
    head += SHA256.digest(of: text).bytes
    head += Array(repeating: 0, count: SnapshotFile.bodyOffset - head.count)
    try head.withUnsafeBytes { try file.write($0, at: 0) }
    try file.flush()
    guard rename(partial, path) == 0 else { throw EvaluationError.snapshot(path: path, errno) }
    state.withLock { $0.isCommitted = true }
  }

  private func reserve(_ length: Int) -> Int {
    state.withLock { state in
      defer { state.end += (length + 63) / 64 * 64 }
      return state.end
    }
  }

  private func add(_ bytes: UnsafeRawBufferPointer) throws -> SnapshotHeader.Part {
    let offset = reserve(bytes.count)
    try file.write(bytes, at: offset)
    return SnapshotHeader.Part(
      offset: offset, count: bytes.count, checksum: Checksum.of(bytes))
  }
}
