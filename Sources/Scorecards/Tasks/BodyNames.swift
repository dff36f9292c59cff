import EvaluationModels

/// The departments and other bodies of a city by all their spellings.
public struct BodyNames: Hashable, Sendable {
  /// Canonical names, in the order of the documents.
  public let names: [String]
  private let canonical: [String: String]
  private let collectives: Set<String>

  /// The names of `models/departments.yaml` and of a document of further bodies.
  ///
  /// - Throws: ``ScorecardError`` with file, line and column; a spelling that stands for two bodies
  ///   is one.
  public static func load(departments: String, bodies: String) throws -> BodyNames {
    try DocumentFile.reading {
      let domains = try CatalogueReader.domains(
        DocumentNode.parse(DocumentFile.bytes(at: departments), file: departments))
      let further = try DocumentNode.parse(DocumentFile.bytes(at: bodies), file: bodies)
      return try BodyNames(domains.flatMap(\.departments), further)
    }
  }

  init(_ departments: [[String]], _ node: DocumentNode) throws {
    var names: [String] = []
    var canonical: [String: String] = [:]
    var collectives: Set<String> = []
    for spellings in departments {
      names.append(spellings[0])
      for spelling in spellings { canonical[spelling] = spellings[0] }
    }
    let object = try node.object(.bodies)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    _ = try object["evidence"].word(of: Evidence.self)
    for node in try object["bodies"].list() {
      let body = try node.object(.body)
      let name = try body["name"].text()
      let isCollective = try body["kind"].word([("department", false), ("collective", true)])
      names.append(name)
      if isCollective { collectives.insert(name) }
      let spellings = [try body["name"]] + (try body.optional("aliases")?.list() ?? [])
      for spelling in spellings {
        let text = try spelling.text()
        if canonical[text] != nil {
          throw ScorecardError.rule(.repeated(text), at: spelling.position)
        }
        canonical[text] = name
      }
    }
    self.names = names
    self.canonical = canonical
    self.collectives = collectives
  }

  /// The canonical name of a spelling; nil when nothing is called that.
  public func resolve(_ spelling: String) -> String? { canonical[spelling] }

  /// Whether the name stands for a class of bodies.
  public func isCollective(_ name: String) -> Bool { collectives.contains(name) }
}

extension ObjectShape {
  static let bodies = ObjectShape("bodies", ["version", "title", "evidence", "bodies"])
  static let body = ObjectShape("body", ["name", "kind"], optional: ["aliases"])
  static let tasks = ObjectShape(
    "tasks", ["id", "title", "version", "source", "meetings", "risk_days", "tasks"])
  static let plannedTask = ObjectShape("task", ["number", "title", "departments", "rows", "goals"])
  static let taskGoal = ObjectShape("goal", ["id", "title", "due"], optional: ["measure"])
  static let taskMeasure = ObjectShape(
    "measure", ["row"], optional: ["when", "points", "part", "clean"])
}
