import Credit
import Evaluation
import Foundation
import Glibc
import Synchronization

/// One line on the terminal that says how far the work is. Silent when errors go elsewhere.
final class ProgressLine: Sendable {
  private let isShown: Bool
  private let language: Language
  private let shown = Mutex("")
  private let clock = ContinuousClock()
  private let began = Mutex<ContinuousClock.Instant?>(nil)

  init(language: Language, isQuiet: Bool) {
    isShown = !isQuiet && isatty(STDERR_FILENO) == 1
    self.language = language
  }

  /// Shows where an evaluation is.
  func show(_ progress: Evaluator.Progress) {
    guard isShown else { return }
    let text: Phrase
    switch progress {
    case .reading(let done, let total):
      text = reading(done, of: total)
    case .settling(let done, let total):
      let percent = total == 0 ? 100 : done * 100 / total
      text = Phrase("认定并汇总记录 \(percent)%", "settling records \(percent)%")
    case .scoring(let done, let total):
      text = Phrase("评分 \(done)/\(total)", "scoring \(done)/\(total)")
    }
    write(text(language))
  }

  /// How far, how fast, and how long it will take at that speed.
  private func reading(_ done: Int, of total: Int) -> Phrase {
    let percent = total == 0 ? 100 : done * 100 / total
    let start = began.withLock { began in
      if began == nil { began = clock.now }
      return began ?? clock.now
    }
    let seconds = Double((clock.now - start) / .milliseconds(1)) / 1000
    guard seconds >= 0.5, done > 0 else {
      return Phrase("读取记录 \(percent)%", "reading records \(percent)%")
    }
    let speed = Double(done) / seconds
    let left = Int((Double(total - done) / speed).rounded(.up))
    let time = "\(left / 60):" + (left % 60 < 10 ? "0" : "") + "\(left % 60)"
    let rate = Int(speed / 1e6)
    return Phrase(
      "读取记录 \(percent)%，\(rate) MB/s，剩余 \(time)",
      "reading records \(percent)%, \(rate) MB/s, \(time) left")
  }

  /// Shows a step.
  func show(_ text: Phrase) {
    if isShown { write(text(language)) }
  }

  /// Clears the line.
  func clear() {
    if isShown { write("") }
  }

  private func write(_ text: String) {
    shown.withLock { last in
      guard text != last else { return }
      last = text
      FileHandle.standardError.write(Data("\r\u{1B}[K\(text)".utf8))
    }
  }
}
