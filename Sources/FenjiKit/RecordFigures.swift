public import Credit
import Datasets
import Evaluation
import EvaluationModels
import Foundation
import Scorecards
import Synchronization

/// Figures of the scorecard as a dataset's records give them.
public struct RecordFigures: Sendable {
  /// A subject on severe lists.
  public struct SevereSubject: Hashable, Sendable {
    /// The unified social credit code.
    public let code: String
    /// The registered name.
    public let name: String
    /// How many live entries it has.
    public let entries: Int
    /// The first day on which repair of all of them can be asked for.
    public let repairableFrom: CalendarDate
  }

  /// The figures.
  let figures: CityFigures
  /// Where they come from, by row.
  let notes: [(row: String, note: Phrase)]
  /// Subjects on severe lists in force, by code.
  public let severe: [SevereSubject]
  /// Operating subjects.
  public let operating: Int
  /// Government bodies that became judgment defaulters in the window, by code.
  public let defaulters: [String]

  /// Looks through a dataset's records once.
  ///
  /// - Parameter rules: the document that says which records give which figures.
  /// - Throws: `DatasetError`, `ModelError`, `ScorecardError`.
  static func make(
    dataset path: String, models: String, rules path2: String, scorecard model: ScorecardModel,
    asOf: CalendarDate, threads: Int = ProcessInfo.processInfo.activeProcessorCount
  ) throws -> RecordFigures {
    let rules = try RecordFigureRules.load(path: path2, model: model)
    let library = try ModelLibrary.load(directory: models, asOf: asOf)
    let dataset = try Dataset.open(at: path)
    let codebook = Evaluator(library: library, threads: threads).codebook
    let organisations = try dataset.organisations(codebook: codebook, rejects: { _ in })
    let scan = RecordScan(
      library: library, rules: rules, model: model, asOf: asOf,
      organisations: organisations.organisations)
    let state = Mutex(RecordScan.Found())
    _ = try dataset.records(
      codebook: codebook, organisations: organisations, threads: threads, rejects: { _ in },
      sink: { _, block in
        var found = RecordScan.Found()
        for index in block.indices { scan.take(block[index], into: &found) }
        state.withLock { $0.merge(found) }
      })
    return scan.result(state.withLock { $0 })
  }
}

/// Counts what the figures need. Sums and least days don't depend on the order of records.
private struct RecordScan: Sendable {
  struct Found {
    var severe: [UInt32: (entries: Int, day: CalendarDate)] = [:]
    var defaulters: Set<UInt32> = []
    var recordsByMonth: [CalendarMonth: Int] = [:]
    var earlierRecords = 0

    mutating func merge(_ other: Found) {
      severe.merge(other.severe) { ($0.entries + $1.entries, max($0.day, $1.day)) }
      defaulters.formUnion(other.defaulters)
      recordsByMonth.merge(other.recordsByMonth, uniquingKeysWith: +)
      earlierRecords += other.earlierRecords
    }
  }

  let library: ModelLibrary
  let rules: RecordFigureRules
  let model: ScorecardModel
  let asOf: CalendarDate
  let organisations: [Organisation]
  private let eligibility: EligibilityRules
  private let severeCategories: Set<Int>
  private let defaulterCategories: Set<Int>

  init(
    library: ModelLibrary, rules: RecordFigureRules, model: ScorecardModel, asOf: CalendarDate,
    organisations: [Organisation]
  ) {
    self.library = library
    self.rules = rules
    self.model = model
    self.asOf = asOf
    self.organisations = organisations
    eligibility = library.eligibilityRules
    func indices(_ names: [String]) -> Set<Int> {
      Set(library.categories.indices.filter { names.contains(library.categories[$0].id) })
    }
    severeCategories = indices(
      rules.listTypes.filter { $0.isInForce(on: asOf) }.flatMap(\.categories))
    defaulterCategories = indices(rules.defaulterCategories)
  }

  func take(_ record: PackedRecord, into found: inout Found) {
    guard let decided = record.decided.date, decided <= asOf else { return }
    let reported = CalendarMonth(record.submitted.date ?? decided)
    if reported < model.window.first {
      found.earlierRecords += 1
    } else if reported <= CalendarMonth(asOf) {
      found.recordsByMonth[reported, default: 0] += 1
    }
    let category = Int(record.category)
    let organisation = organisations[Int(record.organisation)]
    if severeCategories.contains(category), organisation.status == .active,
      eligibility.eligibility(of: record) == .eligible
    {
      let months = library.regime.repairAfterMonths[Int(record.severity.rawValue)]
      let day = decided.adding(months: months)
      let before = found.severe[record.organisation]
      found.severe[record.organisation] = (
        (before?.entries ?? 0) + 1, max(before?.day ?? day, day)
      )
    }
    if defaulterCategories.contains(category), rules.defaulterKinds.contains(organisation.kind),
      record.status != .annulled, model.window.contains(CalendarMonth(decided))
    {
      found.defaulters.insert(record.organisation)
    }
  }

  func result(_ found: Found) -> RecordFigures {
    let operating = organisations.count {
      $0.status == .active && $0.kind != .publicInstitution
    }
    let month = min(CalendarMonth(asOf), model.window.last)
    var figures = CityFigures()
    func set(_ place: RecordFigureRules.Place, _ value: Int, _ month: CalendarMonth) {
      figures[place.row, place.item, month] = ExactDecimal(value)
    }
    if month >= model.window.first {
      set(rules.severe, found.severe.count, month)
      set(rules.operating, operating, month)
      set(rules.defaulters, found.defaulters.count, month)
      var total = found.earlierRecords
      for month in model.window.months where month <= CalendarMonth(asOf) {
        total += found.recordsByMonth[month] ?? 0
        set(rules.records, total, month)
      }
    }
    let note = Phrase("由数据集的信用记录计算", "computed from the dataset's records")
    return RecordFigures(
      figures: figures,
      notes: [rules.severe, rules.defaulters, rules.records].map { ($0.row, note) },
      severe: found.severe.map { index, entry in
        let organisation = organisations[Int(index)]
        return RecordFigures.SevereSubject(
          code: organisation.code, name: organisation.name, entries: entry.entries,
          repairableFrom: entry.day)
      }.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) },
      operating: operating,
      defaulters: found.defaulters.map { organisations[Int($0)].code }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
