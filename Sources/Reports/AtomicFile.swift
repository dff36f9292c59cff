public import Digests
import UnfinishedFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file that was written, as a manifest knows it.
public struct WrittenFile: Hashable, Sendable {
  /// Its size.
  public let bytes: Int64
  /// The SHA-256 of its bytes, computed while they were written.
  public let digest: SHA256Digest
}

/// A file that appears whole or not at all.
///
/// The bytes go to a temporary file beside the target. ``commit()`` puts them on the disk and the
/// file in the target's place in one step; a reader sees the old file or the new one. Without
/// a commit the temporary file is removed and the target left as it was.
///
///     let file = try AtomicFile(path: "out/grades.csv")
///     try file.write(Array("code\r\n".utf8))
///     try file.commit()
///
/// A target that is a symbolic link is itself replaced, not what it points to.
public final class AtomicFile {
  /// Where the file will be.
  public let path: String
  /// Where it is until then.
  let temporaryPath: String
  /// -1 once closed.
  private var descriptor: Int32
  private let isDurable: Bool
  private var hash = SHA256()
  private var byteCount: Int64 = 0

  /// Opens a temporary file beside `path`, whose folder must exist.
  ///
  /// A file that is replaced keeps its permissions.
  ///
  /// - Parameter isDurable: whether ``commit()`` waits for the disk, so that the file survives
  ///   a power cut. Many small files that can be made again may do without.
  /// - Throws: ``ReportsError/file(_:path:reason:)``.
  public init(path: String, isDurable: Bool = true) throws {
    self.path = path
    self.isDurable = isDurable
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { String(path[...$0]) } ?? ""
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    guard !name.isEmpty else {
      throw ReportsError.file(.create, path: path, reason: String(cString: strerror(EISDIR)))
    }
    // A name may have 255 bytes: sixty characters of four bytes leave room for the rest.
    let stem = "\(folder).\(name.prefix(50)).\(getpid())-"
    var attempt = 0
    var candidate = ""
    var opened: Int32 = -1
    repeat {
      candidate = "\(stem)\(attempt).partial"
      opened = TemporaryPaths.uninterrupted {
        let opened = open(candidate, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        if opened >= 0 { TemporaryPaths.add(candidate) }
        return opened
      }
      attempt += 1
    } while opened < 0 && (errno == EEXIST || errno == EINTR)
    guard opened >= 0 else { throw ReportsError.system(.create, path) }
    descriptor = opened
    temporaryPath = candidate
    var status = stat()
    if stat(path, &status) == 0 { _ = fchmod(opened, status.st_mode & 0o7777) }
  }

  deinit { abandon() }

  /// Appends bytes.
  ///
  /// - Throws: ``ReportsError/file(_:path:reason:)``; the temporary file is then gone.
  public func write(_ bytes: [UInt8]) throws {
    try bytes.withUnsafeBytes { try write($0) }
  }

  /// Appends 64-bit words, little end first.
  ///
  /// - Throws: ``ReportsError/file(_:path:reason:)``; the temporary file is then gone.
  public func write(words: [Int64]) throws {
    precondition(Int64(1).littleEndian == 1, "a machine that begins with the little end")
    try words.withUnsafeBytes { try write($0) }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    precondition(descriptor >= 0, "the file is already committed or abandoned")
    let outcome = {
      var rest = bytes[...]
      while !rest.isEmpty {
        let slice = UnsafeRawBufferPointer(rebasing: rest)
        #if canImport(Glibc)
          let count = Glibc.write(descriptor, slice.baseAddress, slice.count)
        #else
          let count = Darwin.write(descriptor, slice.baseAddress, slice.count)
        #endif
        if count < 0 && errno == EINTR { continue }
        if count < 0 { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }()
    if !outcome { throw failure(.write) }
    hash.update(bytes.bytes)
    byteCount += Int64(bytes.count)
  }

  /// Puts the file in its place, and says what went through ``write(_:)``.
  ///
  /// - Throws: ``ReportsError/file(_:path:reason:)``; the temporary file is then gone and the
  ///   target as it was.
  @discardableResult
  public func commit() throws -> WrittenFile {
    precondition(descriptor >= 0, "the file is already committed or abandoned")
    if isDurable, fsync(descriptor) != 0 { throw failure(.synchronise) }
    let closed = close(descriptor)
    descriptor = -1
    guard closed == 0, rename(temporaryPath, path) == 0 else {
      let error = ReportsError.system(closed == 0 ? .replace : .write, path)
      TemporaryPaths.discard(temporaryPath)
      throw error
    }
    TemporaryPaths.remove(temporaryPath)
    if isDurable { synchroniseFolder() }
    return WrittenFile(bytes: byteCount, digest: hash.finishAndRestart())
  }

  /// Writes a whole file.
  ///
  /// - Throws: ``ReportsError/file(_:path:reason:)``.
  @discardableResult
  public static func write(
    _ text: String, to path: String, isDurable: Bool = true
  ) throws -> WrittenFile {
    let file = try AtomicFile(path: path, isDurable: isDurable)
    try file.write(Array(text.utf8))
    return try file.commit()
  }

  /// Removes the temporary file. Does nothing after a commit.
  func abandon() {
    guard descriptor >= 0 else { return }
    close(descriptor)
    descriptor = -1
    TemporaryPaths.discard(temporaryPath)
  }

  private func failure(_ step: ReportsError.FileStep) -> ReportsError {
    let error = ReportsError.system(step, path)
    abandon()
    return error
  }

  /// The new name is on the disk once its folder is. Some file systems cannot do that for folders;
  /// the file is whole all the same.
  private func synchroniseFolder() {
    let folder = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? "."
    let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { return }
    _ = fsync(opened)
    close(opened)
  }
}

extension ReportsError {
  /// The failure that `errno` names.
  static func system(_ step: FileStep, _ path: String) -> ReportsError {
    .file(step, path: path, reason: String(cString: strerror(errno)))
  }
}
