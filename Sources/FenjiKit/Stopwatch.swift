public import Credit
import Foundation
import Synchronization

/// How long the stages of a job took, and the most memory it held.
public final class Stopwatch: Sendable {
  private struct State {
    var laps: [(stage: Phrase, duration: Duration)] = []
    var since = ContinuousClock.now
  }

  private let state = Mutex(State())

  /// Starts now.
  public init() {}

  /// Notes that a stage has ended and the next begins.
  public func lap(_ stage: Phrase) {
    state.withLock { state in
      let now = ContinuousClock.now
      state.laps.append((stage, now - state.since))
      state.since = now
    }
  }

  /// A line per stage and one for peak memory (Linux only).
  public func summary(in language: Language) -> String {
    let lines = state.withLock { state in
      state.laps.map { stage, duration in
        let seconds =
          Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
        return "\(String(format: "%8.3f", seconds)) s  \(stage(language))\n"
      }
    }
    return lines.joined() + Self.peakMemory(in: language)
  }

  private static func peakMemory(in language: Language) -> String {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
      let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
      let kilobytes = Int(line.filter(\.isNumber))
    else { return "" }
    let text = Phrase("峰值内存", "peak memory")(language)
    return "\(String(format: "%8.1f", Double(kilobytes) / 1024)) MiB  \(text)\n"
  }
}
