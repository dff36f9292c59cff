import Foundation

/// The files of a models' folder, all read at once so that what is hashed is what was read.
struct ModelFolder {
  /// Every file, by path.
  let files: [ModelFile]

  /// Files every folder has.
  private static let needed = [
    "catalogue.yaml", "departments.yaml", "eligibility.yaml", "measures.yaml",
  ]

  /// How grades of one scheme are expressed in another, if the folder says so.
  static let mappings = "mappings.yaml"

  /// The calendar of working days, if there is one.
  static let calendar = "calendar/working-days.yaml"

  /// Reads the YAML files of the folder and of its `domains`.
  init(_ directory: String) throws {
    var paths: [String] = []
    for name in try Self.names(in: directory, shown: ".") {
      if Self.isYAML(name) {
        guard
          Self.needed.contains(name) || name == Self.mappings
            || (name.hasPrefix("composite") && name.hasSuffix(".yaml"))
        else { throw ModelError(.unexpectedFile, at: ModelPosition(file: name)) }
        paths.append(name)
      }
    }
    for name in Self.needed where !paths.contains(name) {
      throw ModelError(.missingFile, at: ModelPosition(file: name))
    }
    if FileManager.default.fileExists(atPath: directory + "/domains") {
      for name in try Self.names(in: directory + "/domains", shown: "domains")
      where Self.isYAML(name) {
        guard name.hasSuffix(".yaml") else {
          throw ModelError(.unexpectedFile, at: ModelPosition(file: "domains/" + name))
        }
        paths.append("domains/" + name)
      }
    }
    if FileManager.default.fileExists(atPath: directory + "/" + Self.calendar) {
      paths.append(Self.calendar)
    }
    files = try paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map {
      ModelFile(path: $0, bytes: try Self.bytes(of: $0, in: directory))
    }
  }

  /// The paths of composite evaluations.
  var composites: [String] { files.map(\.path).filter { $0.hasPrefix("composite") } }

  /// The paths of domains' models.
  var models: [String] { files.map(\.path).filter { $0.hasPrefix("domains/") } }

  /// The document in a file.
  func document(_ path: String) throws -> DocumentNode {
    guard let file = files.first(where: { $0.path == path }) else {
      throw ModelError(.missingFile, at: ModelPosition(file: path))
    }
    return try DocumentNode.parse(file.bytes, file: path)
  }

  /// The document in a file that a folder may have; nil when it has none.
  func optional(_ path: String) throws -> DocumentNode? {
    try files.contains { $0.path == path } ? document(path) : nil
  }

  private static func isYAML(_ name: String) -> Bool {
    !name.hasPrefix(".") && (name.hasSuffix(".yaml") || name.hasSuffix(".yml"))
  }

  private static func names(in directory: String, shown: String) throws -> [String] {
    do {
      return try FileManager.default.contentsOfDirectory(atPath: directory).sorted {
        $0.utf8.lexicographicallyPrecedes($1.utf8)
      }
    } catch {
      throw ModelError(.unreadable, at: ModelPosition(file: shown))
    }
  }

  static func bytes(of path: String, in directory: String) throws -> [UInt8] {
    let limit = ModelLibrary.fileLimit
    let position = ModelPosition(file: path)
    guard let handle = FileHandle(forReadingAtPath: directory + "/" + path) else {
      throw ModelError(.unreadable, at: position)
    }
    defer { try? handle.close() }
    let data: Data?
    do {
      data = try handle.read(upToCount: limit + 1)
    } catch {
      throw ModelError(.unreadable, at: position)
    }
    let bytes = [UInt8](data ?? Data())
    guard bytes.count <= limit else {
      throw ModelError(.tooLarge(limit: limit), at: position)
    }
    return bytes
  }
}
