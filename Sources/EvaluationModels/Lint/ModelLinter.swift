public import Credit
import Foundation

/// Something to mend or to think about in a models' file.
public struct ModelFinding: Hashable, Sendable {
  /// How much it matters.
  public enum Weight: String, Hashable, Sendable, CaseIterable {
    /// The file can't be used.
    case error
    /// It can be used, and is questionable.
    case advice
  }

  /// How much it matters.
  public let weight: Weight
  /// What and where, with what to do.
  public let error: ModelError

  /// A finding from its parts.
  public init(_ weight: Weight, _ error: ModelError) {
    self.weight = weight
    self.error = error
  }
}

/// Finds everything that is wrong or questionable in models, not only the first thing.
///
///     for finding in try ModelLinter(asOf: day).findings(in: "models") { print(finding.error) }
public struct ModelLinter: Sendable {
  /// The day on which rules should be in force; nil leaves expiry alone.
  public let asOf: CalendarDate?
  /// The models' folder of files that lie in none; nil for none.
  public let models: String?

  /// A linter of the day.
  public init(asOf: CalendarDate? = nil, models: String? = nil) {
    self.asOf = asOf
    self.models = models
  }

  /// The findings in a file or in a models' folder, by file and place.
  ///
  /// - Throws: ``ModelError`` when the path can't be read at all.
  public func findings(in path: String) throws -> [ModelFinding] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
      throw ModelError(.unreadable, at: ModelPosition(file: path))
    }
    var findings: [ModelFinding] = []
    if isFolder.boolValue {
      findings = try self.findings(inFolder: path)
    } else {
      let file = URL(fileURLWithPath: path)
      let bytes = try ModelFolder.bytes(
        of: file.lastPathComponent, in: file.deletingLastPathComponent().path)
      let node = try? DocumentNode.parse(bytes, file: file.lastPathComponent)
      let surroundings = ModelSurroundings(of: file, node: node, otherwise: models)
      let context = collect(into: &findings) { try surroundings.context() }
      if let context {
        _ = check(
          bytes, name: file.lastPathComponent, role: surroundings.role, context: context,
          into: &findings)
      }
    }
    return findings.sorted { left, right in
      let (first, second) = (left.error.position, right.error.position)
      if first.file != second.file {
        return first.file.utf8.lexicographicallyPrecedes(second.file.utf8)
      }
      return (first.line, first.column) < (second.line, second.column)
    }
  }

  private func findings(inFolder path: String) throws -> [ModelFinding] {
    var findings: [ModelFinding] = []
    guard FileManager.default.fileExists(atPath: path + "/catalogue.yaml") else {
      // A folder of schemes on their own.
      let names = try FileManager.default.contentsOfDirectory(atPath: path)
      for name in names.sorted() where name.hasSuffix(".yaml") {
        findings += try self.findings(in: "\(path)/\(name)")
      }
      return findings
    }
    let folder = try ModelFolder(path)
    let context = collect(into: &findings) { () throws -> ModelContext in
      ModelContext(
        categories: try CatalogueReader.categories(folder.document("catalogue.yaml")).categories,
        domains: try CatalogueReader.domains(folder.document("departments.yaml")),
        measures: try CatalogueReader.measures(folder.document("measures.yaml")),
        evaluations: try folder.composites.map(folder.document).map(ModelReader.evaluation))
    }
    collect(into: &findings) {
      let day = asOf ?? CalendarDate(daysSinceEpoch: 20_000)
      let node = try folder.document("eligibility.yaml")
      _ = try EligibilityReader.regime(node, asOf: day)
      _ = try EligibilityReader.objections(node, asOf: day)
    }
    collect(into: &findings) {
      _ = try folder.optional(ModelFolder.calendar).map(CalendarReader.calendar)
    }
    guard let context else { return findings }
    var drafts: [ModelLibrary.Draft] = []
    for file in folder.files where folder.composites.contains(file.path) {
      drafts += check(
        file.bytes, name: file.path, role: .composite, context: context, into: &findings)
    }
    for file in folder.files where folder.models.contains(file.path) {
      drafts += check(
        file.bytes, name: file.path, role: .domain, context: context, into: &findings)
    }
    collect(into: &findings) { try ModelLibrary.checkPeriods(of: drafts) }
    var alone = context
    alone.allowsGiven = true
    let published = path + "/published"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: published)) ?? []
    for name in names.sorted() where name.hasSuffix(".yaml") {
      drafts += check(
        try ModelFolder.bytes(of: name, in: published), name: "published/" + name, role: .alone,
        context: alone, into: &findings)
    }
    checkMappings(in: folder, between: drafts.map(\.model.scheme), into: &findings)
    if let asOf { findings += self.expired(drafts, on: asOf) }
    return findings
  }

  /// Checks that mappings lead from grades there are to grades there are, and never cross.
  private func checkMappings(
    in folder: ModelFolder, between schemes: [GradeScheme], into findings: inout [ModelFinding]
  ) {
    let problems = ProblemList()
    collect(into: &findings) {
      guard let node = try folder.optional(ModelFolder.mappings) else { return }
      _ = try MappingReader(
        schemes: Dictionary(grouping: schemes, by: \.id), problems: problems
      ).mappings(node)
    }
    findings += problems.errors.map { ModelFinding(.error, $0) }
  }

  /// Checks one document; the model, when it can be used.
  private func check(
    _ bytes: [UInt8], name: String, role: ModelReader.Role, context: ModelContext,
    into findings: inout [ModelFinding]
  ) -> [ModelLibrary.Draft] {
    let node = collect(into: &findings) { try DocumentNode.parse(bytes, file: name) }
    guard let node else { return [] }
    let reader = ModelReader(context: context, role: role)
    do {
      let model = try reader.model(node)
      let advice = ModelAdvice(model: model, node: node)
      findings += advice.all().map { ModelFinding(.advice, $0) }
      return collect(into: &findings) { try ModelLibrary.Draft(node, model) }.map { [$0] } ?? []
    } catch {
      let all = reader.problems.errors
      findings += (all.isEmpty ? [error] : all).map { ModelFinding(.error, $0) }
      return []
    }
  }

  /// The models past their last day that no file of the same identifier follows.
  private func expired(_ drafts: [ModelLibrary.Draft], on day: CalendarDate) -> [ModelFinding] {
    drafts.compactMap { draft in
      guard let end = draft.model.effectiveTo, end < day,
        !drafts.contains(where: {
          $0.model.id == draft.model.id && $0.model.effectiveFrom > end
        })
      else { return nil }
      let position = (try? draft.node.object(.model)["effective"].position) ?? draft.node.position
      return ModelFinding(.advice, ModelError(.expired(end), at: position))
    }
  }

  @discardableResult
  private func collect<Result>(
    into findings: inout [ModelFinding], _ work: () throws -> Result
  ) -> Result? {
    do {
      return try work()
    } catch let error as ModelError {
      findings.append(ModelFinding(.error, error))
      return nil
    } catch {
      return nil
    }
  }
}
