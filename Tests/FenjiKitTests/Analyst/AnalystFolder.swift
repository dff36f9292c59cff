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
  expectSame(text, String(decoding: golden, as: UTF8.self), name, location)
}

/// Expects the same text, numbers apart by rounding: their last digits depend on the processor's
/// linear algebra.
func expectSame(
  _ text: String, _ expected: String, _ name: String, _ location: SourceLocation
) {
  let number = /-?[0-9]+(?:\.[0-9]+)?(?:e[+-]?[0-9]+)?/
  let (found, wanted) = (text.matches(of: number), expected.matches(of: number))
  let isSame =
    text.replacing(number, with: "#") == expected.replacing(number, with: "#")
    && zip(found, wanted).allSatisfy { one, other in
      guard one.output != other.output else { return true }
      guard let one = Double(one.output), let other = Double(other.output) else { return false }
      return abs(one - other) <= 1e-9 * max(1e-3, abs(other))
    }
  if !isSame { #expect(text == expected, "\(name)", sourceLocation: location) }
}

extension AnalystReport {
  /// The JSON as Foundation reads it: another reader than ours.
  func parsed() throws -> [String: Any] {
    let value = try JSONSerialization.jsonObject(with: Data(json.text.utf8))
    return try #require(value as? [String: Any])
  }
}
