import Evaluation
import Foundation
import Synchronization
import UnfinishedFiles

/// The command of an engine that runs files of statements.
struct EngineClient {
  let engine: Engine
  /// Where statements and data lie, and where the command runs.
  let folder: String

  /// Runs files of the folder one after the other, stopping at the first that fails.
  ///
  /// - Throws: ``EngineError``.
  func run(_ files: [String]) throws {
    switch engine {
    case .inProcess: return
    case .duckdb: try runDuckDB(files)
    case .postgres(let url):
      guard let psql = Self.find("psql") else {
        throw EngineError.noClient(engine: "PostgreSQL", looked: "psql")
      }
      let environment = try Self.environment(of: url)
      for file in files {
        try run(
          psql, ["--no-psqlrc", "--quiet", "-v", "ON_ERROR_STOP=1", "-f", file], name: "psql",
          file: file, environment: environment)
      }
    case .spark(let master): try runSpark(files, master: master)
    }
  }

  private func runDuckDB(_ files: [String]) throws {
    if let duckdb = Self.find("duckdb") {
      for file in files {
        try run(
          duckdb, ["-bail", "-no-stdin", "-f", file, "job.duckdb"], name: "duckdb", file: file)
      }
      return
    }
    guard let python = Self.find("python3") else {
      throw EngineError.noClient(engine: "DuckDB", looked: "duckdb, python3 -m duckdb")
    }
    for file in files {
      do {
        try run(python, ["-c", Self.duckdbScript, file], name: "python3", file: file, missing: 72)
      } catch EngineError.noClient {
        throw EngineError.noClient(engine: "DuckDB", looked: "duckdb, python3: import duckdb")
      }
    }
  }

  /// What Python does with a file of statements; without quotation marks of a shell. DuckDB takes most
  /// of a machine's memory unless `FENJI_DUCKDB_MEMORY` says less.
  static let duckdbScript = """
    import os
    import sys
    try:
        import duckdb
    except ImportError as error:
        print(error, file=sys.stderr)
        sys.exit(72)
    settings = {"preserve_insertion_order": "false"}
    if os.environ.get("FENJI_DUCKDB_MEMORY"):
        settings["memory_limit"] = os.environ["FENJI_DUCKDB_MEMORY"]
    connection = duckdb.connect("job.duckdb", config=settings)
    connection.execute(open(sys.argv[1], encoding="utf-8").read())
    """

  private func runSpark(_ files: [String], master: String) throws {
    let home = ProcessInfo.processInfo.environment["SPARK_HOME"].map { $0 + "/bin/spark-sql" }
    let known = home.flatMap { FileManager.default.isExecutableFile(atPath: $0) ? $0 : nil }
    guard let spark = known ?? Self.find("spark-sql") else {
      throw EngineError.noClient(engine: "Spark", looked: "$SPARK_HOME/bin/spark-sql, spark-sql")
    }
    // One session for all files: a start takes seconds.
    let name = "run-\(files[0])"
    let text = try files.map { try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8) }
      .joined(separator: "\n")
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
    try run(
      spark,
      [
        "--master", master, "--name", "fenji", "--conf", "spark.sql.ansi.enabled=true", "--conf",
        "spark.ui.showConsoleProgress=false", "-f", name,
      ], name: "spark-sql", file: files.joined(separator: ", "))
  }

  private func run(
    _ path: String, _ arguments: [String], name: String, file: String,
    environment: [String: String] = [:], missing: Int32 = -1
  ) throws {
    let log = "\(folder)/\(file.split(separator: ",")[0]).log"
    _ = FileManager.default.createFile(atPath: log, contents: nil)
    guard let output = FileHandle(forWritingAtPath: log) else {
      throw FenjiError.unwritable(path: log, reason: "")
    }
    defer { try? output.close() }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
    process.standardOutput = output
    process.standardError = output
    process.standardInput = FileHandle.nullDevice
    do {
      try TemporaryPaths.uninterrupted {
        try process.run()
        _ = Self.running.withLock { $0.insert(process.processIdentifier) }
      }
    } catch {
      throw EngineError.noClient(engine: name, looked: path)
    }
    process.waitUntilExit()
    _ = Self.running.withLock { $0.remove(process.processIdentifier) }
    if process.terminationStatus == 0 { return }
    if process.terminationStatus == missing {
      throw EngineError.noClient(engine: name, looked: path)
    }
    let said = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
    let lines = said.split(separator: "\n").suffix(12).map { "  " + $0.prefix(300) }
    throw EngineError.failed(engine: name, file: file, said: lines.joined(separator: "\n"))
  }

  private static let running = Mutex(Set<Int32>())

  /// Ends the clients that are running: as they are used to, by force where that takes long.
  static func endAll() {
    let clients = running.withLock(\.self)
    for client in clients { kill(client, SIGTERM) }
    for client in clients {
      var waits = 0
      while kill(client, 0) == 0, waits < 1000 {
        usleep(10_000)
        waits += 1
      }
      if waits == 1000 { kill(client, SIGKILL) }
    }
  }

  /// The first executable of that name on the path.
  static func find(_ name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return path.split(separator: ":").map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Statements are long and run once, so that compiling them costs more than it saves.
  static let postgresOptions = "-c client_min_messages=warning -c jit=off -c work_mem=256MB"

  /// The variables that say to `psql` what a URL says: arguments can be read by everybody on a
  /// machine, and a password must not stand there.
  static func environment(of url: String) throws -> [String: String] {
    guard let parts = URLComponents(string: url),
      ["postgresql", "postgres"].contains(parts.scheme ?? "")
    else { throw EngineError.badURL("") }
    // What the user has set comes last and stands.
    let own = ProcessInfo.processInfo.environment["PGOPTIONS"].map { " " + $0 } ?? ""
    var variables = ["PGOPTIONS": postgresOptions + own]
    func set(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { variables[name] = value }
    }
    set("PGHOST", parts.host)
    set("PGPORT", parts.port.map(String.init))
    set("PGUSER", parts.user)
    set("PGPASSWORD", parts.password)
    set("PGDATABASE", parts.path.hasPrefix("/") ? String(parts.path.dropFirst()) : parts.path)
    for item in parts.queryItems ?? [] {
      switch item.name {
      case "sslmode": set("PGSSLMODE", item.value)
      case "host": set("PGHOST", item.value)
      case "connect_timeout": set("PGCONNECT_TIMEOUT", item.value)
      default: throw EngineError.badURL("? \(item.name)")
      }
    }
    return variables
  }
}
