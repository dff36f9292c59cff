import CompositeIndicators
import EvaluationModels

/// Reads the steps of a composite indicator from a document.
struct CompositeStepReader {
  private static let denominate = ObjectShape("denominate", ["table"], optional: ["identifier"])
  private static let screen = ObjectShape(
    "screen", [], optional: ["availability", "non-zero", "keep", "drop"])
  private static let treat = ObjectShape(
    "treat", ["method"], optional: ["indicators"], isOpen: true)
  private static let impute = ObjectShape(
    "impute", ["method"], optional: ["by-group"], isOpen: true)
  private static let names = ["denominate", "impute", "screen", "treat", "logarithm", "normalise"]

  /// The names of all indicators.
  let indicators: [String]
  /// Turns a path in the document into one that can be opened.
  let path: (DocumentNode) throws -> String

  /// The steps in order: each a name alone, or an object with the name as its only key.
  func steps(_ node: DocumentNode) throws -> [CompositeStep] {
    try node.list().map(step)
  }

  private func step(_ node: DocumentNode) throws -> CompositeStep {
    switch node.content {
    case .object(let entries):
      guard entries.count == 1, let entry = entries.first else {
        throw node.error(.exactlyOne(of: Self.names))
      }
      guard Self.names.contains(entry.key) else {
        throw node.error(.unknownKey(entry.key, object: "step", known: Self.names))
      }
      return CompositeStep(
        name: entry.key, action: try action(entry.key, entry.value, node), place: node.place)
    default:
      let name = try node.word(Self.names.map { ($0, $0) })
      return CompositeStep(name: name, action: try action(name, nil, node), place: node.place)
    }
  }

  private func action(
    _ name: String, _ value: DocumentNode?, _ node: DocumentNode
  ) throws -> CompositeStep.Action {
    switch name {
    case "denominate":
      let object = try value?.object(Self.denominate)
      return .denominate(
        table: try object.map { try path($0["table"]) },
        identifier: try object?.optional("identifier")?.text())
    case "impute":
      guard let value else { throw needs(name, "method", node) }
      let (request, object) = try request(value, Self.impute, Catalogue.imputers)
      return .impute(request, byGroup: try object?.optional("by-group")?.flag() ?? false)
    case "screen":
      return try screening(try value?.object(Self.screen))
    case "treat":
      guard let value else { return .treat(MethodRequest("stepwise"), indicators: nil) }
      let (request, object) = try request(value, Self.treat, Catalogue.treatments)
      return .treat(request, indicators: try object?.optional("indicators").map(chosen))
    case "logarithm":
      guard let value else { throw needs(name, "indicators", node) }
      return .logarithm(try chosen(value))
    default:
      guard let value else { throw needs(name, "method", node) }
      return .normalise(
        try value.request(Catalogue.normalisers, following: ["worst", "best"]))
    }
  }

  private func needs(_ step: String, _ what: String, _ node: DocumentNode) -> AnalystError {
    AnalystError(.stepNeeds(step: step, what: what), at: node.place)
  }

  /// A method with its parameters, and the object it stands in if it is not a name alone.
  private func request<Kind>(
    _ node: DocumentNode, _ shape: ObjectShape, _ list: MethodList<Kind>
  ) throws -> (MethodRequest, DocumentObject?) {
    guard case .object = node.content else { return (try node.request(list), nil) }
    let object = try node.object(shape)
    var settings: [String: String] = [:]
    for extra in object.extras {
      settings[extra.key] = try extra.value.texts().joined(separator: ",")
    }
    let request = MethodRequest(try object["method"].text(), settings)
    do {
      _ = try request.make(list)
    } catch {
      throw AnalystError(error.fault, at: node.place)
    }
    return (request, object)
  }

  /// Names of indicators.
  private func chosen(_ node: DocumentNode) throws -> [String] {
    let names = try node.texts()
    for name in names where !indicators.contains(name) {
      throw AnalystError(.unknownColumn(name, known: indicators), at: node.place)
    }
    return names
  }

  private func screening(_ object: DocumentObject?) throws -> CompositeStep.Action {
    func share(_ key: String) throws -> Double? {
      guard let node = object?.optional(key) else { return nil }
      let value = try node.number()
      guard (0...1).contains(value) else {
        throw AnalystError(
          .method(
            .parameter(method: "screen", name: key, value: "\(value)", expected: "0…1")),
          at: node.place)
      }
      return value
    }
    return .screen(
      AvailabilityScreen(
        minimumKnown: try share("availability"), minimumNonZero: try share("non-zero")),
      keep: try object?.optional("keep")?.texts() ?? [],
      drop: try object?.optional("drop")?.texts() ?? [])
  }
}
