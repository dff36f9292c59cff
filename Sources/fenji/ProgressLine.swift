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
      let percent = total == 0 ? 100 : done * 100 / total
      text = Phrase("读取记录 \(percent)%", "reading records \(percent)%")
    case .scoring(let done, let total):
      text = Phrase("评分 \(done)/\(total)", "scoring \(done)/\(total)")
    }
    write(text(language))
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
