import Credit
import EvaluationModels
import Foundation

extension ScorecardModel {
  /// The most bytes a document may have.
  public static let fileLimit = 1_000_000

  /// Reads a scorecard document.
  ///
  /// Every choice of every option is checked, the chosen ones and the others.
  ///
  /// - Parameter choosing: options and choices instead of what the document recommends.
  /// - Throws: ``ScorecardError`` with file, line and column for the first thing that is wrong.
  public static func load(
    path: String, choosing: [(option: String, choice: String)] = []
  ) throws -> ScorecardModel {
    try parse(DocumentFile.bytes(at: path), file: path, choosing: choosing)
  }

  /// Reads a document from its bytes.
  ///
  /// - Throws: ``ScorecardError``.
  public static func parse(
    _ bytes: [UInt8], file: String, choosing: [(option: String, choice: String)] = []
  ) throws -> ScorecardModel {
    try DocumentFile.reading {
      let node = try DocumentNode.parse(bytes, file: file)
      return try ScorecardReader(options: OptionReader(overrides: choosing)).model(node)
    }
  }
}

/// Reads the bytes of a document, and gives all faults one type.
enum DocumentFile {
  static func bytes(at path: String, limit: Int = ScorecardModel.fileLimit) throws -> [UInt8] {
    guard let handle = FileHandle(forReadingAtPath: path) else {
      throw ScorecardError.unreadable(path: path)
    }
    defer { try? handle.close() }
    guard let data = try? handle.read(upToCount: limit + 1) else {
      // An empty file gives nothing too.
      return []
    }
    guard data.count <= limit else {
      throw ScorecardError.document(
        ModelError(.tooLarge(limit: limit), at: ModelPosition(file: path)))
    }
    return [UInt8](data)
  }

  static func reading<Value>(_ body: () throws -> Value) throws -> Value {
    do {
      return try body()
    } catch let error as ModelError {
      throw ScorecardError.document(error)
    }
  }
}
