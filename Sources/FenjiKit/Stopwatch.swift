public import Credit
import Foundation
import Glibc
import Synchronization

/// How long the stages of a job took by the clock and on all cores together, and the most memory
/// it held.
public final class Stopwatch: Sendable {
  private struct State {
    var laps: [(stage: Phrase, wall: Double, processor: Double)] = []
    var wall = Stopwatch.seconds(CLOCK_MONOTONIC)
    var processor = Stopwatch.seconds(CLOCK_PROCESS_CPUTIME_ID)
  }

  private let state = Mutex(State())

  /// Starts now.
  public init() {}

  /// Notes that a stage has ended and the next begins.
  public func lap(_ stage: Phrase) {
    state.withLock { state in
      let wall = Self.seconds(CLOCK_MONOTONIC)
      let processor = Self.seconds(CLOCK_PROCESS_CPUTIME_ID)
      state.laps.append((stage, wall - state.wall, processor - state.processor))
      (state.wall, state.processor) = (wall, processor)
    }
  }

  /// A line per stage and one for peak memory (Linux only).
  public func summary(in language: Language) -> String {
    let lines = state.withLock { state in
      state.laps.map { stage, wall, processor in
        "\(String(format: "%8.3f s wall %8.3f s CPU", wall, processor))  \(stage(language))\n"
      }
    }
    return lines.joined() + Self.peakMemory(in: language)
  }

  private static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func peakMemory(in language: Language) -> String {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = Int(line.filter(\.isNumber))
    else { return "" }
    let text = Phrase("峰值内存", "peak memory")(language)
    return "\(String(format: "%8.1f", Double(kilobytes) / 1024)) MiB                   \(text)\n"
  }
}
