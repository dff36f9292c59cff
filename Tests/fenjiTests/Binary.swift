import Foundation

/// What a run of the command left behind.
struct Outcome {
  let status: Int32
  let output: String
  let errors: String
}

/// The product beside the test bundle.
private var binary: URL {
  let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL
  let folder = (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0]))
    .deletingLastPathComponent()
  return folder.appendingPathComponent("fenji")
}

/// Runs the command and waits for its end.
func fenji(_ arguments: String..., environment: [String: String] = [:]) throws -> Outcome {
  try fenji(arguments, environment: environment)
}

/// Starts the command and doesn't wait for it.
func started(_ arguments: [String], environment: [String: String] = [:]) throws -> Process {
  let process = Process()
  process.executableURL = binary
  process.arguments = arguments
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  process.standardOutput = FileHandle.nullDevice
  process.standardError = FileHandle.nullDevice
  try process.run()
  return process
}

/// Runs the command and waits for its end.
///
/// - Parameter underShell: what a shell does with the command, which it knows as `"$@"`.
func fenji(
  _ arguments: [String], environment: [String: String] = [:], underShell: String? = nil
) throws -> Outcome {
  let process = Process()
  if let underShell {
    process.executableURL = URL(fileURLWithPath: "/bin/bash")
    process.arguments = ["-c", underShell, "bash", binary.path] + arguments
  } else {
    process.executableURL = binary
    process.arguments = arguments
  }
  process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
  let folder = FileManager.default.temporaryDirectory.path + "/fenji-run-\(UUID().uuidString)"
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  for name in ["output", "errors"] {
    _ = FileManager.default.createFile(atPath: "\(folder)/\(name)", contents: nil)
  }
  process.standardOutput = FileHandle(forWritingAtPath: folder + "/output")
  process.standardError = FileHandle(forWritingAtPath: folder + "/errors")
  try process.run()
  process.waitUntilExit()
  func content(_ name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self)
  }
  return Outcome(
    status: process.terminationStatus, output: content("output"), errors: content("errors"))
}
