public import Credit
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
    let (words, allowed) = try DocumentFile.reading {
      try Self.rules(DocumentNode.parse(DocumentFile.bytes(at: rules), file: rules))
    }
    let table = try LooseTable(path: path)
    let places = (
      code: try table.place(of: code), name: try table.place(of: name),
      scope: try scope.map(table.place(of:))
    )
    var findings: [Finding] = []
    for row in table.rows {
      let name = row.fields[places.name]
      let scope = places.scope.map { row.fields[$0] } ?? ""
      guard let word = words.first(where: { name.contains($0) || scope.contains($0) }) else {
        continue
      }
      findings.append(
        Finding(
          row: row.number, code: row.fields[places.code], name: name, word: word,
          isInName: name.contains(word), allowed: allowed.first { $0.name == name }))
    }
    return NameAudit(findings: findings)
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
