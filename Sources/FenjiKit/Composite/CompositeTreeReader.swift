import CompositeIndicators
import EvaluationModels

/// Reads the tree of a composite indicator from a document.
struct CompositeTreeReader {
  private static let aggregate = ObjectShape(
    "aggregate", ["id", "of"], optional: ["weight", "aggregation", "weighting"])
  private static let indicator = ObjectShape(
    "indicator", ["id"],
    optional: ["column", "direction", "weight", "denominator", "scale", "goalposts"])
  private static let weighting = ObjectShape(
    "weighting", ["method"], optional: ["judgements"], isOpen: true)

  /// The methods of aggregation by height, the last for all higher ones; the arithmetic mean when
  /// there is none.
  let levels: [MethodRequest]

  /// A node: an indicator by its name alone or as an object, an aggregate as an object with `of`.
  func node(_ node: DocumentNode) throws -> CompositeNode {
    if case .text = node.content { return try indicator(node, nil) }
    if case .object(let entries) = node.content, entries.contains(where: { $0.key == "of" }) {
      return try aggregate(node, try node.object(Self.aggregate))
    }
    return try indicator(node, try node.object(Self.indicator))
  }

  /// The method for aggregates of a height.
  static func method(_ levels: [MethodRequest], height: Int) -> MethodRequest {
    guard let last = levels.last else { return MethodRequest("arithmetic") }
    return levels.indices.contains(height - 1) ? levels[height - 1] : last
  }

  private func aggregate(
    _ node: DocumentNode, _ object: DocumentObject
  ) throws -> CompositeNode {
    let children = try object["of"].list().map(self.node)
    let height = (children.map(\.height).max() ?? 0) + 1
    return CompositeNode(
      id: try object["id"].text(), weight: try weight(object),
      aggregation: try object.optional("aggregation")?.request(Catalogue.aggregators)
        ?? Self.method(levels, height: height),
      weighting: try object.optional("weighting").map(weighting), children: children, leaf: nil,
      place: node.place)
  }

  private func indicator(
    _ node: DocumentNode, _ object: DocumentObject?
  ) throws -> CompositeNode {
    let id = try object.map { try $0["id"].text() } ?? node.text()
    let leaf = CompositeNode.Leaf(
      column: try object?.optional("column")?.text() ?? id,
      direction: try object?.optional("direction")?.word(of: Direction.self) ?? .benefit,
      denominator: try object?.optional("denominator")?.text(),
      scale: try object?.optional("scale")?.number() ?? 1,
      goalposts: try object?.optional("goalposts").map(goalposts))
    return CompositeNode(
      id: id, weight: try object.map(weight) ?? 1, aggregation: MethodRequest("arithmetic"),
      weighting: nil, children: [], leaf: leaf, place: node.place)
  }

  private func weight(_ object: DocumentObject) throws -> Double {
    guard let node = object.optional("weight") else { return 1 }
    let value = try node.number()
    guard value >= 0 else {
      throw AnalystError(.method(.weight(index: 0, value: value)), at: node.place)
    }
    return value
  }

  private func goalposts(_ node: DocumentNode) throws -> GoalpostNormaliser.Goalpost {
    let values = try node.list().map { try $0.number() }
    guard values.count == 2 else {
      throw AnalystError(
        .method(.count(of: "goalposts", expected: 2, found: values.count)), at: node.place)
    }
    return GoalpostNormaliser.Goalpost(worst: values[0], best: values[1])
  }

  private func weighting(_ node: DocumentNode) throws -> CompositeNode.Weighting {
    if case .text = node.content {
      return CompositeNode.Weighting(
        method: try node.request(Catalogue.weighters), judgements: nil, place: node.place)
    }
    let object = try node.object(Self.weighting)
    let name = try object["method"].text()
    var settings: [String: String] = [:]
    for extra in object.extras {
      settings[extra.key] = try extra.value.texts().joined(separator: ",")
    }
    let request = MethodRequest(name, settings)
    let isByJudgement = Catalogue.judgementWeighters.names.contains(name)
    let judgements = object.optional("judgements")
    guard isByJudgement == (judgements != nil) else {
      throw AnalystError(.judgements(method: name), at: (judgements ?? node).place)
    }
    do {
      if isByJudgement {
        _ = try request.make(Catalogue.judgementWeighters)
      } else {
        _ = try request.make(Catalogue.weighters)
      }
    } catch {
      throw AnalystError(error.fault, at: node.place)
    }
    return CompositeNode.Weighting(
      method: request,
      judgements: try judgements.map { rows in
        try rows.list().map { try $0.list().map { try $0.number() } }
      }, place: (judgements ?? node).place)
  }
}
