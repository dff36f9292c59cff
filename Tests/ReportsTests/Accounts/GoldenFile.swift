import Foundation
import Testing

/// A text that must come out as it stands in a file of this folder.
///
/// With `FENJI_RECORD` set in the environment the file is written anew instead, and the test fails
/// so that nobody records by accident.
func expectGolden(_ text: String, _ name: String, _ location: SourceLocation = #_sourceLocation) {
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  if ProcessInfo.processInfo.environment["FENJI_RECORD"] != nil {
    do {
      try Data(text.utf8).write(to: url)
    } catch {
      Issue.record(error, sourceLocation: location)
    }
    Issue.record("recorded \(name)", sourceLocation: location)
    return
  }
  guard let data = try? Data(contentsOf: url) else {
    Issue.record("there is no \(name)", sourceLocation: location)
    return
  }
  let golden = String(decoding: data, as: UTF8.self)
  let (lines, expected) = (text.split(separator: "\n"), golden.split(separator: "\n"))
  for (line, wanted) in zip(lines, expected) where line != wanted {
    Issue.record("\(name): \(line) instead of \(wanted)", sourceLocation: location)
    return
  }
  #expect(text == golden, sourceLocation: location)
}
