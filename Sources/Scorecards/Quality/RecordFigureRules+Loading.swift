import Credit
import EvaluationModels

extension RecordFigureRules {
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
    let places = PlaceReader(model: model)
    func words(_ node: DocumentNode) throws -> [String] { try node.list().map { try $0.text() } }

    listTypes = try object["list_types"].list().map { try Self.listType($0) }
    marketSubjects = try Self.population(object["market_subjects"])
    operatingFirms = try Self.population(object["operating_firms"])
    firms = try Self.population(object["firms"])
    government = try Self.population(object["government"])

    let severe = try object["severe"].object(.severeFigures)
    self.severe = try places.place(severe, "subjects")
    operating = try places.place(severe, "operating")
    let defaulters = try object["defaulters"].object(.defaulterFigures)
    self.defaulters = try places.place(defaulters, "item")
    defaulterCategories = try words(defaulters["categories"])
    codes = try places.place(object["codes"].object(.codeFigures), "item")
    let checks = try object["checks"].object(.checkFigures)
    self.checks = try places.place(checks, "item")
    checkedSubjects = try places.place(checks, "subjects")
    let publicity = try object["publicity"].object(.publicityFigures)
    self.publicity = try places.row(publicity["row"])
    publicityCategories = try words(publicity["categories"])
    records = try places.place(object["records"].object(.recordFigures), "item")

    let special = try object["special"].object(.specialFigures)
    authorisedFrom = try special["authorised_from"].whole(1...1_000_000_000)
    self.special = try special["classes"].list().map { node in
      let entry = try node.object(.specialClass)
      return SpecialClass(
        id: try entry["id"].text(),
        count: try places.place(special["row"], entry["item"]),
        flag: try places.place(special["row"], entry["authorised"]))
    }
    creditPlus = try places.place(object["credit_plus"].object(.creditPlusFigures), "item")

    let registrations = try object["loan_registrations"].object(.registrationFigures)
    registered = try places.place(registrations, "registered")
    registrationBase = try places.place(registrations, "operating")
    let volume = try object["loan_volume"].object(.volumeFigures)
    granted = try places.place(volume, "granted")
    disbursed = try places.place(volume, "disbursed")
    platforms = try words(object["loan_platforms"])

    let commitments = try object["commitments"].object(.commitmentFigures)
    self.commitments = try places.place(commitments, "item")
    commitmentBase = try places.place(commitments, "firms")
    commitmentCategories = try words(commitments["categories"])
    let domains = try object["domains"].object(.domainFigures)
    completeDomains = try places.place(domains, "complete")
    gradedDomains = try places.place(domains, "graded")
  }

  private static func listType(_ node: DocumentNode) throws -> ListType {
    let type = try node.object(.listType)
    _ = try type["evidence"].word(of: Evidence.self)
    return ListType(
      id: try type["id"].identifier(), title: try type["title"].phrase(),
      basis: try type["basis"].phrase(), from: try type["from"].date(),
      to: try type.optional("to")?.date(),
      categories: try type["categories"].list().map { try $0.text() })
  }

  private static func population(_ node: DocumentNode) throws -> Population {
    let object = try node.object(.population)
    return Population(
      kinds: try object["kinds"].list().map { node in
        try node.word(OrganisationKind.allCases.map { ($0.word, $0) })
      },
      statuses: try object["statuses"].list().map { node in
        try node.word(OrganisationStatus.allCases.map { ($0.word, $0) })
      })
  }
}

/// Reads rows and items that the scorecard must have.
private struct PlaceReader {
  let model: ScorecardModel

  func place(_ object: DocumentObject, _ key: String) throws -> RecordFigureRules.Place {
    try place(object["row"], object[key])
  }

  func place(_ row: DocumentNode, _ item: DocumentNode) throws -> RecordFigureRules.Place {
    let id = try self.row(row)
    let items = model.items(ofRow: id) ?? []
    let name = try item.text()
    guard items.contains(where: { $0.id == name }) else {
      throw ScorecardError.rule(.unknown(name, known: items.map(\.id)), at: item.position)
    }
    return RecordFigureRules.Place(row: id, item: name)
  }

  func row(_ node: DocumentNode) throws -> String {
    let id = try node.text()
    guard model.items(ofRow: id) != nil else {
      throw ScorecardError.rule(.unknown(id, known: model.rows.map(\.id)), at: node.position)
    }
    return id
  }
}

extension ObjectShape {
  static let fromRecords = ObjectShape(
    "from-records",
    [
      "version", "title", "list_types", "market_subjects", "operating_firms", "firms",
      "government", "severe", "defaulters", "codes", "checks", "publicity", "records", "special",
      "credit_plus", "loan_registrations", "loan_volume", "loan_platforms", "commitments",
      "domains",
    ])
  static let listType = ObjectShape(
    "list-type", ["id", "title", "basis", "evidence", "from", "categories"], optional: ["to"])
  static let population = ObjectShape("population", ["kinds", "statuses"])
  static let severeFigures = ObjectShape("severe", ["row", "subjects", "operating"])
  static let defaulterFigures = ObjectShape("defaulters", ["row", "item", "categories"])
  static let codeFigures = ObjectShape("codes", ["row", "item"])
  static let checkFigures = ObjectShape("checks", ["row", "item", "subjects"])
  static let publicityFigures = ObjectShape("publicity-figures", ["row", "categories"])
  static let recordFigures = ObjectShape("records", ["row", "item"])
  static let specialFigures = ObjectShape("special", ["row", "authorised_from", "classes"])
  static let specialClass = ObjectShape("special-class", ["id", "item", "authorised"])
  static let creditPlusFigures = ObjectShape("credit-plus", ["row", "item"])
  static let registrationFigures = ObjectShape(
    "loan-registrations", ["row", "registered", "operating"])
  static let volumeFigures = ObjectShape("loan-volume", ["row", "granted", "disbursed"])
  static let commitmentFigures = ObjectShape(
    "commitments", ["row", "item", "firms", "categories"])
  static let domainFigures = ObjectShape("domains", ["row", "complete", "graded"])
}
