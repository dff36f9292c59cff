import Foundation
import Glibc

/// The bytes of a snapshot, by position.
final class SnapshotFile: Sendable {
  /// The first bytes of every snapshot.
  static let mark = Array("FENJISNP".utf8)
  /// Where the first part begins: after the mark, the header's place, length and digest.
  static let bodyOffset = 64

  let path: String
  private let descriptor: Int32

  /// Opens a snapshot for reading; nil when there is none.
  init?(reading path: String) throws {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    if descriptor < 0, errno == ENOENT { return nil }
    guard descriptor >= 0 else { throw EvaluationError.snapshot(path: path, errno) }
    self.path = path
    self.descriptor = descriptor
  }

  /// Makes a new file to be written.
  init(writing path: String) throws {
    descriptor = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw EvaluationError.snapshot(path: path, errno) }
    self.path = path
  }

  deinit { close(descriptor) }

  func write(_ bytes: UnsafeRawBufferPointer, at offset: Int) throws {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let count = pwrite(descriptor, base + done, bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw EvaluationError.snapshot(path: path, errno) }
      done += count
    }
  }

  /// Fills the bytes; false when the file ends before.
  func read(into bytes: UnsafeMutableRawBufferPointer, at offset: Int) throws -> Bool {
    var done = 0
    while done < bytes.count, let base = bytes.baseAddress {
      let count = pread(descriptor, base + done, bytes.count - done, off_t(offset + done))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw EvaluationError.snapshot(path: path, errno) }
      guard count > 0 else { return false }
      done += count
    }
    return true
  }

  /// Reads elements whose checksum must be right.
  ///
  /// - Throws: ``EvaluationError/damagedSnapshot(path:)``.
  func read<Element: BitwiseCopyable>(
    _ part: SnapshotHeader.Part, into buffer: UnsafeMutableBufferPointer<Element>
  ) throws {
    let bytes = UnsafeMutableRawBufferPointer(buffer)
    guard try read(into: bytes, at: part.offset),
      Checksum.of(UnsafeRawBufferPointer(bytes)) == part.checksum
    else { throw EvaluationError.damagedSnapshot(path: path) }
  }

  /// Sends what was written to the disk.
  func flush() throws {
    guard fsync(descriptor) == 0 else { throw EvaluationError.snapshot(path: path, errno) }
  }
}
