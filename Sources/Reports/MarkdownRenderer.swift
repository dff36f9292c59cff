/// Writes a document as GitHub Flavored Markdown.
///
/// One blank line between blocks, one line end at the end, the same bytes for the same document.
public struct MarkdownRenderer: Hashable, Sendable {
  /// A renderer.
  public init() {}

  /// The document as Markdown.
  public func render(_ document: Document) -> String {
    let blocks = document.blocks.map(render).filter { !$0.isEmpty }
    return blocks.isEmpty ? "" : blocks.joined(separator: "\n\n") + "\n"
  }

  /// The lines of a table, without its title.
  public func render(_ table: Table) -> String {
    var lines = [
      row(table.columns.map { MarkdownText.cell($0.heading) }),
      row(table.columns.map { $0.isNumeric ? "---:" : "---" }),
    ]
    for cells in table.rows {
      lines.append(
        row(zip(cells, table.columns).map { MarkdownText.cell($1.text(of: $0)) }))
    }
    return lines.joined(separator: "\n")
  }

  private func render(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let prose):
      return String(repeating: "#", count: min(max(level, 1), 6)) + " " + MarkdownText.inline(prose)
    case .paragraph(let prose): return MarkdownText.line(prose)
    case .table(let table):
      let title = table.title.isEmpty ? "" : MarkdownText.inline([.strong(table.title)]) + "\n\n"
      return table.columns.isEmpty ? title : title + render(table)
    case .list(let items):
      return items.map { "- " + MarkdownText.line($0) }.joined(separator: "\n")
    case .numbered(let items):
      return items.enumerated().map { "\($0 + 1). " + MarkdownText.line($1) }
        .joined(separator: "\n")
    case .code(let text, let language):
      let fence = String(
        repeating: "`", count: max(3, MarkdownText.longestRun(of: "`", in: text) + 1))
      let lines = TerminalText.lines(of: text).joined(separator: "\n")
      let label = language.filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
      return "\(fence)\(label)\n\(lines)\n\(fence)"
    }
  }

  private func row(_ cells: [String]) -> String {
    "| " + cells.joined(separator: " | ") + " |"
  }
}
