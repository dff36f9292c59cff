public import Credit
public import Datasets
import EvaluationModels

/// The indicators of a run that were kept, to score again without its records.
public struct KeptIndicators: Sendable {
  /// What was measured.
  public let columns: [IndicatorColumn]
  /// Gives the cells of a column, one an organisation in the order of codes; ``missing`` is none.
  public let values: @Sendable (Int) throws -> [Int64]

  /// What stands in a cell without a value: the least of all 64-bit whole numbers.
  public static let missing = Slot.missing

  /// Kept indicators from their parts.
  public init(columns: [IndicatorColumn], values: @escaping @Sendable (Int) throws -> [Int64]) {
    self.columns = columns
    self.values = values
  }
}

extension EvaluationRun {
  /// The indicators of this run: every column that is not computed from others.
  public var indicators: KeptIndicators {
    let words = SlotWords(library: library)
    let kept = matrix.plan.slots.enumerated().compactMap { slot, content in
      words.column(content).map { (slot, $0) }
    }
    let matrix = matrix
    return KeptIndicators(columns: kept.map(\.1)) { matrix.column(kept[$0].0) }
  }

  /// The models' indicators, inputs and direct grades that look at each of the columns kept, as
  /// `model:indicator`.
  public var indicatorUsers: [[String]] {
    let words = SlotWords(library: library)
    var users: [String: [String]] = [:]
    for need in library.models.flatMap(SlotPlan.needs(of:)) {
      if let column = words.column(need.slot) {
        users[column.definition, default: []].append(need.by)
      }
    }
    return indicators.columns.map { column in users[column.definition] ?? [] }
  }
}

extension Evaluator {
  /// Scores and grades again from indicators that were kept on the same day under the same rules of
  /// eligibility: other weights, points, bands, rules. The tables are those of an evaluation of the
  /// records.
  ///
  /// - Parameters:
  ///   - ledger: what became of the records in the run that kept the indicators.
  ///   - totals: its control totals.
  /// - Throws: ``EvaluationError/notKept(indicator:definition:)`` for what a model measures
  ///   and the run did not; what `kept` throws.
  public func rescore(
    _ kept: KeptIndicators, organisations: OrganisationTable,
    former: [String: [String: FormerGrade]] = [:], ledger: LedgerTotals, totals: RecordTotals,
    progress: (@Sendable (Progress) -> Void)? = nil, lap: (Phrase) -> Void = { _ in }
  ) throws -> EvaluationRun {
    let plan = SlotPlan(library: library)
    let words = SlotWords(library: library)
    let places = Dictionary(
      kept.columns.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var wanted: [(slot: Int, place: Int)] = []
    for (slot, content) in plan.slots.enumerated() {
      guard let column = words.column(content) else { continue }
      guard let place = places[column] else {
        let user =
          library.models.flatMap(SlotPlan.needs(of:)).first { $0.slot == content }?.by ?? ""
        throw EvaluationError.notKept(indicator: user, definition: column.definition)
      }
      wanted.append((slot, place))
    }
    let rows = organisations.organisations.count
    let matrix = IndicatorValues(plan: plan, rows: rows)
    matrix.seal(0..<rows)
    let columns = wanted
    try Parallel.forEach(columns.count, threads: threads) { index in
      matrix.set(columns[index].slot, try kept.values(columns[index].place))
    }
    matrix.fillDerived(organisations: organisations.organisations, asOf: library.asOf)
    lap(Phrase("读取指标矩阵", "read the indicator matrix"))
    let tables = try tables(
      matrix: matrix, organisations: organisations.organisations, frozen: nil, former: former,
      progress: progress)
    lap(Phrase("赋权、评分、分级", "weigh, score and grade"))
    return EvaluationRun(
      library: library, organisations: organisations, tables: tables, ledger: ledger,
      totals: totals, snapshot: nil, matrix: matrix)
  }
}
