import Credit
import FenjiKit
import Foundation
import Reports
import Testing

/// The analyst's example that ships with the package.
let exampleFolder = packageFolder + "/datasets/analyst-demo"

/// Small files for a test, gone when it is over.
final class AnalystFolder {
  let path: String

  init(_ files: [String: String] = [:]) throws {
    path = FileManager.default.temporaryDirectory.path + "/fenji-analyst-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(text, name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file and gives its path.
  @discardableResult
  func write(_ text: String, _ name: String) throws -> String {
    try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    return "\(path)/\(name)"
  }

  subscript(name: String) -> String { "\(path)/\(name)" }
}

/// A text that must be that of a file under `Golden/analyst`; with `FENJI_RECORD` in the environment
/// the file is written anew, and the test fails so that nobody records by accident.
func expectAnalystGolden(
  _ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation
) throws {
  let path = "\(packageFolder)/Tests/FenjiKitTests/Golden/analyst/\(name)"
  if ProcessInfo.processInfo.environment["FENJI_RECORD"] != nil {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  let golden = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
  #expect(text == String(decoding: golden, as: UTF8.self), sourceLocation: location)
}

extension AnalystReport {
  /// The JSON as Foundation reads it: another reader than ours.
  func parsed() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
    return try #require(value as? [String: Any])
  }
}
