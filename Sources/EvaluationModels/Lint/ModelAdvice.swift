import Credit

/// What is questionable in a model that can be used.
struct ModelAdvice {
  let model: EvaluationModel
  let node: DocumentNode

  /// The advice, in no particular order.
  func all() -> [ModelError] {
    guard let object = try? node.object(.model) else { return [] }
    return reach(object) + evidence(object) + bases(object) + unused(object) + standing(object)
  }

  /// What a model over records should say of itself and doesn't.
  private func standing(_ object: DocumentObject) -> [ModelError] {
    guard !model.regimes.isEmpty else { return [] }
    var errors: [ModelError] = []
    if model.profile == nil, let scheme = try? object["scheme"] {
      errors.append(scheme.error(.noProfile))
    }
    if model.matters.isEmpty, model.domain != nil { errors.append(node.error(.noInspectionItems)) }
    return errors
  }

  /// Grades that no values of indicators and rules give.
  private func reach(_ object: DocumentObject) -> [ModelError] {
    let scheme = model.scheme
    let bands = (try? object["scheme"].object(.scheme)["bands"].list()) ?? []
    if scheme.cutOffs == .unknown, let scheme = try? object["scheme"] {
      return [scheme.error(.emptySlots)]
    }
    let given = model.rules.compactMap { rule -> Int? in
      switch rule.effect {
      case .grade(let grade), .atBest(let grade), .atWorst(let grade): grade
      case .state, .worse, .better: nil
      }
    }
    let shifts = model.rules.contains {
      switch $0.effect {
      case .worse, .better: true
      case .grade, .state, .atBest, .atWorst: false
      }
    }
    let range = ScoreRange(of: model.composition)
    return scheme.bands.enumerated().compactMap { index, band in
      if given.contains(index) || shifts
        || model.directGrades.contains(where: { $0.grade == index })
      {
        return nil
      }
      let isReached = scheme.cutOffs == .stated && range.meets(band)
      return isReached || !bands.indices.contains(index)
        ? nil : bands[index].error(.gradeOutOfReach(band.grade))
    }
  }

  /// Figures that look better known than they are.
  private func evidence(_ object: DocumentObject) -> [ModelError] {
    guard let source = try? object["source"] else { return [] }
    let document = model.source.document.chinese
    switch model.source.evidence {
    case .primary, .published, .known:
      let bears = document.contains { $0.isNumber } || document.contains("〔")
      return bears ? [] : [source.error(.documentWithoutNumber(model.source.evidence))]
    case .example, .design:
      let says = ["示例", "设计", "例"].contains {
        document.contains($0) || model.title.chinese.contains($0)
      }
      return says ? [] : [source.error(.exampleLooksOfficial)]
    case .computed: return []
    }
  }

  /// What makes a basis one: a document or an article.
  private static let marks = [
    "第", "〔", "令", "条例", "办法", "规定", "规则", "制度", "标准", "法", "通知", "意见", "方案", "公告", "表", "评级", "系统",
    "评价",
  ]

  private func bases(_ object: DocumentObject) -> [ModelError] {
    let lists: [(node: DocumentNode?, bases: [Phrase])] = [
      (object.optional("direct_grades"), model.directGrades.map(\.basis)),
      (object.optional("rules"), model.rules.map(\.basis)),
    ]
    return lists.flatMap { node, bases -> [ModelError] in
      guard let node, let nodes = try? node.list() else { return [] }
      return zip(nodes, bases).compactMap { node, basis in
        Self.marks.contains { basis.chinese.contains($0) } ? nil : node.error(.basisWithoutDocument)
      }
    }
  }

  private func unused(_ object: DocumentObject) -> [ModelError] {
    var used = Set<Int>()
    let relations =
      model.composition.indicators.map { ($0.exposure, $0.peers) }
      + model.inputs.map { ($0.exposure, $0.peers) }
    for (exposure, peers) in relations {
      if let exposure { used.insert(exposure.input) }
      used.formUnion(peers?.inputs ?? [])
    }
    for condition in model.rules.flatMap(\.conditions) {
      switch condition {
      case .any(let operands, _), .all(let operands, _), .missing(let operands):
        for case .input(let index) in operands { used.insert(index) }
      case .score, .top: break
      }
    }
    var errors: [ModelError] = []
    let inputs = (try? object.optional("inputs")?.list()) ?? []
    for (index, node) in inputs.enumerated() where !used.contains(index) {
      errors.append(node.error(.unusedInput(model.inputs[index].id)))
    }
    let states = (try? object.optional("states")?.list()) ?? []
    for (index, node) in states.enumerated()
    where !model.rules.contains(where: { $0.effect == .state(index) }) {
      errors.append(node.error(.unusedState(model.states[index].id)))
    }
    let groups = (try? object.optional("groups")?.list()) ?? []
    for (group, node) in zip(model.composition.groups, groups)
    where group.isShareOfApplicable && group.indicators.count == 1 {
      errors.append(node.error(.singleShare))
    }
    return errors
  }
}

/// The scores that values can lead to.
private struct ScoreRange {
  let low: ExactDecimal
  let high: ExactDecimal

  init(of composition: Composition) {
    var (low, high) = (composition.base, composition.base)
    for group in composition.groups {
      let worth = group.scale * (group.weight ?? .one)
      var most = ExactDecimal.zero
      if group.isShareOfApplicable {
        most = 100
      } else {
        for leaf in group.indicators {
          // Without a limit nothing bounds it but the scale.
          most += leaf.points.most.map { leaf.weight * $0 } ?? 1_000_000
        }
        if let cap = group.cap { most = min(most, cap) }
      }
      if group.sign == .plus { high += worth * most } else { low = low - worth * most }
    }
    self.low = max(low, composition.minimum)
    self.high = min(high, composition.maximum)
  }

  func meets(_ band: Band) -> Bool {
    if let lower = band.lower, lower.isInclusive ? lower.score > high : lower.score >= high {
      return false
    }
    if let upper = band.upper, upper.isInclusive ? upper.score < low : upper.score <= low {
      return false
    }
    return true
  }
}

extension PointsFunction {
  /// The most points any value gets; nil when there is no bound.
  fileprivate var most: ExactDecimal? {
    switch self {
    case .perUnit(_, let limit): limit
    case .steps(let knots), .piecewise(let knots): knots.map(\.points).max()
    }
  }
}
