import CompositeIndicators
import Foundation

/// Runs every method on one matrix and prints a line each: method, processor seconds, wall seconds,
/// megabytes. Results are left beside the matrix, for others to compare with.
///
///     method-benchmarks ROWS COLUMNS THREADS FOLDER
@main
struct MethodBenchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 5, let rows = Int(arguments[1]), let columns = Int(arguments[2]),
      let threads = Int(arguments[3])
    else {
      FileHandle.standardError.write(
        Data("usage: method-benchmarks ROWS COLUMNS THREADS FOLDER\n".utf8))
      exit(64)
    }
    let folder = arguments[4]
    let data = try TestMatrix(rows: rows, columns: columns)
    let path = "\(folder)/matrix.f64"
    if !FileManager.default.fileExists(atPath: path) {
      try data.write(to: path)
      try TestMatrix.judgements(15).flatMap(\.self).bytes.write(
        to: URL(fileURLWithPath: "\(folder)/judgements.f64"))
    }
    let runs = max(3, min(20, 1_000_000 / rows))
    for job in try Job.all(data, threads: threads) {
      let (reading, result) = try Meter.measure(runs: runs, job.run)
      try result().bytes.write(to: URL(fileURLWithPath: "\(folder)/\(job.name)-\(threads).f64"))
      let memory = reading.memory.map { String(format: "%.1f", $0) } ?? "-"
      print(
        [
          job.name, String(format: "%.6f", reading.processor),
          String(format: "%.6f", reading.wall), memory,
        ].joined(separator: "\t"))
    }
  }
}
