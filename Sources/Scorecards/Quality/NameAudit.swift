public import Credit
public import Datasets
import EvaluationModels

/// Names and scopes that contain 征信 without the business being credit reporting.
///
/// What comes out is a work list for people. Nobody is judged by a word in a name.
public struct NameAudit: Hashable, Sendable {
  /// An organisation whose name or scope has the word.
  public struct Finding: Hashable, Sendable {
    /// The row of the register; the header is 1.
    public let row: Int
    /// The code as written.
    public let code: String
    /// The name as written.
    public let name: String
    /// The word.
    public let word: String
    /// Whether it stands in the name; otherwise in the scope.
    public let isInName: Bool
    /// Why it may, when somebody has looked at it.
    public let allowed: Allowed?
  }

  /// Somebody who may bear the word.
  public struct Allowed: Hashable, Sendable {
    /// The name.
    public let name: String
    /// Why.
    public let reason: Phrase
    /// Who looked at it.
    public let reviewedBy: String
    /// When.
    public let reviewedOn: CalendarDate
  }

  /// Those with the word, in the order of the register.
  public let findings: [Finding]

  /// Those nobody has looked at yet.
  public var open: [Finding] { findings.filter { $0.allowed == nil } }

  /// Looks at a register: a CSV file, UTF-8 or GB18030, of any columns.
  ///
  /// - Parameters:
  ///   - rules: the document of words and of those allowed.
  ///   - scope: the column of the scope of business, when there is one.
  /// - Throws: ``ScorecardError``.
  public static func make(
    path: String, rules: String, code: String, name: String, scope: String?
  ) throws -> NameAudit {
    let table = try LooseTable(path: path)
    let places = (
      code: try table.place(of: code), name: try table.place(of: name),
      scope: try scope.map(table.place(of:))
    )
    return try NameAudit(
      table.rows.map { row in
        Entry(
          row: row.number, code: row.fields[places.code], name: row.fields[places.name],
          scope: places.scope.map { row.fields[$0] } ?? "")
      }, rules: rules)
  }

  /// Looks at the register of a dataset; rows are counted on through its files.
  ///
  /// - Parameter scopes: scopes of business by code.
  /// - Throws: ``ScorecardError``.
  public static func make(
    sources: [TableSource], scopes: [String: String], rules: String
  ) throws -> NameAudit {
    var entries: [Entry] = []
    var before = 0
    for source in sources {
      let table = try LooseTable(path: source.path)
      let code = try table.place(of: source.columns["code"] ?? "code")
      let name = try table.place(of: source.columns["name"] ?? "name")
      for row in table.rows where !PersonalNumber.hasShape(of: row.fields[code]) {
        entries.append(
          Entry(
            row: before + row.number, code: row.fields[code], name: row.fields[name],
            scope: scopes[row.fields[code]] ?? ""))
      }
      before += table.rows.count + table.faults.count
    }
    return try NameAudit(entries, rules: rules)
  }

  /// A row of a register.
  public struct Entry: Hashable, Sendable {
    let row: Int
    let code: String
    let name: String
    let scope: String

    /// A row from its parts.
    public init(row: Int, code: String, name: String, scope: String) {
      self.row = row
      self.code = code
      self.name = name
      self.scope = scope
    }
  }

  /// Looks at rows of a register.
  ///
  /// - Parameter rules: the document of words and of those allowed.
  /// - Throws: ``ScorecardError``.
  public init(_ entries: [Entry], rules: String) throws {
    let (words, allowed) = try DocumentFile.reading {
      try Self.rules(DocumentNode.parse(DocumentFile.bytes(at: rules), file: rules))
    }
    findings = entries.compactMap { entry in
      guard let word = words.first(where: { entry.name.contains($0) || entry.scope.contains($0) })
      else { return nil }
      return Finding(
        row: entry.row, code: entry.code, name: entry.name, word: word,
        isInName: entry.name.contains(word), allowed: allowed.first { $0.name == entry.name })
    }
  }

  private static func rules(_ node: DocumentNode) throws -> ([String], [Allowed]) {
    let object = try node.object(.names)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    let allowed = try object.optional("allowed")?.list().map { node in
      let entry = try node.object(.allowedName)
      return Allowed(
        name: try entry["name"].text(), reason: try entry["reason"].phrase(),
        reviewedBy: try entry["reviewed_by"].text(), reviewedOn: try entry["reviewed_on"].date())
    }
    return (try object["words"].list().map { try $0.text() }, allowed ?? [])
  }
}

extension LooseTable {
  /// The index of a column.
  func place(of column: String) throws -> Int {
    guard let index = header.firstIndex(of: column) else {
      throw ScorecardError.figures([
        FigureFault(
          file: file, row: 1, column: column, value: header.joined(separator: ","),
          reason: .missing)
      ])
    }
    return index
  }
}

extension ObjectShape {
  static let names = ObjectShape("names", ["version", "title", "words"], optional: ["allowed"])
  static let allowedName = ObjectShape(
    "allowed", ["name", "reason", "reviewed_by", "reviewed_on"])
}
