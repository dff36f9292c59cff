import Credit
import EvaluationModels

/// How published permits and penalties (双公示) are checked.
public struct PublicityRules: Hashable, Sendable {
  /// A form and the names of its columns.
  struct Form: Hashable, Sendable {
    let id: String
    let title: Phrase
    let columns: [PublicityField: [String]]
  }

  /// The term from the day after the decision.
  public let workingDays: Int
  let exemptProcedures: [String]
  let exemptSecrets: [String]
  let forms: [Form]

  /// Reads the document of rules.
  ///
  /// - Throws: ``ScorecardError`` with file, line and column for the first thing that is wrong.
  public static func load(path: String) throws -> PublicityRules {
    try DocumentFile.reading {
      try PublicityRules(DocumentNode.parse(DocumentFile.bytes(at: path), file: path))
    }
  }

  init(_ node: DocumentNode) throws {
    let object = try node.object(.publicity)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    _ = try object["evidence"].word(of: Evidence.self)
    workingDays = try object["working_days"].whole(0...60)
    let exempt = try object["exempt"].object(.publicityExempt)
    exemptProcedures = try exempt["procedure"].list().map { try $0.text() }
    exemptSecrets = try exempt["secret"].list().map { try $0.text() }
    forms = try object["forms"].list().map { node in
      let form = try node.object(.publicityForm)
      var columns: [PublicityField: [String]] = [:]
      for field in PublicityField.allCases {
        columns[field] = try form[field.rawValue].list().map { try $0.text() }
      }
      return Form(
        id: try form["id"].word([("permits", "permits"), ("penalties", "penalties")]),
        title: try form["title"].phrase(), columns: columns)
    }
  }
}

/// The fields that are checked.
enum PublicityField: String, Hashable, Sendable, CaseIterable {
  case code
  case document
  case decided
  case submitted
  case authority
  case procedure
  case secret

  /// Whether a form without the column can't be checked.
  var isRequired: Bool { self != .procedure && self != .secret }
}
