import Credit

/// Reads leaves, measures and points functions of one model.
struct IndicatorReader {
  let context: ModelContext
  let domain: Int?
  let isComposite: Bool
  let method: CompositionMethod
  /// Nil when the scheme couldn't be read.
  let higherIsBetter: Bool?
  let problems: ProblemList
  /// The identifiers of the inputs.
  var inputs: [String] = []

  private static let least = ExactDecimal(millionths: 1)
  private static let values: ClosedRange<ExactDecimal> = -1_000_000_000...1_000_000_000

  /// Points are of 0…100 in a weighted sum.
  private var pointLimits: ClosedRange<ExactDecimal> {
    method == .weightedSum ? 0...100 : 0...10_000
  }

  /// The inputs that can be read; each may relate to those before it.
  func inputs(_ node: DocumentNode?) -> [ModelInput] {
    guard let node else { return [] }
    var names = DistinctNames(.input)
    var inputs: [ModelInput] = []
    for node in problems.attempt({ () throws(ModelError) in try node.list() }) ?? [] {
      var reader = self
      reader.inputs = inputs.map(\.id)
      let read = problems.attempt { () throws(ModelError) -> ModelInput in
        let object = try node.object(.input)
        let id = try object["id"].identifier()
        try names.insert(id, at: object["id"])
        return ModelInput(
          id: id, title: try object["title"].phrase(),
          measure: try reader.measure(object["measure"], of: id),
          exposure: try reader.exposure(object.optional("per")),
          peers: try reader.peers(object.optional("peers")),
          evidence: try object.optional("evidence")?.word(of: Evidence.self))
      }
      if let read { inputs.append(read) }
    }
    return inputs
  }

  /// A leaf of a group with that sign; of a share, which leaves out what has no value.
  func indicator(
    _ node: DocumentNode, sign: IndicatorGroup.Sign, isShare: Bool = false
  ) throws(ModelError) -> Indicator {
    let object = try node.object(.indicator)
    let id = try object["id"].identifier()
    let pointsNode = try object["points"]
    let measureNode = try object["measure"]
    let measure = try measure(measureNode, of: id)
    let points = try points(pointsNode, needsLimit: isShare)
    if let higherIsBetter {
      let helps = (sign == .plus) == higherIsBetter
      try checkDirection(of: measure, points, helps: helps, at: measureNode, pointsNode)
    }
    let exposure = try exposure(object.optional("per"))
    let peers = try peers(object.optional("peers"))
    let canBeMissing = exposure?.canLackValue == true || peers != nil || measure.canBeMissing
    return Indicator(
      id: id, title: try object["title"].phrase(),
      weight: try object.optional("weight")?.decimal(Self.least...1) ?? .one,
      measure: measure, exposure: exposure, peers: peers, points: points,
      missingPoints: try missingPoints(
        object, canBeMissing: canBeMissing, isShare: isShare, isGiven: measure.isGiven),
      evidence: try object.optional("evidence")?.word(of: Evidence.self))
  }

  private func exposure(_ node: DocumentNode?) throws(ModelError) -> Exposure? {
    guard let node else { return nil }
    let object = try node.object(.exposure)
    return Exposure(
      input: try object["input"].reference(.input, in: inputs),
      unit: try object["unit"].decimal(Self.least...1_000_000),
      minimum: try object.optional("minimum")?.decimal(Self.least...1_000_000) ?? Self.least,
      floor: try object.optional("floor")?.decimal(Self.least...1_000_000),
      assumed: try object.optional("default")?.decimal(Self.least...1_000_000))
  }

  private func peers(_ node: DocumentNode?) throws(ModelError) -> PeerGroup? {
    guard let node else { return nil }
    let object = try node.object(.peers)
    return PeerGroup(
      inputs: try object["inputs"].references(.input, in: inputs),
      minimum: try object["minimum"].whole(2...10_000))
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
      withinMonths: try object.optional("within_months")?.whole(1...60),
      inCalendarYear: try object.optional("calendar_year")?
        .word([("true", true), ("false", false)]) ?? false)
  }

  private func measure(_ node: DocumentNode, of id: String) throws(ModelError) -> Measure {
    let object = try node.object(.measure)
    let (key, value) = try object.exactlyOne(
      of: ["records", "reported", "attribute", "evaluation", "given"])
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
    case "given":
      guard context.allowsGiven else { throw value.error(.givenAmongRecords) }
      return .given(id, try value.word(of: GivenKind.self))
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

  private func points(
    _ node: DocumentNode, needsLimit: Bool
  ) throws(ModelError) -> PointsFunction {
    let object = try node.object(.points)
    let (key, value) = try object.exactlyOne(of: ["per_unit", "steps", "piecewise"])
    switch key {
    case "per_unit":
      let perUnit = try value.object(.perUnit)
      let limit = try perUnit.optional("limit")?.decimal(Self.least...pointLimits.upperBound)
      if limit == nil, method == .weightedSum || needsLimit { throw value.error(.limitMissing) }
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
    _ object: DocumentObject, canBeMissing: Bool, isShare: Bool, isGiven: Bool
  ) throws(ModelError) -> ExactDecimal? {
    let missing = object.optional("missing")
    // Of a share, what has no value does not apply.
    if !canBeMissing || isShare {
      if let missing { throw missing.error(.missingNotPossible) }
      return nil
    }
    // Who fills in values by hand is asked for the one that is missing.
    guard let missing else {
      if isGiven { return nil }
      throw object.node.error(.missingNotStated)
    }
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
    case .reported, .attribute, .given: break
    }
  }
}

extension Measure {
  /// Whether an organisation may have no value.
  fileprivate var canBeMissing: Bool {
    if case .records = self { false } else { true }
  }

  fileprivate var isGiven: Bool {
    if case .given = self { true } else { false }
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
