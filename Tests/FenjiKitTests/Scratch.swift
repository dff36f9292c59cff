import Credit
import FenjiKit
import Foundation
import Synthesis

/// The folder of the package, from where this file lies.
let packageFolder = String(
  #filePath.split(separator: "/Tests/", omittingEmptySubsequences: false)[0])

let demoFolder = packageFolder + "/datasets/zoucheng-demo"
let modelsFolder = packageFolder + "/models"
let demoDay = CalendarDate(daysSinceEpoch: 19_326)

/// A folder that is gone when the test is over.
final class Scratch: Sendable {
  let path: String

  init() throws {
    path = FileManager.default.temporaryDirectory.path + "/fenji-kit-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// A small synthetic city in this folder.
  func city(records: Int = 3000) throws -> String {
    let folder = path + "/city"
    try CitySynthesiser(seed: "kit", organisations: 150, records: records).write(to: folder)
    return folder
  }

  /// Evaluates a dataset into a folder of this one.
  @discardableResult
  func evaluate(
    _ dataset: String, into name: String = "out", threads: Int = 2, previous: String? = nil,
    language: Language = .chinese, asOf: CalendarDate = demoDay
  ) throws -> Published {
    try Workspace(dataset: dataset, models: modelsFolder, asOf: asOf, threads: threads).evaluate(
      into: path + "/" + name,
      options: PublishingOptions(language: language, seed: "kit", previous: previous))
  }
}

/// The text of a file.
func text(_ path: String) throws -> String {
  String(decoding: try bytes(path), as: UTF8.self)
}

/// The bytes of a file.
func bytes(_ path: String) throws -> [UInt8] {
  Array(try Data(contentsOf: URL(fileURLWithPath: path)))
}
