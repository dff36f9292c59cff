import Credit

/// Reads the groups of a model under its composition.
struct CompositionReader {
  /// A composition before its groups.
  struct Frame {
    let method: CompositionMethod
    let base: ExactDecimal
    let minimum: ExactDecimal
    let maximum: ExactDecimal
    let decimals: Int
  }

  /// Nil when it couldn't be read; what depends on it is then not looked at.
  let frame: Frame?
  let indicators: IndicatorReader
  let problems: ProblemList

  /// The smallest positive decimal.
  private static let least = ExactDecimal(millionths: 1)
  private static let scores: ClosedRange<ExactDecimal> = -1_000_000...1_000_000

  /// The composition without its groups.
  static func frame(_ node: DocumentNode) throws(ModelError) -> Frame {
    let object = try node.object(.composition)
    let frame = Frame(
      method: try object["method"].word(CompositionMethod.named.map { ($0.rawValue, $0) }),
      base: try object["base"].decimal(scores), minimum: try object["minimum"].decimal(scores),
      maximum: try object["maximum"].decimal(scores), decimals: try object["decimals"].whole(0...6))
    guard frame.minimum < frame.maximum else {
      throw try object["maximum"].error(.minimumNotBelowMaximum)
    }
    switch frame.method {
    case .weightedSum where frame.base != .zero:
      throw try object["base"].error(.wrongBase(frame.method, expected: "0"))
    case .deductions where frame.base != frame.maximum:
      throw try object["base"].error(
        .wrongBase(frame.method, expected: frame.maximum.description))
    default:
      guard (frame.minimum...frame.maximum).contains(frame.base) else {
        throw try object["base"].error(
          .outOfRange(
            frame.base.description, low: frame.minimum.description,
            high: frame.maximum.description))
      }
    }
    return frame
  }

  /// The groups that can be read.
  func groups(_ node: DocumentNode) -> [IndicatorGroup] {
    var names = DistinctNames(.group)
    var indicatorNames = DistinctNames(.indicator)
    for id in indicators.inputs { indicatorNames.insert(id) }
    var groups: [IndicatorGroup] = []
    for node in problems.attempt({ () throws(ModelError) in try node.list() }) ?? [] {
      let read = problems.attempt { () throws(ModelError) in
        try group(node, names: &names, indicatorNames: &indicatorNames)
      }
      if let read { groups.append(read) }
    }
    return groups
  }

  private func group(
    _ node: DocumentNode, names: inout DistinctNames, indicatorNames: inout DistinctNames
  ) throws(ModelError) -> IndicatorGroup {
    let object = try node.object(.group)
    let id = try object["id"].identifier()
    try names.insert(id, at: object["id"])
    let sign = try object["sign"].word(of: IndicatorGroup.Sign.self)
    if let frame, let expected = frame.method.sign, sign != expected {
      throw try object["sign"].error(.wrongSign(frame.method, expected: expected))
    }
    let over: Bool? = try object.optional("over")?.word([("applicable", true), ("all", false)])
    let isShare = over ?? false
    let leafNodes = try object["indicators"]
    var leaves: [Indicator] = []
    let before = problems.errors.count
    for node in try leafNodes.list() {
      let leaf = problems.attempt { () throws(ModelError) -> Indicator in
        let leaf = try indicators.indicator(node, sign: sign, isShare: isShare)
        try indicatorNames.insert(leaf.id, at: node)
        return leaf
      }
      if let leaf { leaves.append(leaf) }
    }
    let sum = leaves.reduce(ExactDecimal.zero) { $0 + $1.weight }
    if frame?.method == .weightedSum, !isShare, sum != .one, problems.errors.count == before {
      throw leafNodes.error(.indicatorWeights(group: id, sum: sum.description))
    }
    let cap = object.optional("cap")
    if isShare, let cap { throw cap.error(.capOfShare) }
    return IndicatorGroup(
      id: id, title: try object["title"].phrase(), sign: sign,
      scale: try object.optional("scale")?.decimal(Self.least...1000) ?? .one,
      weight: try object.optional("weight")?.decimal(Self.least...1),
      cap: try cap?.decimal(Self.least...10_000), isShareOfApplicable: isShare,
      indicators: leaves)
  }

  /// Refuses groups whose weights are missing, given twice, or don't sum to one where they must.
  func checkWeights(
    of groups: [IndicatorGroup], weighting: [WeightingSet], at node: DocumentNode
  ) throws(ModelError) {
    let nodes = try node.list()
    for (index, group) in groups.enumerated() {
      let isComputed = weighting.contains { $0.groups.contains(index) }
      if isComputed == (group.weight != nil) {
        throw nodes[index].error(.groupWeight(group: group.id, isGivenAndComputed: isComputed))
      }
    }
    guard frame?.method == .weightedSum else { return }
    guard weighting.isEmpty else {
      guard weighting.count == 1, weighting[0].groups.count == groups.count else {
        throw node.error(.mixedWeights)
      }
      return
    }
    let sum = groups.reduce(ExactDecimal.zero) { $0 + ($1.weight ?? .zero) }
    if sum != .one { throw node.error(.groupWeights(sum: sum.description)) }
  }
}

extension CompositionMethod {
  /// The one sign its groups may have; nil for either.
  fileprivate var sign: IndicatorGroup.Sign? {
    switch self {
    case .weightedSum: .plus
    case .baseGoodBad, .rules: nil
    case .deductions: .minus
    }
  }
}
