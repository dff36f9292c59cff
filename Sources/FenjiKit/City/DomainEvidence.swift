public import Credit
import EvaluationModels
import Foundation
import Scorecards

/// Which supervision domains count for the row on graded supervision: those with a dated model in
/// force, a composite evaluation that it refers to, a grade table and a case file on disk.
public struct DomainEvidence: Hashable, Sendable {
  /// What is there of one domain.
  public struct Domain: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What users see.
    public let title: Phrase
    /// Whether a model is in force on the day.
    public let hasModel: Bool
    /// Whether the model refers to the composite evaluation, and that was made.
    public let refersToEvaluation: Bool
    /// Whether there is a grade table among the results.
    public let isGraded: Bool
    /// Whether there is a case file that isn't empty.
    public let hasCase: Bool

    /// Whether the domain counts.
    public var isComplete: Bool { hasModel && refersToEvaluation && isGraded && hasCase }
  }

  /// The domains, in their fixed order.
  public let domains: [Domain]

  /// Looks at a folder of results.
  ///
  /// - Throws: `ModelError`, ``FenjiError/noManifest(_:)``, ``FenjiError/badManifest(path:what:)``.
  public init(results folder: String, models: String, asOf: CalendarDate) throws {
    let library = try ModelLibrary.load(directory: models, asOf: asOf)
    let manifest = try Manifest(at: folder)
    let isCurrent = manifest.asOf <= asOf
    let outputs = Set(manifest.outputs.map(\.path))
    func isThere(_ name: String) -> Bool {
      guard isCurrent, outputs.contains(name) else { return false }
      let attributes = try? FileManager.default.attributesOfItem(atPath: folder + "/" + name)
      return (attributes?[.size] as? Int ?? 0) > 0
    }
    // What a domain refers to must have been evaluated too.
    let hasEvaluation = library.composite.map { isThere("grades/\($0.id).csv") } ?? false
    domains = library.domains.indices.map { index in
      let domain = library.domains[index]
      let model = library.domainModels.first { $0.domain == index }
      let id = model?.id ?? domain.id
      return Domain(
        id: domain.id, title: domain.title, hasModel: model != nil,
        refersToEvaluation: hasEvaluation && model?.refersToEvaluation ?? false,
        isGraded: isThere("grades/\(id).csv"), hasCase: isThere("cases/\(id).md"))
    }
  }

  /// Which domains don't count.
  var note: Phrase {
    let missing = domains.filter { !$0.isComplete }.map(\.title)
    guard !missing.isEmpty else {
      return Phrase("由评价结果和案例文件计算", "computed from results and case files")
    }
    return Phrase(
      "由评价结果和案例文件计算；未计入：\(missing.map(\.chinese).joined(separator: "、"))",
      "computed from results and case files; not counted: "
        + missing.map(\.english).joined(separator: ", "))
  }

  /// The two figures of the row, for the month of the day.
  func figures(
    _ rules: RecordFigureRules, window: ScorecardWindow, asOf: CalendarDate
  ) -> CityFigures {
    var figures = CityFigures()
    let month = min(CalendarMonth(asOf), window.last)
    guard month >= window.first else { return figures }
    let (complete, graded) = (rules.completeDomains, rules.gradedDomains)
    figures[complete.row, complete.item, month] = ExactDecimal(domains.count { $0.isComplete })
    figures[graded.row, graded.item, month] = ExactDecimal(domains.count { $0.isGraded })
    return figures
  }
}

extension EvaluationModel {
  /// Whether one of its indicators is another evaluation.
  fileprivate var refersToEvaluation: Bool {
    composition.groups.flatMap(\.indicators).contains {
      if case .evaluation = $0.measure { true } else { false }
    }
  }
}
