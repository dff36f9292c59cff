import Credit
public import Datasets
public import EvaluationModels

/// The sums over records of all organisations, made elsewhere: by an engine of SQL from the standard
/// text.
public struct RecordSums: Sendable {
  let matrix: IndicatorValues
  /// The columns to be filled, in the order of ``StandardText/recordColumns``.
  private let columns: [Int]
  /// What became of the records.
  public var ledger = LedgerTotals()

  /// No record yet.
  public init(library: ModelLibrary, organisations: Int) {
    let plan = SlotPlan(library: library)
    matrix = IndicatorValues(plan: plan, rows: organisations)
    columns = plan.slots.indices.filter { MatrixQuery.isOfRecords(plan.slots[$0]) }
  }

  /// The sums of an organisation.
  ///
  /// - Precondition: one for each of ``StandardText/recordColumns``.
  public func set(_ sums: [Int64], of organisation: Int) {
    precondition(sums.count == columns.count, "a sum per column")
    let row = matrix.mutableRow(organisation)
    for (column, sum) in zip(columns, sums) { row[column] = sum }
  }
}

extension Evaluator {
  /// An evaluation from sums over records that an engine has made.
  ///
  /// - Parameters:
  ///   - reported: the reported values of the same dataset.
  ///   - totals: control totals of reading the records.
  /// - Throws: ``EvaluationError``.
  public func evaluate(
    _ sums: RecordSums, organisations: OrganisationTable, reported: ReportedValues,
    totals: RecordTotals, frozen: [String: FrozenWeights]? = nil,
    former: [String: [String: FormerGrade]] = [:],
    progress: (@Sendable (Progress) -> Void)? = nil
  ) throws -> EvaluationRun {
    sums.matrix.seal(0..<sums.matrix.rowCount)
    try sums.matrix.fillReported(
      organisations: organisations.organisations, reported: reported, asOf: library.asOf,
      threads: threads)
    let tables = try tables(
      matrix: sums.matrix, organisations: organisations.organisations, frozen: frozen,
      former: former, progress: progress)
    return EvaluationRun(
      library: library, organisations: organisations, tables: tables, ledger: sums.ledger,
      totals: totals, snapshot: nil, matrix: sums.matrix)
  }
}
