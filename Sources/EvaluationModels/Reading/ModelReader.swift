import Credit

/// Reads one document of an evaluation model and finds what can't be meant.
struct ModelReader {
  /// What a document stands for.
  enum Role {
    /// The composite evaluation.
    case composite
    /// A domain's model.
    case domain
    /// A scheme on its own, for values given by hand.
    case alone
  }

  let context: ModelContext
  let role: Role
  let problems = ProblemList()

  /// The model.
  ///
  /// - Throws: the first of ``problems``.
  func model(_ node: DocumentNode) throws(ModelError) -> EvaluationModel {
    let object = try node.object(.model)
    let period = problems.attempt { () throws(ModelError) in
      try EffectivePeriod(object["effective"])
    }
    let domain = problems.attempt { () throws(ModelError) in try domainIndex(object) }
    let scheme = problems.attempt { () throws(ModelError) in
      try SchemeReader.scheme(object["scheme"], problems: problems)
    }
    let frame = problems.attempt { () throws(ModelError) in try readFrame(object) }
    var indicators = IndicatorReader(
      context: context, domain: domain ?? nil, isComposite: role == .composite,
      method: frame?.method ?? .baseGoodBad, higherIsBetter: scheme?.higherIsBetter,
      problems: problems)
    let inputs = indicators.inputs(object.optional("inputs"))
    indicators.inputs = inputs.map(\.id)
    let (groups, weighting) = try readGroups(object, frame: frame, indicators: indicators)
    guard let scheme = scheme ?? SchemeReader.letters(object.optional("scheme")) else {
      throw problems.errors[0]
    }
    if let frame, scheme.cutOffs == .stated {
      _ = problems.attempt { () throws(ModelError) in
        try SchemeReader.checkReach(
          of: scheme, minimum: frame.minimum, maximum: frame.maximum, at: object["scheme"])
      }
    }
    let profile = problems.attempt { () throws(ModelError) in
      try ProfileReader.profile(object["scheme"], role: role)
    }
    let grades = GradesReader(
      context: context, scheme: scheme, indicators: indicators, problems: problems)
    let states = grades.states(object.optional("states"))
    let rules = RuleReader(
      scheme: scheme, states: states.map(\.id),
      indicators: groups.flatMap { $0.indicators.map(\.id) }, inputs: inputs.map(\.id),
      hasScore: frame != nil && frame?.method != .rules, problems: problems)
    let id = problems.attempt { () throws(ModelError) in try object["id"].identifier() }
    let title = problems.attempt { () throws(ModelError) in try object["title"].phrase() }
    let version = problems.attempt { () throws(ModelError) in try object["version"].text() }
    let source = problems.attempt { () throws(ModelError) in try ModelSource(object["source"]) }
    let subjects = problems.attempt { () throws(ModelError) in try subjectRule(object) }
    let direct = grades.directGrades(object.optional("direct_grades"))
    let ruleList = rules.rules(object.optional("rules"), at: object)
    let history = problems.attempt { () throws(ModelError) in
      try rules.history(object.optional("history"))
    }
    let regimes = problems.attempt { () throws(ModelError) in try readRegimes(object, grades) }
    let matters = MatterReader(scheme: scheme, problems: problems)
      .matters(object.optional("inspection_items"))
    let evidence = problems.attempt { () throws(ModelError) in
      try SchemeReader.evidence(object["scheme"])
    }
    try problems.throwFirst()
    guard let id, let title, let version, let source, let subjects, let period, let frame,
      let domain, let regimes, let evidence, let history, let profile
    else { throw node.error(.expected(.object)) }
    return EvaluationModel(
      id: id, title: title, version: version, effectiveFrom: period.from, effectiveTo: period.to,
      source: source, domain: domain, subjects: subjects, inputs: inputs,
      composition: Composition(
        method: frame.method, base: frame.base, minimum: frame.minimum, maximum: frame.maximum,
        decimals: frame.decimals, groups: groups),
      weighting: weighting, scheme: scheme, profile: profile, bandEvidence: evidence,
      states: states,
      directGrades: direct, rules: ruleList, history: history, regimes: regimes, matters: matters,
      file: node.position.file)
  }

  /// What has to be known of a composite before the models that read it are read.
  static func evaluation(_ node: DocumentNode) throws(ModelError) -> ModelContext.Evaluation {
    let object = try node.object(.model)
    return ModelContext.Evaluation(
      id: try object["id"].identifier(),
      higherIsBetter: try SchemeReader.scheme(object["scheme"]).higherIsBetter)
  }

  private func domainIndex(_ object: DocumentObject) throws(ModelError) -> Int? {
    guard let node = object.optional("domain") else {
      if role != .domain { return nil }
      throw object.node.error(.missingKey("domain", object: object.shape.name))
    }
    if role == .composite { throw node.error(.domainOfComposite) }
    return try node.reference(.domain, in: context.domains.map(\.id))
  }

  /// The composition without its groups; a scheme on its own may have none.
  private func readFrame(_ object: DocumentObject) throws(ModelError) -> CompositionReader.Frame {
    if role == .alone, object.optional("composition") == nil, object.optional("groups") == nil {
      return CompositionReader.Frame(method: .rules, base: 0, minimum: 0, maximum: 0, decimals: 0)
    }
    return try CompositionReader.frame(object["composition"])
  }

  private func readGroups(
    _ object: DocumentObject, frame: CompositionReader.Frame?, indicators: IndicatorReader
  ) throws(ModelError) -> ([IndicatorGroup], [WeightingSet]) {
    if frame?.method == .rules { return ([], []) }
    let before = problems.errors.count
    let reader = CompositionReader(
      frame: frame, indicators: indicators, problems: problems)
    guard let node = problems.attempt({ () throws(ModelError) in try object["groups"] }) else {
      return ([], [])
    }
    let groups = reader.groups(node)
    // Names of groups that couldn't be read would be reported once more.
    guard problems.errors.count == before || !groups.isEmpty else { return ([], []) }
    let isWhole = (try? node.list().count) == groups.count
    guard isWhole else { return (groups, []) }
    let weighting = WeightingReader(groups: groups, problems: problems)
      .sets(object.optional("weighting"))
    if problems.errors.count == before {
      _ = problems.attempt { () throws(ModelError) in
        try reader.checkWeights(of: groups, weighting: weighting, at: node)
      }
    }
    return (groups, weighting)
  }

  private func subjectRule(_ object: DocumentObject) throws(ModelError) -> SubjectRule {
    let kinds = OrganisationKind.allCases
    guard role != .alone || object.optional("subjects") != nil else {
      return SubjectRule(kinds: kinds, newMonths: 0, minimumData: 0)
    }
    let subjects = try object["subjects"].object(.subjects)
    let indices = try subjects["kinds"].references(.kind, in: kinds.map(\.word))
    return SubjectRule(
      kinds: indices.map { kinds[$0] }, newMonths: try subjects["new_months"].whole(0...120),
      minimumData: try subjects["minimum_data"].whole(0...1000))
  }

  private func readRegimes(
    _ object: DocumentObject, _ grades: GradesReader
  ) throws(ModelError) -> [GradeRegime] {
    if role == .alone, object.optional("grades") == nil { return [] }
    return try grades.regimes(object["grades"])
  }
}
