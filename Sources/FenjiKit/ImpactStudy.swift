public import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Reports
import Supervision

/// A changed model beside the one in force, on a dataset: what approving it would do.
public struct ImpactStudy: Sendable {
  /// One side of the comparison.
  private struct Side {
    let table: GradeTable
    let load: Int
    /// Grade or state by organisation.
    let standings: [UInt32: String]
  }

  private let before: Side
  private let after: Side
  private let codes: [String]
  private let lonely: [Phrase]

  /// Evaluates the dataset under both.
  ///
  /// - Parameters:
  ///   - model: the changed model's file; it stands in for the model of its identifier.
  ///   - models: the folder of the models in force.
  /// - Throws: `ModelError`, `DatasetError`, `EvaluationError`,
  ///   ``FenjiError/unknownDomain(_:known:)`` when no model in force has the identifier.
  public init(model path: String, models: String, dataset: String, asOf: CalendarDate) throws {
    let library = try ModelLibrary.load(directory: models, asOf: asOf)
    let changed = try EvaluationModel.load(file: path, models: models)
    guard let former = library.models.first(where: { $0.id == changed.id }) else {
      throw FenjiError.unknownDomain(changed.id, known: library.models.map(\.id))
    }
    let source = try Dataset.open(at: dataset)
    let old = try Self.run(library, source)
    let new = try Self.run(library.replacing(former, by: changed), source)
    before = try Self.side(of: old, changed.id)
    after = try Self.side(of: new, changed.id)
    codes = new.organisations.organisations.map(\.code)
    lonely = Self.lonely(in: new, changed.id)
  }

  private static func run(_ library: ModelLibrary, _ dataset: Dataset) throws -> EvaluationRun {
    try Evaluator(library: library, threads: ProcessInfo.processInfo.activeProcessorCount)
      .evaluate(dataset, rejects: { _ in })
  }

  private static func side(of run: EvaluationRun, _ id: String) throws -> Side {
    guard let table = run.table(of: id) else { throw FenjiError.noModel(id) }
    let list = InspectionDraw(runSeed: "impact", modelID: id)
      .draw(table, organisations: run.organisations.organisations)
    var standings: [UInt32: String] = [:]
    for row in table.rows {
      standings[row.organisation] =
        row.grade.map { table.model.scheme.bands[$0].grade } ?? row.state.word
    }
    return Side(table: table, load: list.items.count, standings: standings)
  }

  /// The indicators from which one organisation alone gains.
  private static func lonely(in run: EvaluationRun, _ id: String) -> [Phrase] {
    guard let table = run.table(of: id) else { return [] }
    let score = run.scorings(in: table)
    let isBetter = table.model.scheme.higherIsBetter
    var gains = [Int](repeating: 0, count: table.model.composition.indicators.count)
    var evaluated = 0
    for row in table.rows where row.state == .evaluated {
      evaluated += 1
      for (place, part) in score(row.organisation).contributions.enumerated()
      where isBetter ? part.amount > .zero : part.amount < .zero { gains[place] += 1 }
    }
    guard evaluated > 1 else { return [] }
    return zip(table.model.composition.indicators, gains).filter { $0.1 == 1 }.map(\.0.title)
  }

  /// Grade shares, movers and inspection load, old beside new.
  public func report(in language: Language) -> String {
    func say(_ chinese: String, _ english: String) -> String { Phrase(chinese, english)(language) }
    var text = say(
      "影响：\(before.table.model.version) → \(after.table.model.version)\n",
      "impact: \(before.table.model.version) → \(after.table.model.version)\n")
    let letters = after.table.model.scheme.bands.map(\.grade)
    let old = before.table.model.scheme.bands.map(\.grade)
    for grade in letters + old.filter({ !letters.contains($0) }) {
      text += "  \(grade)  \(share(of: grade, before)) → \(share(of: grade, after))\n"
    }
    for state in EvaluationState.allCases where state != .evaluated {
      let counts = (before.table.count(of: state), after.table.count(of: state))
      if counts.0 > 0 || counts.1 > 0 {
        text += "  \(state.title(language))  \(counts.0) → \(counts.1)\n"
      }
    }
    text += movers(say)
    text += say(
      "抽查：\(before.load) → \(after.load) 家\n", "to inspect: \(before.load) → \(after.load)\n")
    for title in lonely {
      text += say(
        "注意：只有一个主体从“\(title.chinese)”得益\n",
        "look: one organisation alone gains from “\(title.english)”\n")
    }
    return text
  }

  private func share(of grade: String, _ side: Side) -> String {
    let scheme = side.table.model.scheme
    guard let index = scheme.index(ofGrade: grade) else { return "–" }
    let count = side.table.gradeCounts[index]
    let all = side.table.count(of: .evaluated)
    let share = ExactDecimal(count * 100).divided(by: ExactDecimal(all)) ?? .zero
    return "\(count) (\(share.formatted(places: 1))%)"
  }

  private func movers(_ say: (String, String) -> String) -> String {
    var counts: [String: Int] = [:]
    var examples: [String: String] = [:]
    var moved = 0
    for row in after.table.rows.sorted(by: { $0.organisation < $1.organisation }) {
      let former = before.standings[row.organisation] ?? "–"
      let present = after.standings[row.organisation] ?? "–"
      if former == present { continue }
      moved += 1
      let key = "\(former)→\(present)"
      counts[key, default: 0] += 1
      if examples[key] == nil { examples[key] = codes[Int(row.organisation)] }
    }
    var text = say("变动：\(moved) 家\n", "movers: \(moved)\n")
    for key in counts.keys.sorted() {
      text += "  \(key)  \(counts[key] ?? 0)"
      text += say("，如 \(examples[key] ?? "")\n", ", such as \(examples[key] ?? "")\n")
    }
    return text
  }
}

extension ModelLibrary {
  /// The library with one model in another's place.
  fileprivate func replacing(_ former: EvaluationModel, by model: EvaluationModel) -> ModelLibrary {
    ModelLibrary(
      asOf: asOf, composite: composite == former ? model : composite,
      domainModels: domainModels.map { $0 == former ? model : $0 }, domains: domains,
      categories: categories, regime: regime, measures: measures, files: files, notices: notices)
  }
}
