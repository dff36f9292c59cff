/// A text with headings, paragraphs, tables and lists, free of any format.
///
///     var account = Document()
///     account.append(.heading(1, "Food safety"))
///     account.append(.paragraph(["Graded by ", .strong("rule 7"), "."]))
///     account.append(.table(distribution))
///     MarkdownRenderer().render(account)
public struct Document: Hashable, Sendable {
  /// The blocks, from the top.
  public private(set) var blocks: [Block]

  /// A document of the given blocks.
  public init(_ blocks: [Block] = []) {
    self.blocks = blocks
  }

  /// Adds a block at the end.
  public mutating func append(_ block: Block) {
    blocks.append(block)
  }

  /// Adds blocks at the end.
  public mutating func append(contentsOf more: [Block]) {
    blocks.append(contentsOf: more)
  }

  /// One block of a document.
  public enum Block: Hashable, Sendable {
    /// A heading, of level 1 (the title) to 6.
    case heading(Int, Prose)
    /// A paragraph.
    case paragraph(Prose)
    /// A table, with its title as caption when it has one.
    case table(Table)
    /// Items with a dot before each.
    case list([Prose])
    /// Items counted from 1.
    case numbered([Prose])
    /// Lines shown as they are, in a language when one is named.
    case code(String, language: String)
  }
}
