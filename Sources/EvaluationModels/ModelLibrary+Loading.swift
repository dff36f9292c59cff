public import Credit
import Foundation

extension ModelLibrary {
  /// The most bytes a file of a models' folder may have.
  public static let fileLimit = 1_000_000

  /// Reads a models' folder and picks what is in force on a day.
  ///
  /// The folder has `catalogue.yaml`, `departments.yaml`, `eligibility.yaml` and `measures.yaml`;
  /// `composite*.yaml`, if there is a composite evaluation; and `domains/*.yaml`. Several files may
  /// hold versions of one model, each with its dates. Every file is checked, in force or not; a
  /// domain without a model in force is said in ``notices``. `schema/` and files that aren't YAML
  /// are left alone.
  ///
  ///     let library = try ModelLibrary.load(directory: "models", asOf: day)
  ///     library.composite?.version  // "2022.1"
  ///
  /// - Throws: ``ModelError`` with file, line and column for the first thing that is wrong.
  public static func load(directory: String, asOf: CalendarDate) throws -> ModelLibrary {
    let folder = try ModelFolder(directory)
    let (categories, evidence) = try CatalogueReader.categories(folder.document("catalogue.yaml"))
    let domains = try CatalogueReader.domains(folder.document("departments.yaml"))
    let measures = try CatalogueReader.measures(folder.document("measures.yaml"))
    let regime = try EligibilityReader.regime(folder.document("eligibility.yaml"), asOf: asOf)

    let objections = try EligibilityReader.objections(
      folder.document("eligibility.yaml"), asOf: asOf)
    let calendar = try folder.optional(ModelFolder.calendar).map(CalendarReader.calendar)
    let mappings = try mappings(in: folder)

    let composites = try folder.composites.map(folder.document)
    let context = ModelContext(
      categories: categories, domains: domains, measures: measures,
      evaluations: try composites.map(ModelReader.evaluation))
    let drafts =
      try composites.map { try Draft($0, context, role: .composite) }
      + folder.models.map { try Draft(folder.document($0), context, role: .domain) }
    try checkPeriods(of: drafts)

    let inForce = drafts.filter { $0.period.contains(asOf) }
    let composite = inForce.first { $0.model.domain == nil }?.model
    for draft in inForce {
      if let id = draft.model.evaluations.first(where: { $0 != composite?.id }) {
        throw draft.node.error(.evaluationNotInForce(id, on: asOf))
      }
    }
    let domainModels = inForce.map(\.model).filter { $0.domain != nil }
      .sorted { ($0.domain ?? 0) < ($1.domain ?? 0) }
    let notices = LibraryNotices(
      categories: evidence, regime: regime, models: inForce.map(\.model), domains: domains,
      asOf: asOf)
    return ModelLibrary(
      asOf: asOf, composite: composite, domainModels: domainModels, domains: domains,
      categories: categories, regime: regime.regime, objections: objections, calendar: calendar,
      mappings: mappings, measures: measures, files: folder.files,
      notices: notices.phrases)
  }

  /// The declared ways from one scheme to another of a models' folder, without the rest of it.
  ///
  /// - Throws: ``ModelError`` with file, line and column for the first thing that is wrong.
  public static func mappings(directory: String) throws -> [SchemeMapping] {
    guard FileManager.default.fileExists(atPath: directory + "/" + ModelFolder.mappings) else {
      return []
    }
    return try mappings(
      DocumentNode.parse(
        ModelFolder.bytes(of: ModelFolder.mappings, in: directory), file: ModelFolder.mappings))
  }

  /// The mappings between schemes; that the schemes have the grades is for the linter, which reads
  /// `published/` too.
  private static func mappings(in folder: ModelFolder) throws -> [SchemeMapping] {
    try folder.optional(ModelFolder.mappings).map(mappings) ?? []
  }

  private static func mappings(_ node: DocumentNode) throws -> [SchemeMapping] {
    let problems = ProblemList()
    let mappings = try MappingReader(schemes: nil, problems: problems).mappings(node)
    try problems.throwFirst()
    return mappings
  }

  /// A model with the node it was read from.
  struct Draft {
    let model: EvaluationModel
    let node: DocumentNode
    let period: EffectivePeriod

    init(_ node: DocumentNode, _ context: ModelContext, role: ModelReader.Role) throws {
      let model = try ModelReader(context: context, role: role).model(node)
      if model.scheme.cutOffs == .unknown {
        throw try node.object(.model)["scheme"].error(.unknownCutOffs)
      }
      try self.init(node, model)
    }

    init(_ node: DocumentNode, _ model: EvaluationModel) throws {
      self.node = node
      self.model = model
      period = try EffectivePeriod(node.object(.model)["effective"])
    }
  }

  /// Refuses two models of one domain, two composites, or two models of one identifier, that are
  /// in force on the same day; and one identifier for two domains.
  static func checkPeriods(of drafts: [Draft]) throws(ModelError) {
    for (index, draft) in drafts.enumerated() {
      let object = try draft.node.object(.model)
      for other in drafts[..<index] {
        if draft.model.id == other.model.id, draft.model.domain != other.model.domain {
          throw try object["id"].error(.repeatedName(.evaluation, draft.model.id))
        }
        guard draft.model.domain == other.model.domain,
          let day = draft.period.overlap(with: other.period)
        else { continue }
        throw try object["effective"].error(
          .periodsOverlap(id: draft.model.id, other: other.model.file, from: day))
      }
    }
  }
}

extension EvaluationModel {
  /// The evaluations it reads.
  fileprivate var evaluations: [String] {
    composition.groups.flatMap(\.indicators).compactMap { indicator in
      if case .evaluation(let id) = indicator.measure { id } else { nil }
    }
  }
}
