/// Writes the blocks of a document as elements of HTML.
struct HTMLRenderer {
  /// A block, ended by a line end.
  func render(_ block: Document.Block) -> String {
    switch block {
    case .heading(let level, let prose):
      let level = min(max(level, 1), 6)
      return "<h\(level)>\(HTMLText.inline(prose))</h\(level)>\n"
    case .paragraph(let prose): return "<p>\(HTMLText.inline(prose))</p>\n"
    case .table(let table): return render(table)
    case .list(let items): return list(items, "ul")
    case .numbered(let items): return list(items, "ol")
    case .code(let text, _): return "<pre><code>\(HTMLText.escaped(text))</code></pre>\n"
    }
  }

  /// A table with its title as caption.
  func render(_ table: Table) -> String {
    var output = "<table>\n"
    if !table.title.isEmpty { output += "<caption>\(HTMLText.escaped(table.title))</caption>\n" }
    let headings = table.columns.map { column in
      "<th scope=\"col\"\(look(of: column))>\(HTMLText.escaped(column.heading))</th>"
    }
    output += "<thead><tr>\(headings.joined())</tr></thead>\n<tbody>\n"
    for row in table.rows {
      let cells = zip(row, table.columns).map { cell, column in
        "<td\(look(of: column))>\(HTMLText.escaped(column.text(of: cell)))</td>"
      }
      output += "<tr>\(cells.joined())</tr>\n"
    }
    return output + "</tbody>\n</table>\n"
  }

  private func list(_ items: [Prose], _ element: String) -> String {
    let lines = items.map { "<li>\(HTMLText.inline($0))</li>\n" }.joined()
    return "<\(element)>\n\(lines)</\(element)>\n"
  }

  private func look(of column: Column) -> String {
    switch column.kind {
    case .integer, .decimal, .percent: " class=\"n\""
    case .code, .date: " class=\"c\""
    // Words that are shaded are few and short.
    case .text: column.grades.isEmpty ? "" : " class=\"c\""
    }
  }
}
