import Credit

/// Reads one document of an evaluation model and refuses what can't be meant.
struct ModelReader {
  let context: ModelContext
  /// Whether the document stands for the composite evaluation.
  let isComposite: Bool

  /// The model.
  func model(_ node: DocumentNode) throws(ModelError) -> EvaluationModel {
    let object = try node.object(.model)
    let period = try EffectivePeriod(object["effective"])
    let domain = try domain(object)
    let scheme = try SchemeReader.scheme(object["scheme"])
    let frame = try CompositionReader.frame(object["composition"])
    let indicators = IndicatorReader(
      context: context, domain: domain, isComposite: isComposite, method: frame.method,
      higherIsBetter: scheme.higherIsBetter)
    let reader = CompositionReader(frame: frame, indicators: indicators)
    let groupNodes = try object["groups"]
    let groups = try reader.groups(groupNodes)
    let weighting = try WeightingReader(groups: groups).sets(object.optional("weighting"))
    try reader.checkWeights(of: groups, weighting: weighting, at: groupNodes)
    try SchemeReader.checkReach(
      of: scheme, minimum: frame.minimum, maximum: frame.maximum, at: object["scheme"])
    let grades = GradesReader(context: context, scheme: scheme, indicators: indicators)
    return EvaluationModel(
      id: try object["id"].identifier(), title: try object["title"].phrase(),
      version: try object["version"].text(), effectiveFrom: period.from, effectiveTo: period.to,
      source: try ModelSource(object["source"]), domain: domain,
      subjects: try subjects(object["subjects"]),
      composition: Composition(
        method: frame.method, base: frame.base, minimum: frame.minimum, maximum: frame.maximum,
        decimals: frame.decimals, groups: groups),
      weighting: weighting, scheme: scheme,
      directGrades: try grades.directGrades(object.optional("direct_grades")),
      regimes: try grades.regimes(object["grades"]), file: node.position.file)
  }

  /// What has to be known of a composite before the models that read it are read.
  static func evaluation(_ node: DocumentNode) throws(ModelError) -> ModelContext.Evaluation {
    let object = try node.object(.model)
    return ModelContext.Evaluation(
      id: try object["id"].identifier(),
      higherIsBetter: try SchemeReader.scheme(object["scheme"]).higherIsBetter)
  }

  private func domain(_ object: DocumentObject) throws(ModelError) -> Int? {
    guard let node = object.optional("domain") else {
      if isComposite { return nil }
      throw object.node.error(.missingKey("domain", object: object.shape.name))
    }
    if isComposite { throw node.error(.domainOfComposite) }
    return try node.reference(.domain, in: context.domains.map(\.id))
  }

  private func subjects(_ node: DocumentNode) throws(ModelError) -> SubjectRule {
    let object = try node.object(.subjects)
    let kinds = OrganisationKind.allCases
    let indices = try object["kinds"].references(.kind, in: kinds.map(\.word))
    return SubjectRule(
      kinds: indices.map { kinds[$0] }, newMonths: try object["new_months"].whole(0...120),
      minimumData: try object["minimum_data"].whole(0...1000))
  }
}
