import CompositeIndicators
import EvaluationModels
import Foundation

/// Reads the document of a composite indicator, strictly.
struct CompositeReader {
  private static let document = ObjectShape(
    "composite", ["data", "steps"],
    optional: ["title", "identifier", "group", "time", "index", "metadata", "aggregation"])

  private let folder: String
  private let file: String

  /// Reads a file; paths in it are relative to its folder.
  ///
  /// - Throws: `ModelError` for what is no such document, ``AnalystError`` for what it states.
  static func read(_ path: String) throws -> CompositeSpec {
    let bytes: [UInt8]
    do {
      bytes = Array(try Data(contentsOf: URL(fileURLWithPath: path)))
    } catch {
      throw ModelError(.unreadable, at: ModelPosition(file: path))
    }
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
      .joined(separator: "/")
    let reader = CompositeReader(
      folder: path.hasPrefix("/") && folder.isEmpty ? "/" : folder, file: path)
    return try reader.spec(DocumentNode.parse(bytes, file: path))
  }

  private func spec(_ node: DocumentNode) throws -> CompositeSpec {
    let object = try node.object(Self.document)
    let levels = try object.optional("aggregation").map(methods) ?? []
    let tree = try object.exactlyOne(of: ["index", "metadata"])
    let root =
      tree.key == "index"
      ? try CompositeTreeReader(levels: levels).node(tree.value)
      : try CompositeMetadata(path(of: tree.value), levels: levels).root()
    var seen: [String] = []
    for (id, place) in root.names {
      guard !seen.contains(id) else { throw AnalystError(.repeatedName(id), at: place) }
      seen.append(id)
    }
    let leaves = root.leaves.map(\.id)
    let steps = CompositeStepReader(indicators: leaves, path: path)
    return CompositeSpec(
      title: try object.optional("title")?.text(), data: try path(of: object["data"]),
      identifier: try object.optional("identifier")?.text(),
      group: try object.optional("group")?.text(), time: try object.optional("time")?.text(),
      steps: try steps.steps(object["steps"]), root: root)
  }

  /// A method, or one for each level of the tree from the lowest.
  private func methods(_ node: DocumentNode) throws -> [MethodRequest] {
    guard case .list = node.content else { return [try node.request(Catalogue.aggregators)] }
    return try node.list().map { try $0.request(Catalogue.aggregators) }
  }

  private func path(of node: DocumentNode) throws -> String {
    let text = try node.text()
    return text.hasPrefix("/") || folder.isEmpty ? text : "\(folder)/\(text)"
  }
}

extension DocumentNode {
  private static var methodShape: ObjectShape { ObjectShape("method", ["method"], isOpen: true) }

  /// The place of the value.
  var place: AnalystPlace {
    AnalystPlace(position.file, row: position.line, column: position.column)
  }

  /// A finite number.
  func number() throws -> Double {
    let text = try text()
    guard let value = DecimalNumber.fraction(of: text) else {
      throw AnalystError(.notANumber(text), at: place)
    }
    return value
  }

  /// Yes or no.
  func flag() throws -> Bool {
    switch try text() {
    case "yes", "true": return true
    case "no", "false": return false
    case let text: throw AnalystError(.notAWord(text, known: ["yes", "no"]), at: place)
    }
  }

  /// Several texts, or one.
  func texts() throws -> [String] {
    guard case .list = content else { return [try text()] }
    return try list().map { try $0.text() }
  }

  /// A method of the catalogue with its parameters: its name, or an object with the key `method`.
  ///
  /// It is made once, so that a bad parameter is found here; a parameter that must be given may be
  /// among those that follow from the tree. Keys `besides` these are the step's own.
  func request<Kind>(
    _ list: MethodList<Kind>, following: [String] = [], besides: [String] = []
  ) throws -> MethodRequest {
    var settings: [String: String] = [:]
    let name: DocumentNode
    if case .text = content {
      name = self
    } else {
      let object = try object(Self.methodShape)
      name = try object["method"]
      for extra in object.extras where !besides.contains(extra.key) {
        settings[extra.key] = try extra.value.texts().joined(separator: ",")
      }
    }
    let request = MethodRequest(try name.text(), settings)
    let method: Method<Kind>
    do {
      method = try list.method(request.name)
    } catch {
      throw AnalystError(.method(error), at: name.place)
    }
    let isComplete = method.parameters.allSatisfy {
      $0.defaultText != nil || settings[$0.name] != nil || !following.contains($0.name)
    }
    guard isComplete else { return request }
    do {
      _ = try method.make(settings.mapValues(ParameterValue.text))
    } catch {
      throw AnalystError(.method(error), at: place)
    }
    return request
  }
}
