import Digests
import Evaluation
import Foundation
import Reports
import Synchronization
import UnfinishedFiles

/// Builds a folder of results beside its place and puts it there whole.
///
/// Until ``publish()`` the earlier results stay as they were. What a user put into the folder
/// beside our files is carried over; earlier results are not.
final class OutputFolder: Sendable {
  /// Where the results will be.
  let path: String
  /// Where they are written meanwhile.
  let staging: String
  private let isPublished = Atomic(false)
  /// The files whose digests were computed while they were written.
  private let written = Mutex<[String: FileDigest]>([:])

  /// Prepares to write to `path`.
  ///
  /// - Throws: ``FenjiError/notOurFolder(_:)`` when something else than an earlier run lies there.
  init(path: String) throws {
    let trimmed = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    self.path = trimmed
    let files = FileManager.default
    if files.fileExists(atPath: trimmed) {
      let content = (try? files.contentsOfDirectory(atPath: trimmed)) ?? []
      guard content.isEmpty || content.contains(Manifest.fileName) else {
        throw FenjiError.notOurFolder(trimmed)
      }
    }
    staging = trimmed + ".partial-\(ProcessInfo.processInfo.processIdentifier)"
    try TemporaryPaths.uninterrupted {
      TemporaryPaths.add(staging)
      try Self.attempt(staging) {
        try? files.removeItem(atPath: staging)
        try files.createDirectory(atPath: staging, withIntermediateDirectories: true)
      }
    }
  }

  deinit {
    if isPublished.load(ordering: .relaxed) {
      TemporaryPaths.remove(staging)
    } else {
      TemporaryPaths.discard(staging)
    }
  }

  /// The path of a file while it is being prepared.
  func path(of name: String) -> String { staging + "/" + name }

  /// Makes a folder in the folder being prepared.
  func make(_ folder: String) throws {
    try TemporaryPaths.uninterrupted { try makeFolder(folder) }
  }

  private func makeFolder(_ folder: String) throws {
    try Self.attempt(path(of: folder)) {
      try FileManager.default.createDirectory(
        atPath: path(of: folder), withIntermediateDirectories: true)
    }
  }

  /// Notes what was written as `name`, so that it need not be read again.
  func note(_ name: String, _ file: WrittenFile) {
    let digest = FileDigest(path: name, bytes: file.bytes, sha256: file.digest.hex)
    written.withLock { $0[name] = digest }
  }

  /// Every file written so far, relative, in the order of bytes. Those that ``note(_:_:)`` doesn't
  /// know are read.
  func digests(threads: Int) throws -> [FileDigest] {
    let known = written.withLock { $0 }
    let files = Self.files(in: staging)
    return try Parallel.map(files.count, threads: threads) { [staging] index in
      try known[files[index]] ?? FileDigest(of: files[index], in: staging)
    }
  }

  /// Puts the folder in its place; an interruption waits until it is there.
  func publish() throws { try TemporaryPaths.uninterrupted { try moveIntoPlace() } }

  private func moveIntoPlace() throws {
    let files = FileManager.default
    let retired = staging + "-old"
    try Self.attempt(path) {
      if files.fileExists(atPath: path) {
        try carryOver()
        try files.moveItem(atPath: path, toPath: retired)
      }
      do {
        try files.moveItem(atPath: staging, toPath: path)
      } catch {
        if files.fileExists(atPath: retired) { try? files.moveItem(atPath: retired, toPath: path) }
        throw error
      }
      isPublished.store(true, ordering: .relaxed)
      try? files.removeItem(atPath: retired)
    }
  }

  /// Copies what is neither ours nor in our folders.
  private func carryOver() throws {
    let manifest = try? Manifest(at: path)
    let ours = Set((manifest?.outputs.map(\.path) ?? []) + [Manifest.fileName])
    for name in Self.files(in: path) where !ours.contains(name) && !name.hasPrefix("cases/") {
      let target = self.path(of: name)
      guard !FileManager.default.fileExists(atPath: target) else { continue }
      if let slash = name.lastIndex(of: "/") { try makeFolder(String(name[..<slash])) }
      try FileManager.default.copyItem(atPath: path + "/" + name, toPath: target)
    }
  }

  private static func files(in folder: String) -> [String] {
    guard let walk = FileManager.default.enumerator(atPath: folder) else { return [] }
    var names: [String] = []
    for case let name as String in walk {
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        names.append(name)
      }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  private static func attempt(_ path: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as FenjiError {
      throw error
    } catch {
      throw FenjiError.unwritable(path: path, reason: error.localizedDescription)
    }
  }
}
