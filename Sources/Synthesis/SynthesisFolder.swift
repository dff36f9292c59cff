import Foundation

/// The folder that a city is written to: empty before, or of an earlier synthesis.
struct SynthesisFolder {
  private let directory: String

  /// Makes the folder and the folders in it.
  init(_ directory: String) throws(SynthesisError) {
    self.directory = directory
    let manager = FileManager.default
    guard Self.isOurs(directory) else { throw .folderInUse(directory) }
    do {
      for layout in FeedLayout.all {
        let folder = layout.stem.split(separator: "/").dropLast().joined(separator: "/")
        try manager.createDirectory(
          atPath: directory + "/" + folder, withIntermediateDirectories: true)
      }
    } catch {
      throw .noFolder(directory)
    }
    guard manager.createFile(atPath: directory + "/" + Self.unfinished, contents: nil) else {
      throw .unwritable(path: directory, reason: "create")
    }
  }

  static let descriptor = "datapackage.json"

  /// Writes a text beside its place and says where it lies.
  func write(_ text: String, name: String) throws(SynthesisError) -> String {
    let partial = name + ".partial"
    guard
      FileManager.default.createFile(
        atPath: directory + "/" + partial, contents: Data(text.utf8))
    else { throw .unwritable(path: directory + "/" + partial, reason: "create") }
    return partial
  }

  /// Moves every file to its place in the order given, and removes what an earlier synthesis or an
  /// interrupted one has left.
  func settle(_ moves: [(partial: String, path: String)]) throws(SynthesisError) {
    let manager = FileManager.default
    do {
      for (partial, path) in moves {
        let place = directory + "/" + path
        if rename(directory + "/" + partial, place) != 0 {
          throw SynthesisError.unwritable(path: place, reason: String(cString: strerror(errno)))
        }
      }
      let kept = Set(moves.map(\.path))
      for name in try manager.contentsOfDirectory(atPath: directory + "/records").sorted()
      where !kept.contains("records/" + name) && Self.isRecordFile(name) {
        try manager.removeItem(atPath: directory + "/records/" + name)
      }
      try manager.removeItem(atPath: directory + "/" + Self.unfinished)
    } catch let error as SynthesisError {
      throw error
    } catch {
      throw .unwritable(path: directory, reason: error.localizedDescription)
    }
  }

  /// Whether the folder may be written: it isn't there, or empty, or its descriptor or the mark of
  /// an interrupted synthesis says that it was made here.
  private static func isOurs(_ directory: String) -> Bool {
    let manager = FileManager.default
    var isDirectory: ObjCBool = false
    guard manager.fileExists(atPath: directory, isDirectory: &isDirectory) else { return true }
    guard isDirectory.boolValue,
      let names = try? manager.contentsOfDirectory(atPath: directory)
    else { return false }
    if names.isEmpty || names.contains(unfinished) { return true }
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

  private static let unfinished = ".fenji-synthesis.partial"
}
