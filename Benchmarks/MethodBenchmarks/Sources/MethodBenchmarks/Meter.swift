import Foundation

/// What a job took.
struct Reading {
  /// Seconds of all processors.
  var processor: Double
  /// Seconds on the clock.
  var wall: Double
  /// How far memory rose above where it was before, in megabytes; nil where it can't be told.
  var memory: Double?
}

/// Times a job and watches its memory.
enum Meter {
  /// The least times of several runs, the memory of the first, and the result.
  static func measure<Result>(
    runs: Int, _ body: () throws -> Result
  ) rethrows -> (Reading, Result) {
    resetPeak()
    let before = status("VmRSS:")
    var (reading, result) = try time(body)
    if let before, let peak = status("VmHWM:") { reading.memory = max(0, peak - before) }
    let start = seconds(CLOCK_MONOTONIC)
    for _ in 1..<max(runs, 2) {
      // Long jobs are steady enough.
      guard seconds(CLOCK_MONOTONIC) - start < 3, reading.wall < 3 else { break }
      let (next, _) = try time(body)
      reading.processor = min(reading.processor, next.processor)
      reading.wall = min(reading.wall, next.wall)
    }
    withExtendedLifetime(result) {}
    return (reading, result)
  }

  private static func time<Result>(_ body: () throws -> Result) rethrows -> (Reading, Result) {
    let start = (seconds(CLOCK_PROCESS_CPUTIME_ID), seconds(CLOCK_MONOTONIC))
    let result = try body()
    let reading = Reading(
      processor: seconds(CLOCK_PROCESS_CPUTIME_ID) - start.0,
      wall: seconds(CLOCK_MONOTONIC) - start.1)
    return (reading, result)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  /// Makes the kernel count peak memory from here on (Linux).
  private static func resetPeak() {
    guard let file = fopen("/proc/self/clear_refs", "w") else { return }
    fputs("5", file)
    fclose(file)
  }

  private static func status(_ key: String) -> Double? {
    guard let text = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = text.split(separator: "\n").first(where: { $0.hasPrefix(key) }),
      let kilobytes = line.split(whereSeparator: { " \t".contains($0) }).dropFirst().first
    else { return nil }
    return Double(kilobytes).map { $0 / 1024 }
  }
}
