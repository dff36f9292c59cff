public import Credit
public import Datasets
public import EvaluationModels
import Synchronization

/// Turns records and models into grades, in one pass over the records.
public struct Evaluator: Sendable {
  /// What is going on, for a progress line.
  public enum Progress: Sendable {
    /// Bytes of records read, of how many.
    case reading(done: Int, of: Int)
    /// Parts of the organisations whose records are settled and summed, of how many.
    case settling(done: Int, of: Int)
    /// Models scored, of how many.
    case scoring(done: Int, of: Int)
  }

  /// The models, and the day.
  public let library: ModelLibrary
  /// How many workers.
  public let threads: Int
  /// How many records may be held in memory before they go to a temporary file; 32 bytes each.
  public let recordBudget: Int

  /// How many records of a partition are sorted at once; a partition with more is settled in rounds.
  public let sortLimit: Int

  /// An evaluator.
  public init(
    library: ModelLibrary, threads: Int, recordBudget: Int = 40_000_000,
    sortLimit: Int = 2_000_000
  ) {
    self.library = library
    self.threads = max(1, threads)
    self.recordBudget = recordBudget
    self.sortLimit = max(1, sortLimit)
  }

  /// The words that the reader of datasets needs.
  public var codebook: RecordCodebook {
    RecordCodebook(
      categories: library.categories.map(\.id), domains: library.domains.map(\.id),
      departments: library.domains.flatMap(\.departments))
  }

  /// Evaluates a dataset.
  ///
  /// - Parameters:
  ///   - former: the grades of the run before by model id and code, for rules that hold back.
  ///   - frozen: weights of an earlier run by model id, used as they are; nil computes them.
  ///   - snapshot: where settled records are kept from one run to the next; nil reads all files.
  ///   - lap: called with the name of each stage when it ends, for a stopwatch.
  ///   - rejects: called for each row that can't be used, one after the other, in the order of
  ///     files and rows.
  /// - Throws: `DatasetError` for a bad file, ``EvaluationError``.
  public func evaluate(
    _ dataset: Dataset, frozen: [String: FrozenWeights]? = nil,
    former: [String: [String: FormerGrade]] = [:], snapshot: SnapshotStore? = nil,
    rejects: (Reject) -> Void, progress: (@Sendable (Progress) -> Void)? = nil,
    lap: (Phrase) -> Void = { _ in }
  ) throws -> EvaluationRun {
    let codebook = codebook
    let organisations = try dataset.organisations(
      codebook: codebook, threads: threads, rejects: rejects)
    let count = organisations.organisations.count
    lap(Phrase("读取主体", "read organisations"))
    let matrix = IndicatorValues(plan: SlotPlan(library: library), rows: count)
    let records = try sumRecords(
      of: dataset, organisations: organisations, store: snapshot, into: matrix, rejects: rejects,
      progress: progress, lap: lap)
    try matrix.fillReported(
      organisations: organisations.organisations,
      reported: try dataset.reportedValues(
        codebook: codebook, organisations: organisations, threads: threads, rejects: rejects),
      asOf: library.asOf, threads: threads)
    lap(Phrase("读取上报数值", "read reported values"))
    let tables = try tables(
      matrix: matrix, organisations: organisations.organisations, frozen: frozen,
      former: former, progress: progress)
    lap(Phrase("赋权、评分、分级", "weigh, score and grade"))
    return EvaluationRun(
      library: library, organisations: organisations, tables: tables, ledger: records.ledger,
      totals: records.totals, snapshot: records.snapshot, matrix: matrix)
  }

  /// The composite first, since domains use its score, then the domains.
  func tables(
    matrix: IndicatorValues, organisations: [Organisation], frozen: [String: FrozenWeights]?,
    former: [String: [String: FormerGrade]], progress: (@Sendable (Progress) -> Void)?
  ) throws -> [GradeTable] {
    let models = library.models
    let register = Register(organisations)
    let done = Atomic(0)
    @Sendable func table(_ model: EvaluationModel, threads: Int) throws -> GradeTable {
      let table = try TableMaker(
        model: model, matrix: matrix, organisations: organisations, register: register,
        asOf: library.asOf, former: former[model.id] ?? [:], threads: threads
      ).table(frozen: frozen?[model.id])
      let number = done.wrappingAdd(1, ordering: .relaxed).newValue
      progress?(.scoring(done: number, of: models.count))
      return table
    }
    var tables: [GradeTable] = []
    if let composite = library.composite {
      let result = try table(composite, threads: threads)
      if matrix.plan.slots.contains(.evaluation(composite.id)) {
        var scores = [Int64](repeating: Slot.missing, count: matrix.rowCount)
        for row in result.rows {
          scores[Int(row.organisation)] = row.score?.millionths ?? Slot.missing
        }
        matrix.set(matrix.plan.number(of: .evaluation(composite.id)), scores)
      }
      tables.append(result)
    }
    let domainModels = library.domainModels
    return tables
      + (try Parallel.map(domainModels.count, threads: threads) {
        try table(domainModels[$0], threads: 1)
      })
  }
}
