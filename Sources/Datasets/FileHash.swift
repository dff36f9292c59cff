import Digests

/// A running SHA-256 of a file, handed from one worker to the next; only one has it at a time.
final class FileHash: @unchecked Sendable {
  private var hash = SHA256()

  /// Adds bytes.
  func update(_ bytes: RawSpan) { hash.update(bytes) }

  /// Adds the first bytes of a buffer.
  func update(_ bytes: [UInt8], count: Int) {
    hash.update(bytes.span.extracting(0..<count).bytes)
  }

  /// The digest of all that was added; afterwards it is of nothing again.
  func finish() -> SHA256Digest {
    var finished = SHA256()
    swap(&finished, &hash)
    return finished.finish()
  }
}
