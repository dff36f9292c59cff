import Credit

/// Reads leaves, measures and points functions of one model.
struct IndicatorReader {
  let context: ModelContext
  let domain: Int?
  let isComposite: Bool
  let method: CompositionMethod
  let higherIsBetter: Bool

  private static let least = ExactDecimal(millionths: 1)
  private static let values: ClosedRange<ExactDecimal> = -1_000_000_000...1_000_000_000

  /// Points are of 0…100 in a weighted sum.
  private var pointLimits: ClosedRange<ExactDecimal> {
    method == .weightedSum ? 0...100 : 0...10_000
  }

  /// A leaf of a group with that sign.
  func indicator(
    _ node: DocumentNode, sign: IndicatorGroup.Sign
  ) throws(ModelError) -> Indicator {
    let object = try node.object(.indicator)
    let pointsNode = try object["points"]
    let measureNode = try object["measure"]
    let measure = try measure(measureNode)
    let points = try points(pointsNode)
    let helps = (sign == .plus) == higherIsBetter
    try checkDirection(of: measure, points, helps: helps, at: measureNode, pointsNode)
    return Indicator(
      id: try object["id"].identifier(), title: try object["title"].phrase(),
      weight: try object.optional("weight")?.decimal(Self.least...1) ?? .one,
      measure: measure, points: points, missingPoints: try missingPoints(object, measure))
  }

  /// Which records; for direct grades too.
  func filter(_ node: DocumentNode) throws(ModelError) -> RecordFilter {
    let object = try node.object(.records)
    let severities = Severity.allCases
    let chosen = try object.optional("severities")?
      .references(.severity, in: severities.map(\.word))
    return RecordFilter(
      categories: try object["categories"].references(
        .category, in: context.categories.map(\.id)),
      domains: try domains(object["domains"]),
      severities: chosen?.map { severities[$0] } ?? [],
      withinMonths: try object.optional("within_months")?.whole(1...60))
  }

  private func measure(_ node: DocumentNode) throws(ModelError) -> Measure {
    let object = try node.object(.measure)
    let (key, value) = try object.exactlyOne(
      of: ["records", "reported", "attribute", "evaluation"])
    let statistic = object.optional("statistic")
    guard (key == "records") == (statistic != nil) else {
      throw (statistic ?? node).error(.onlyTogether("records", "statistic"))
    }
    switch key {
    case "records": return .records(try filter(value), try self.statistic(statistic ?? node))
    case "reported":
      let reported = try value.object(.reported)
      return .reported(
        domain: try ownDomain(reported["domain"]),
        indicator: try reported["indicator"].identifier(),
        withinMonths: try reported.optional("within_months")?.whole(1...120))
    case "attribute": return .attribute(try value.word(of: OrganisationAttribute.self))
    default:
      // Only domains read the composite; nothing reads a domain, so nothing can go in a circle.
      let known = isComposite ? [] : context.evaluations.map(\.id)
      return .evaluation(known[try value.reference(.evaluation, in: known)])
    }
  }

  private func statistic(_ node: DocumentNode) throws(ModelError) -> RecordStatistic {
    if case .object = node.content {
      let decayed = try node.object(.decayed)["decayed_count"].object(.decayedCount)
      return .decayedCount(halfLifeMonths: try decayed["half_life_months"].whole(1...60))
    }
    return try node.word([("count", .count), ("amount", .amount)])
  }

  private func domains(_ node: DocumentNode) throws(ModelError) -> [Int]? {
    if case .list = node.content {
      return try node.references(.domain, in: context.domains.map(\.id))
    }
    switch try node.text() {
    case "any": return nil
    case "own":
      guard let domain else { throw node.error(.ownWithoutDomain) }
      return [domain]
    case let text: throw node.error(.notAWord(text, known: ["own", "any", "[…]"]))
    }
  }

  private func ownDomain(_ node: DocumentNode) throws(ModelError) -> Int {
    guard try node.text() == "own" else {
      return try node.reference(.domain, in: context.domains.map(\.id))
    }
    guard let domain else { throw node.error(.ownWithoutDomain) }
    return domain
  }

  private func points(_ node: DocumentNode) throws(ModelError) -> PointsFunction {
    let object = try node.object(.points)
    let (key, value) = try object.exactlyOne(of: ["per_unit", "steps", "piecewise"])
    switch key {
    case "per_unit":
      let perUnit = try value.object(.perUnit)
      let limit = try perUnit.optional("limit")?.decimal(Self.least...pointLimits.upperBound)
      if limit == nil, method == .weightedSum { throw value.error(.limitMissing) }
      return .perUnit(points: try perUnit["points"].decimal(Self.least...10_000), limit: limit)
    case "steps": return .steps(try knots(value))
    default: return .piecewise(try knots(value))
    }
  }

  private func knots(_ node: DocumentNode) throws(ModelError) -> [PointsFunction.Knot] {
    var knots: [PointsFunction.Knot] = []
    for node in try node.list() {
      guard case .list(let pair) = node.content, pair.count == 2 else {
        throw node.error(.expected(.knot))
      }
      let value = try pair[0].decimal(Self.values)
      if let last = knots.last, value <= last.value {
        throw pair[0].error(.knotsNotAscending(value.description))
      }
      knots.append(.init(value: value, points: try pair[1].decimal(pointLimits)))
    }
    return knots
  }

  private func missingPoints(
    _ object: DocumentObject, _ measure: Measure
  ) throws(ModelError) -> ExactDecimal? {
    let missing = object.optional("missing")
    if case .records = measure {
      if let missing { throw missing.error(.missingNotPossible) }
      return nil
    }
    guard let missing else { throw object.node.error(.missingNotStated) }
    return try missing.object(.missing)["points"].decimal(pointLimits)
  }

  /// Refuses bad records that help, good or neutral ones that hurt, and a composite read backwards.
  private func checkDirection(
    of measure: Measure, _ points: PointsFunction, helps: Bool, at node: DocumentNode,
    _ pointsNode: DocumentNode
  ) throws(ModelError) {
    let slope = points.slope
    switch measure {
    case .records(let filter, _):
      guard let slope else { throw pointsNode.error(.pointsNotMonotone) }
      let improves = (slope == .rising) == helps
      for category in filter.categories.map({ context.categories[$0] }) {
        if (category.nature == .bad) == improves {
          throw node.error(.wrongWay(category: category.id, nature: category.nature))
        }
      }
    case .evaluation(let id):
      guard let slope else { throw pointsNode.error(.pointsNotMonotone) }
      let isBetter = context.evaluations.last { $0.id == id }?.higherIsBetter ?? true
      if ((slope == .rising) == isBetter) != helps { throw node.error(.evaluationWrongWay(id)) }
    case .reported, .attribute: break
    }
  }
}

extension PointsFunction {
  /// Which way points go as the value grows.
  fileprivate enum Slope {
    case rising
    case falling
  }

  /// The way they go throughout; nil when they go both ways or neither. Counts are not below zero,
  /// and steps give nothing below the first.
  fileprivate var slope: Slope? {
    let points: [ExactDecimal]
    switch self {
    case .perUnit: return .rising
    case .piecewise(let knots): points = knots.map(\.points)
    case .steps(let knots):
      let startsLater = knots.first.map { $0.value > .zero } ?? false
      points = (startsLater ? [.zero] : []) + knots.map(\.points)
    }
    guard let first = points.first, let last = points.last, first != last else { return nil }
    let pairs = zip(points, points.dropFirst())
    if first < last { return pairs.allSatisfy { $0 <= $1 } ? .rising : nil }
    return pairs.allSatisfy { $0 >= $1 } ? .falling : nil
  }
}
