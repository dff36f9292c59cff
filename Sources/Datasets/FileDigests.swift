import Digests
import Synchronization

/// The SHA-256 of files as they lie, computed from the very bytes that are read, block by block.
final class FileDigests: Sendable {
  private struct State {
    var running: FileHash?
    var file = 0
    var finished: [Int: SHA256Digest] = [:]
  }

  private let directory: String
  private let files: [TableFile]
  private let state = Mutex(State())

  init(_ files: [TableFile], in directory: String) {
    self.files = files
    self.directory = directory
  }

  /// Adds the bytes of a block; blocks come in their order.
  func add(_ block: Course.Block, from feed: inout RowFeed) throws {
    if block.input.consumed != nil {
      // A compressed file is digested where it is decompressed.
      if try block.input.isEnd(at: block.range.upperBound) {
        let digest = try block.input.compressedDigest()
        state.withLock { $0.finished[block.file] = digest }
      }
      return
    }
    let range = (block.isFirst ? 0 : block.range.lowerBound)..<block.range.upperBound
    let hash = block.isFirst ? FileHash() : state.withLock { $0.running ?? FileHash() }
    try feed.withText(range) { hash.update($0) }
    let isLast = block.range.upperBound == block.input.size
    state.withLock { state in
      state.running = isLast ? nil : hash
      if isLast { state.finished[block.file] = hash.finish() }
    }
  }

  /// The digests of all files; those without rows are read now.
  func finished() throws -> [SHA256Digest] {
    try files.indices.map { index in
      if let digest = state.withLock({ $0.finished[index] }) { return digest }
      let input = try files[index].open(in: directory)
      if let digest = try input.compressedDigest() { return digest }
      return SHA256.digest(of: try input.contents())
    }
  }
}
