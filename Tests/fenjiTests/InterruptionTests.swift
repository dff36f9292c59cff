import Foundation
import Testing

/// What an interrupted or failing run leaves behind: the earlier results, and nothing else.
@Suite(.serialized) struct InterruptionTests {
  private static let root = String(
    #filePath.split(separator: "/Tests/", omittingEmptySubsequences: false)[0])

  private static func arguments(_ folder: String) -> [String] {
    [
      "evaluate", "--dataset", root + "/datasets/zoucheng-demo", "--models", root + "/models",
      "--as-of", "2022-11-30", "--out", folder + "/out", "--no-workbook", "--quiet", "--snapshot",
      folder + "/snapshot",
    ]
  }

  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/fenji-int-\(UUID().uuidString)"
    try FileManager.default.createDirectory(
      atPath: folder + "/out", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // What an earlier run left.
    try Data("{}".utf8).write(to: URL(fileURLWithPath: folder + "/out/manifest.json"))
    try body(folder)
  }

  /// Everything in the folder.
  private static func content(_ folder: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder).sorted()
  }

  @Test(arguments: [SIGINT, SIGTERM], [0, 20_000, 200_000])
  func anInterruptionLeavesTheEarlierResults(_ signal: Int32, _ delay: UInt32) throws {
    try Self.withFolder { folder in
      let process = try started(Self.arguments(folder))
      // Until it has begun to write.
      while process.isRunning,
        try !Self.content(folder).contains(where: { $0.contains(".partial") })
      { usleep(1000) }
      usleep(delay)
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      let left = try Self.content(folder)
      if process.terminationStatus == 0 {
        #expect(left.contains("out/grades"), "it was done before the signal came")
      } else {
        #expect(process.terminationStatus == 128 + signal)
        #expect(
          left.filter { !$0.hasPrefix("snapshot") } == ["out", "out/manifest.json"], "\(left)")
      }
      #expect(!left.contains { $0.contains(".partial") })
    }
  }

  /// Many times at many moments, since what goes wrong depends on what the threads are doing.
  @Test func noMomentLeavesAnythingBehind() throws {
    for round in 0..<12 {
      try Self.withFolder { folder in
        let process = try started(Self.arguments(folder))
        while process.isRunning,
          try !Self.content(folder).contains(where: { $0.contains(".partial-") })
        { usleep(500) }
        usleep(UInt32(round) * 30_000)
        kill(process.processIdentifier, SIGTERM)
        process.waitUntilExit()
        let left = try Self.content(folder)
        #expect(!left.contains { $0.contains(".partial") }, "round \(round): \(left)")
      }
    }
  }

  @Test(arguments: [0, 30_000, 300_000])
  func anInterruptedSynthesisLeavesNothing(_ delay: UInt32) throws {
    try Self.withFolder { folder in
      let process = try started([
        "synthesise", "--organisations", "5000", "--records", "3000000", "--seed", "x", "--shuffle",
        "--out", folder + "/city",
      ])
      while process.isRunning,
        try !Self.content(folder).contains(where: { $0.contains(".partial") })
      { usleep(1000) }
      usleep(delay)
      kill(process.processIdentifier, SIGTERM)
      process.waitUntilExit()
      #expect(process.terminationStatus == 128 + SIGTERM)
      #expect(try Self.content(folder) == ["out", "out/manifest.json"])
    }
  }

  @Test func aDiskThatIsFullLeavesTheEarlierResults() throws {
    try Self.withFolder { folder in
      let run = try fenji(
        Self.arguments(folder) + ["--language", "en"], underShell: "ulimit -f 8; exec \"$@\"")
      #expect(run.status == 1)
      #expect(run.errors.contains("error: "), "\(run.errors)")
      let left = try Self.content(folder)
      #expect(
        left.filter { !$0.hasPrefix("snapshot") } == ["out", "out/manifest.json"], "\(left)")
      #expect(!left.contains { $0.contains(".partial") })
    }
  }
}
