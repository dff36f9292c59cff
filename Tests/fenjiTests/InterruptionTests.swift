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

  /// Whether the process is stopped, all threads of it.
  private static func isStopped(_ process: Process) throws -> Bool {
    let tasks = "/proc/\(process.processIdentifier)/task"
    return try FileManager.default.contentsOfDirectory(atPath: tasks).allSatisfy { task in
      let status = try String(contentsOfFile: "\(tasks)/\(task)/stat", encoding: .utf8)
      // After the name, which may hold anything.
      return status.split(separator: ")").last?.hasPrefix(" T") ?? false
    }
  }

  /// Starts an evaluation, sends the signal so long after it has begun to write, and checks what is
  /// left. Returns whether the signal came before the end, which is known: the process was stopped,
  /// and the earlier results were in their place.
  private static func interrupt(_ signal: Int32, after delay: UInt32) throws -> Bool {
    var isBeforeTheEnd = false
    try withFolder { folder in
      let process = try started(arguments(folder))
      while process.isRunning, try !content(folder).contains(where: { $0.contains(".partial") }) {
        usleep(1000)
      }
      usleep(delay)
      kill(process.processIdentifier, SIGSTOP)
      while process.isRunning, (try? isStopped(process)) != true { usleep(1000) }
      isBeforeTheEnd = try process.isRunning && !content(folder).contains("out/grades")
      kill(process.processIdentifier, signal)
      kill(process.processIdentifier, SIGCONT)
      process.waitUntilExit()
      let left = try content(folder)
      #expect(!left.contains { $0.contains(".partial") })
      if isBeforeTheEnd {
        #expect(process.terminationReason == .exit)
        #expect(process.terminationStatus == 128 + signal)
        #expect(
          left.filter { !$0.hasPrefix("snapshot") } == ["out", "out/manifest.json"], "\(left)")
      } else {
        #expect([0, 128 + signal].contains(process.terminationStatus))
        #expect(left.contains("out/grades"))
      }
    }
    return isBeforeTheEnd
  }

  /// A loaded machine may let a run end before it is stopped; then the next one is tried.
  @Test(arguments: [SIGINT, SIGTERM], [0, 20_000])
  func anInterruptionLeavesTheEarlierResults(_ signal: Int32, _ delay: UInt32) throws {
    let hasInterrupted = try (0..<20).contains { _ in try Self.interrupt(signal, after: delay) }
    #expect(hasInterrupted)
  }

  /// A fast machine may be done by then.
  @Test(arguments: [SIGINT, SIGTERM])
  func aLateInterruptionLeavesTheEarlierResults(_ signal: Int32) throws {
    _ = try Self.interrupt(signal, after: 200_000)
  }

  /// While an engine works its client is ended, and its folder goes too.
  @Test(arguments: [SIGINT, SIGTERM])
  func anInterruptedEngineLeavesNothing(_ signal: Int32) throws {
    try Self.withFolder { folder in
      let tools = folder + "/tools"
      try FileManager.default.createDirectory(atPath: tools, withIntermediateDirectories: true)
      let client = "#!/bin/sh\necho $$ > '\(folder)/client'\nexec sleep 600\n"
      _ = FileManager.default.createFile(
        atPath: tools + "/duckdb", contents: Data(client.utf8),
        attributes: [.posixPermissions: 0o700])
      let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
      let process = try started(
        Self.arguments(folder).dropLast(2) + ["--engine", "duckdb"],
        environment: ["PATH": tools + ":" + path])
      var started: pid_t?
      while process.isRunning, started == nil {
        usleep(1000)
        started = (try? String(contentsOfFile: folder + "/client", encoding: .utf8))
          .flatMap { pid_t($0.prefix { $0 != "\n" }) }
      }
      kill(process.processIdentifier, signal)
      process.waitUntilExit()
      #expect(process.terminationStatus == 128 + signal)
      #expect(try kill(#require(started), 0) == -1, "the client is gone")
      #expect(
        try Self.content(folder)
          == ["client", "out", "out/manifest.json", "tools", "tools/duckdb"])
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
