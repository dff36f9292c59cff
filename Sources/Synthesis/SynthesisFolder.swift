import Foundation
import UnfinishedFiles

/// The folder that a city is written to: empty before, or of an earlier synthesis.
///
/// Until ``settle(_:)`` everything lies beside its place; what isn't settled is removed with the last
/// reference, and when the process is interrupted.
final class SynthesisFolder {
  private let directory: String
  /// What goes when the synthesis isn't finished.
  private var unfinished: [String] = []

  /// Makes the folder and the folders in it.
  init(_ directory: String) throws(SynthesisError) {
    self.directory = directory
    guard Self.isOurs(directory) else { throw .folderInUse(directory) }
    do {
      try TemporaryPaths.uninterrupted {
        for layout in FeedLayout.all {
          let folder = layout.stem.split(separator: "/").dropLast().joined(separator: "/")
          try make(directory + "/" + folder)
        }
        try create(Self.mark)
      }
    } catch let error as SynthesisError {
      throw error
    } catch {
      throw .noFolder(directory)
    }
  }

  deinit {
    for path in unfinished.reversed() { TemporaryPaths.discard(path) }
  }

  static let descriptor = "datapackage.json"

  /// Where a file of the folder lies.
  func path(of name: String) -> String { directory + "/" + name }

  /// Makes the file `name` beside its place and says where it lies.
  func begin(_ name: String, content: [UInt8] = []) throws(SynthesisError) -> String {
    let partial = name + ".partial"
    do {
      try TemporaryPaths.uninterrupted { try create(partial, content: content) }
    } catch {
      throw .unwritable(path: path(of: partial), reason: "create")
    }
    return partial
  }

  /// Removes a file that was begun and isn't wanted.
  func drop(_ partial: String) {
    TemporaryPaths.discard(path(of: partial))
    unfinished.removeAll { $0 == path(of: partial) }
  }

  /// Moves every file to its place in the order given, and removes what an earlier synthesis or a
  /// killed one has left. An interruption waits until it is done.
  func settle(_ moves: [(partial: String, path: String)]) throws(SynthesisError) {
    do {
      try TemporaryPaths.uninterrupted { try move(moves) }
    } catch let error as SynthesisError {
      throw error
    } catch {
      throw .unwritable(path: directory, reason: error.localizedDescription)
    }
  }

  private func move(_ moves: [(partial: String, path: String)]) throws {
    for (partial, path) in moves {
      let place = directory + "/" + path
      if rename(directory + "/" + partial, place) != 0 {
        throw SynthesisError.unwritable(path: place, reason: String(cString: strerror(errno)))
      }
    }
    let manager = FileManager.default
    let kept = Set(moves.map(\.path))
    for name in try manager.contentsOfDirectory(atPath: directory + "/records").sorted()
    where !kept.contains("records/" + name) && Self.isRecordFile(name) {
      try manager.removeItem(atPath: directory + "/records/" + name)
    }
    try manager.removeItem(atPath: directory + "/" + Self.mark)
    for path in unfinished { TemporaryPaths.remove(path) }
    unfinished = []
  }

  /// Makes a folder and those above it, and remembers the first that wasn't there.
  private func make(_ folder: String) throws {
    let manager = FileManager.default
    var missing: String?
    var path = folder
    while !path.isEmpty, !manager.fileExists(atPath: path) {
      missing = path
      path = (path as NSString).deletingLastPathComponent
    }
    if let missing, !unfinished.contains(missing) { remember(missing) }
    try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  private func create(_ name: String, content: [UInt8] = []) throws {
    let place = path(of: name)
    remember(place)
    guard FileManager.default.createFile(atPath: place, contents: Data(content)) else {
      throw SynthesisError.unwritable(path: directory, reason: "create")
    }
  }

  private func remember(_ path: String) {
    TemporaryPaths.add(path)
    unfinished.append(path)
  }

  /// Whether the folder may be written: it isn't there, or empty, or its descriptor or the mark of
  /// a killed synthesis says that it was made here.
  private static func isOurs(_ directory: String) -> Bool {
    let manager = FileManager.default
    var isDirectory: ObjCBool = false
    guard manager.fileExists(atPath: directory, isDirectory: &isDirectory) else { return true }
    guard isDirectory.boolValue,
      let names = try? manager.contentsOfDirectory(atPath: directory)
    else { return false }
    if names.isEmpty || names.contains(mark) { return true }
    let text = manager.contents(atPath: directory + "/" + descriptor)
    return text.map { String(decoding: $0, as: UTF8.self).contains("\"\(Descriptor.mark)\"") }
      ?? false
  }

  private static func isRecordFile(_ name: String) -> Bool {
    FeedLayout.all.contains { layout in
      layout.stem.hasPrefix("records/") && name.hasPrefix(layout.stem.dropFirst(8))
        && (name.hasSuffix(".csv") || name.hasSuffix(".csv.partial"))
    }
  }

  private static let mark = ".fenji-synthesis.partial"
}
