import Digests
import Foundation
import Glibc

/// A file as a manifest knows it.
public struct FileDigest: Hashable, Sendable {
  /// The path, relative to the folder it belongs to.
  public let path: String
  /// Its size.
  public let bytes: Int64
  /// SHA-256 in hexadecimal.
  public let sha256: String

  /// A digest from its parts.
  public init(path: String, bytes: Int64, sha256: String) {
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }

  /// Reads `folder/path` once through. O(size), constant memory.
  ///
  /// - Throws: ``FenjiError/unreadable(path:reason:)``.
  public init(of path: String, in folder: String) throws {
    let full = folder + "/" + path
    let descriptor = open(full, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw FenjiError.unreadable(path: full, reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var hash = SHA256()
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    var total: Int64 = 0
    while true {
      let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else {
        throw FenjiError.unreadable(path: full, reason: String(cString: strerror(errno)))
      }
      if count == 0 { break }
      hash.update(buffer.span.extracting(0..<count).bytes)
      total += Int64(count)
    }
    self.init(path: path, bytes: total, sha256: hash.finish().hex)
  }

  /// The digest of content at hand.
  init(path: String, content: [UInt8]) {
    self.init(
      path: path, bytes: Int64(content.count), sha256: SHA256.digest(of: content).hex)
  }

  /// The digests of several files of a folder, in the order given.
  static func digests(of paths: [String], in folder: String) throws -> [FileDigest] {
    try paths.map { try FileDigest(of: $0, in: folder) }
  }
}
