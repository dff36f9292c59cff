import CompositeIndicators
import EvaluationModels

/// Reads the steps of a composite indicator from a document.
struct CompositeStepReader {
  private static let denominate = ObjectShape("denominate", ["table"], optional: ["identifier"])
  private static let screen = ObjectShape(
    "screen", [], optional: ["availability", "non-zero", "keep", "drop"])
  private static let treat = ObjectShape(
    "treat", [], optional: ["skewness", "kurtosis", "first", "second", "combine", "by-time"])
  private static let normalise = ObjectShape(
    "normalise", ["method"], optional: ["by-time"], isOpen: true)
  private static let transform = ObjectShape("transform", ["method", "indicators"], isOpen: true)
  private static let names = ["denominate", "impute", "screen", "treat", "transform", "normalise"]

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
      return .impute(try value.request(Catalogue.imputers))
    case "screen":
      return try screening(try value?.object(Self.screen), node)
    case "treat":
      let object = try value?.object(Self.treat)
      return .treat(
        try treatment(object), byTime: try object?.optional("by-time")?.flag() ?? false)
    case "transform":
      guard let value else { throw needs(name, "method, indicators", node) }
      return try transformation(value, try value.object(Self.transform))
    default:
      guard let value else { throw needs(name, "method", node) }
      let byTime =
        if case .text = value.content {
          false
        } else {
          try value.object(Self.normalise).optional("by-time")?.flag() ?? false
        }
      return .normalise(
        try value.request(
          Catalogue.normalisers, following: ["worst", "best"], besides: ["by-time"]),
        byTime: byTime)
    }
  }

  private func needs(_ step: String, _ what: String, _ node: DocumentNode) -> AnalystError {
    AnalystError(.stepNeeds(step: step, what: what), at: node.place)
  }

  private func screening(
    _ object: DocumentObject?, _ node: DocumentNode
  ) throws -> CompositeStep.Action {
    let availability = try object?.optional("availability")?.number() ?? 0
    let nonZero = try object?.optional("non-zero")?.number() ?? 0
    let screen: AvailabilityScreen
    do {
      screen = try AvailabilityScreen(
        minimumAvailability: availability, minimumNonZero: nonZero)
    } catch {
      throw AnalystError(.method(error), at: node.place)
    }
    return .screen(
      screen, keep: try object?.optional("keep")?.texts() ?? [],
      drop: try object?.optional("drop")?.texts() ?? [])
  }

  /// COINr's defaults where nothing else is said.
  private func treatment(_ object: DocumentObject?) throws -> OutlierTreatment {
    let skewness = try object?.optional("skewness")?.number() ?? 2
    let kurtosis = try object?.optional("kurtosis")?.number() ?? 3.5
    func treater(_ key: String, default name: String) throws -> (any ColumnTreater)? {
      let node = object?.optional(key)
      if let node, case .text("none") = node.content { return nil }
      let request = try node?.request(Catalogue.treaters) ?? MethodRequest(name)
      var settings = request.settings
      let known = try? Catalogue.treaters.method(request.name).parameters.map(\.name)
      for (key, value) in [("skewness", skewness), ("kurtosis", kurtosis)]
      where known?.contains(key) ?? false && settings[key] == nil {
        settings[key] = AnalystGrid.shortest(value)
      }
      return try MethodRequest(request.name, settings).make(Catalogue.treaters)
    }
    let first = try treater("first", default: "winsorise") ?? WinsorisingTreater()
    return OutlierTreatment(
      check: ShapeCheck(skewnessThreshold: skewness, kurtosisThreshold: kurtosis), first: first,
      second: try treater("second", default: "log"),
      combines: try object?.optional("combine")?.flag() ?? false)
  }

  private func transformation(
    _ node: DocumentNode, _ object: DocumentObject
  ) throws -> CompositeStep.Action {
    let names = try object["indicators"]
    let chosen = try names.texts()
    for name in chosen where !indicators.contains(name) {
      throw AnalystError(.unknownColumn(name, known: indicators), at: names.place)
    }
    var settings: [String: String] = [:]
    for extra in object.extras {
      settings[extra.key] = try extra.value.texts().joined(separator: ",")
    }
    let request = MethodRequest(try object["method"].text(), settings)
    do {
      _ = try request.make(Catalogue.treaters)
    } catch {
      throw AnalystError(error.fault, at: node.place)
    }
    return .transform(request, indicators: chosen)
  }
}
