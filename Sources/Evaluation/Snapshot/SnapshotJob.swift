import Datasets
import Digests

/// One run's dealings with a snapshot: what is in it, and what will be.
struct SnapshotJob {
  let store: SnapshotStore
  let key: SnapshotHeader.Key
  /// The dataset's files.
  let files: [RecordFile]
  /// The snapshot to go on from.
  let base: RecordSnapshot?

  /// The files that needn't be read.
  var known: Set<String> { Set(base?.header.files.map(\.path) ?? []) }

  /// How many files are new.
  var added: Int { files.count { !known.contains($0.path) } }

  /// Adds what is known of the files that were not read.
  func completed(_ totals: RecordTotals) throws -> RecordTotals {
    guard let header = base?.header else { return totals }
    let known = Dictionary(header.files.map { ($0.path, $0) }) { first, _ in first }
    let files = totals.files.map { file in
      guard let known = known[file.file] else { return file }
      return RecordTotals.File(
        file: known.path, rows: known.rows, accepted: known.accepted, rejected: known.rejected,
        bytes: known.bytes, digest: SHA256Digest(hex: known.sha256))
    }
    guard let amount = Int128(header.amount) else {
      throw EvaluationError.damagedSnapshot(path: store.path)
    }
    return RecordTotals(
      files: files, bytes: files.reduce(0) { $0 + $1.bytes }, amount: totals.amount + amount)
  }

  /// All rejects in the order of files and rows.
  func rejects(with fresh: [String: [Reject]]) throws -> [Reject] {
    let kept = try base?.rejects() ?? [:]
    return files.flatMap { fresh[$0.path] ?? kept[$0.path] ?? [] }
  }

  func encoded(_ rejects: [Reject]) -> [UInt8] {
    var bytes: [UInt8] = []
    for reject in rejects { RejectCoder.append(reject, to: &bytes) }
    return bytes
  }

  /// The header of the snapshot to be written, before anything is known of its parts.
  func header(_ partitions: Int) -> SnapshotHeader {
    SnapshotHeader(
      key: key, files: [], copies: 0, amount: "0",
      partitions: Array(repeating: SnapshotHeader.Partition(), count: partitions),
      rejects: SnapshotHeader.Part())
  }

  /// The files as the snapshot will know them.
  ///
  /// - Parameter places: of each file's rows, by path.
  func described(
    _ totals: RecordTotals, places: [String: [SnapshotHeader.Part]]
  ) -> [SnapshotHeader.File] {
    zip(files, totals.files).map { file, total in
      SnapshotHeader.File(
        path: file.path, reading: file.reading.hex, stamp: file.stamp,
        sha256: total.digest?.hex ?? "", bytes: total.bytes, rows: total.rows,
        accepted: total.accepted, rejected: total.rejected,
        places: places[file.path] ?? [])
    }
  }
}
