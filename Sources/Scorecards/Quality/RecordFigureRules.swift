public import Credit
import EvaluationModels

/// Which records give which figures of the scorecard.
public struct RecordFigureRules: Hashable, Sendable {
  /// A kind of severe list and when it was in force.
  public struct ListType: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What users see.
    public let title: Phrase
    /// The legal basis.
    public let basis: Phrase
    /// The first day in force.
    public let from: CalendarDate
    /// The last day in force; nil while it still is.
    public let to: CalendarDate?
    /// Its categories of records.
    public let categories: [String]

    /// Whether it was in force on a day.
    public func isInForce(on day: CalendarDate) -> Bool {
      from <= day && to.map { day <= $0 } ?? true
    }
  }

  /// A row and an item of the scorecard.
  public struct Place: Hashable, Sendable {
    /// The row.
    public let row: String
    /// The item.
    public let item: String
  }

  /// The kinds of severe lists.
  public let listTypes: [ListType]
  /// Where the number of listed subjects goes.
  public let severe: Place
  /// Where the number of operating subjects goes.
  public let operating: Place
  /// Where the number of government bodies that are judgment defaulters goes.
  public let defaulters: Place
  /// The kinds of organisations that are government bodies.
  public let defaulterKinds: [OrganisationKind]
  /// The categories that make a judgment defaulter.
  public let defaulterCategories: [String]
  /// Where the number of records goes.
  public let records: Place
  /// Where the number of domains with a referenced evaluation and a case goes.
  public let completeDomains: Place
  /// Where the number of domains that are graded goes.
  public let gradedDomains: Place

  /// Reads the document.
  ///
  /// - Throws: ``ScorecardError`` with file, line and column for the first thing that is wrong.
  public static func load(path: String, model: ScorecardModel) throws -> RecordFigureRules {
    try DocumentFile.reading {
      try RecordFigureRules(
        DocumentNode.parse(DocumentFile.bytes(at: path), file: path), model: model)
    }
  }

  init(_ node: DocumentNode, model: ScorecardModel) throws {
    let object = try node.object(.fromRecords)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    listTypes = try object["list_types"].list().map { node in
      let type = try node.object(.listType)
      _ = try type["evidence"].word(of: Evidence.self)
      return ListType(
        id: try type["id"].identifier(), title: try type["title"].phrase(),
        basis: try type["basis"].phrase(), from: try type["from"].date(),
        to: try type.optional("to")?.date(),
        categories: try type["categories"].list().map { try $0.text() })
    }
    func place(_ object: DocumentObject, _ key: String) throws -> Place {
      let (row, item) = (try object["row"], try object[key])
      let rows = model.rows.map(\.id)
      guard let items = model.items(ofRow: try row.text()) else {
        throw try ScorecardError.rule(.unknown(row.text(), known: rows), at: row.position)
      }
      guard items.contains(where: { $0.id == (try? item.text()) }) else {
        throw try ScorecardError.rule(
          .unknown(item.text(), known: items.map(\.id)), at: item.position)
      }
      return Place(row: try row.text(), item: try item.text())
    }
    let severe = try object["severe"].object(.severeFigures)
    self.severe = try place(severe, "subjects")
    operating = try place(severe, "operating")
    let defaulters = try object["defaulters"].object(.defaulterFigures)
    self.defaulters = try place(defaulters, "item")
    defaulterKinds = try defaulters["kinds"].list().map { node in
      try node.word(OrganisationKind.allCases.map { ($0.word, $0) })
    }
    defaulterCategories = try defaulters["categories"].list().map { try $0.text() }
    records = try place(object["records"].object(.recordFigures), "item")
    let domains = try object["domains"].object(.domainFigures)
    completeDomains = try place(domains, "complete")
    gradedDomains = try place(domains, "graded")
  }
}

extension ObjectShape {
  static let fromRecords = ObjectShape(
    "from-records",
    ["version", "title", "list_types", "severe", "defaulters", "records", "domains"])
  static let listType = ObjectShape(
    "list-type", ["id", "title", "basis", "evidence", "from", "categories"], optional: ["to"])
  static let severeFigures = ObjectShape("severe", ["row", "subjects", "operating"])
  static let defaulterFigures = ObjectShape("defaulters", ["row", "item", "kinds", "categories"])
  static let recordFigures = ObjectShape("records", ["row", "item"])
  static let domainFigures = ObjectShape("domains", ["row", "complete", "graded"])
}
