import FenjiKit
import Foundation

/// The engines of this machine that tests may use.
enum InstalledEngines {
  /// An engine to test, or why there is none.
  enum Found: Sendable {
    case engine(Engine)
    case none(String)
  }

  /// The names of all engines that Fenji knows.
  static let names = ["duckdb", "postgres", "spark"]

  /// The engine of that name. PostgreSQL is started once, and stopped when the tests end.
  static func find(_ name: String) -> Found {
    switch name {
    case "duckdb":
      return hasDuckDB ? .engine(.duckdb) : .none("neither duckdb nor python3 with duckdb")
    case "postgres":
      switch PostgresServer.shared {
      case .success(let server): return .engine(.postgres(url: server.newDatabase()))
      case .failure(let error): return .none("\(error)")
      }
    default:
      guard path(of: "spark-sql") != nil else { return .none("no spark-sql") }
      guard path(of: "java") != nil else { return .none("no java") }
      return .engine(.spark(master: "local[2]"))
    }
  }

  /// The engine, or nil after saying that its test is skipped.
  static func engine(_ name: String) -> Engine? {
    switch find(name) {
    case .engine(let engine): return engine
    case .none(let reason):
      print("SKIPPED: \(name) is not installed here (\(reason))")
      return nil
    }
  }

  private static let hasDuckDB =
    path(of: "duckdb") != nil || run("python3", ["-c", "import duckdb"]) == 0

  static func path(of command: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(command)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The status of a command run quietly; -1 when it can't be.
  @discardableResult
  static func run(_ command: String, _ arguments: [String]) -> Int32 {
    guard let path = command.hasPrefix("/") ? command : path(of: command) else { return -1 }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}

/// A PostgreSQL of the tests' own: on loopback, in a temporary folder, as another user when we are
/// root, since it refuses to run as root.
final class PostgresServer: Sendable {
  struct Missing: Error, CustomStringConvertible {
    let description: String
  }

  static let shared = Result { () throws(Missing) in try PostgresServer() }

  private let server: String
  private let folder: String
  private let commands: String
  private let isRoot: Bool

  private init() throws(Missing) {
    let versions = "/usr/lib/postgresql"
    let newest = (try? FileManager.default.contentsOfDirectory(atPath: versions))?
      .compactMap(Int.init).max()
    guard let newest, newest >= 15 else { throw Missing(description: "no PostgreSQL 15") }
    guard InstalledEngines.path(of: "psql") != nil else { throw Missing(description: "no psql") }
    commands = "\(versions)/\(newest)/bin"
    isRoot = getuid() == 0
    folder = "/tmp/fenji-pg-\(UUID().uuidString.prefix(8))"
    let port = Int.random(in: 40_000..<60_000)
    server = "postgresql://\(isRoot ? "postgres" : NSUserName())@127.0.0.1:\(port)"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if isRoot { InstalledEngines.run("chown", ["postgres", folder]) }
    let options = "-p \(port) -c listen_addresses=127.0.0.1 -k \(folder) -c fsync=off"
    let script =
      "\(commands)/initdb -D \(folder)/data -A trust -E UTF8 --locale=C.UTF-8 && "
      + "\(commands)/pg_ctl -D \(folder)/data -w -l \(folder)/log -o '\(options)' start"
    guard shell(script) == 0 else {
      throw Missing(description: "PostgreSQL could not be started in \(folder)")
    }
    atexit {
      if case .success(let server) = PostgresServer.shared { server.stop() }
    }
  }

  /// Files that are open here are closed first: `Process` waits for its child by a socket, and a
  /// server that inherits it would be waited for as well.
  /// The address of a database that no other test uses.
  func newDatabase() -> String {
    let name = "fenji_" + UUID().uuidString.filter(\.isHexDigit).lowercased()
    InstalledEngines.run("psql", ["-d", server + "/postgres", "-c", "CREATE DATABASE \(name)"])
    return "\(server)/\(name)"
  }

  private func shell(_ script: String) -> Int32 {
    let closing =
      "for f in /proc/$$/fd/*; do n=${f##*/}; [ $n -gt 2 ] && eval \"exec $n>&-\"; done; "
    return isRoot
      ? InstalledEngines.run("su", ["postgres", "-s", "/bin/bash", "-c", closing + script])
      : InstalledEngines.run("bash", ["-c", closing + script])
  }

  private func stop() {
    _ = shell("\(commands)/pg_ctl -D \(folder)/data -m immediate stop")
    try? FileManager.default.removeItem(atPath: folder)
  }
}
