/// Writes a document for a terminal.
///
/// Headings are underlined, paragraphs broken at the width (Chinese characters count as two
/// columns), tables drawn by ``TerminalTable``. There are no colours and no control characters, so
/// the output may also go to a file.
public struct TerminalRenderer: Hashable, Sendable {
  /// The columns of the terminal.
  public let width: Int

  /// A renderer for terminals of that width, at least 20.
  public init(width: Int = 80) {
    self.width = max(20, width)
  }

  /// The document as lines.
  public func render(_ document: Document) -> String {
    let blocks = document.blocks.map { lines(of: $0).joined(separator: "\n") }
      .filter { !$0.isEmpty }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  private func lines(of block: Document.Block) -> [String] {
    switch block {
    case .heading(let level, let prose):
      let lines = TerminalText.wrapped(prose.text, to: width)
      guard level <= 2 else { return lines }
      let longest = lines.map { DisplayWidth.columns(of: $0) }.max() ?? 0
      return lines + [String(repeating: level <= 1 ? "=" : "-", count: longest)]
    case .paragraph(let prose): return TerminalText.wrapped(prose.text, to: width)
    case .table(let table):
      let title = table.title.isEmpty ? [] : TerminalText.wrapped(table.title, to: width)
      return title + [String(TerminalTable(maxWidth: width).render(table).dropLast())]
    case .list(let items):
      return items.flatMap { item($0, mark: "- ") }
    case .numbered(let items):
      let longest = "\(items.count). ".count
      return items.enumerated().flatMap { index, prose in
        item(prose, mark: TerminalText.padded("\(index + 1). ", to: longest))
      }
    case .code(let text, _):
      return TerminalText.lines(of: text).map { "    " + $0 }
    }
  }

  private func item(_ prose: Prose, mark: String) -> [String] {
    let indent = String(repeating: " ", count: mark.count)
    let lines = TerminalText.wrapped(prose.text, to: width - mark.count)
    return lines.enumerated().map { ($0 == 0 ? mark : indent) + $1 }
  }
}
