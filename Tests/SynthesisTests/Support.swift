import Credit
import Foundation
import Testing

@testable import Synthesis

/// A folder that is gone when the test is over.
struct Scratch: ~Copyable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/synthesis-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }
}

/// The folder of the package.
let packageFolder = String(
  #filePath.split(separator: "/Tests/", omittingEmptySubsequences: false)[0])

/// The bytes of a file.
func bytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}

/// The text of a file in either encoding, without a byte-order mark.
func text(_ path: String) throws -> String {
  let data = try Data(contentsOf: URL(fileURLWithPath: path))
  if let text = String(data: data, encoding: .utf8) {
    return text.hasPrefix("\u{feff}") ? String(text.unicodeScalars.dropFirst()) : text
  }
  return try #require(String(data: data, encoding: String.Encoding(rawValue: 0x8000_0632)))
}

/// The rows of a file by column, split without regard to quotes that are astray.
func rows(_ path: String) throws -> [[String: String]] {
  let lines = try text(path).split(whereSeparator: \.isNewline).map { fields(String($0)) }
  let header = try #require(lines.first)
  return lines.dropFirst().map { line in
    Dictionary(zip(header, line)) { first, _ in first }
  }
}

/// A line's fields; a quotation mark counts at the beginning of a field only.
private func fields(_ line: String) -> [String] {
  var fields: [String] = []
  var field = ""
  var isQuoted = false
  for character in line {
    switch character {
    case "\"" where field.isEmpty && !isQuoted: isQuoted = true
    case "\"" where isQuoted: isQuoted = false
    case "," where !isQuoted:
      fields.append(field)
      field = ""
    default: field.append(character)
    }
  }
  return fields + [field]
}

extension CitySynthesiser {
  /// A city that is quick to make in a debug build.
  static func small(_ seed: String = "small", hasBrokenRows: Bool = false) -> CitySynthesiser {
    CitySynthesiser(
      seed: seed, organisations: 300, records: 6000, hasBrokenRows: hasBrokenRows)
  }
}
