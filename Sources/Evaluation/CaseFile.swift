public import Credit
public import Datasets

/// Everything behind one organisation's grades (an account that adds up).
public struct CaseFile: Sendable {
  /// The organisation.
  public let organisation: Organisation
  /// Each of its records and what became of it, in the order of files and rows.
  public let ledger: [LedgerEntry]
  /// One per model whose table it stands in, in the order of the tables.
  public let evaluations: [CaseEvaluation]
}

/// A record and whether it counts.
public struct LedgerEntry: Hashable, Sendable {
  /// The record.
  public let record: CreditRecord
  /// Whether it counts, or why not.
  public let fate: Eligibility
  /// The first day it will not count any more, when it counts.
  public let lapsesOn: CalendarDate?
}

/// One model's view of an organisation.
public struct CaseEvaluation: Sendable {
  /// The table it stands in.
  public let table: GradeTable
  /// Its line there.
  public let row: GradeRow
  /// The score and what it is made of; nil unless evaluated.
  public let scoring: Scoring?
  /// For each contribution the places in the ledger of the records behind it.
  public let evidence: [[Int]]
  /// For each contribution that costs points: what the evaluation would be without its records.
  public let remedies: [Remedy]
  /// The places in the ledger of the records behind the direct grade.
  public let directGradeEvidence: [Int]
  /// What would lift the grade.
  public internal(set) var prospect = GradeProspect.none
}

/// What an evaluation would be if one indicator's records were repaired.
public struct Remedy: Hashable, Sendable {
  /// Index of the contribution.
  public let contribution: Int
  /// The score then.
  public let score: ExactDecimal
  /// The band then, a direct grade put aside.
  public let grade: Int
}

extension Evaluator {
  /// The case file of an organisation: its records are read again, word by word, and its scores
  /// computed from them; they must equal the run's.
  ///
  /// - Parameter snapshot: where the run's snapshot is; the parts of the files that it names are read
  ///   instead of the whole.
  /// - Throws: `DatasetError`; ``EvaluationError/notReproduced(code:)`` when they don't.
  public func caseFile(
    of organisation: UInt32, run: EvaluationRun, dataset: Dataset, snapshot: SnapshotStore? = nil
  ) throws -> CaseFile {
    try caseFiles(of: [organisation], run: run, dataset: dataset, snapshot: snapshot)[0]
  }

  /// The case files of several organisations, in the order asked for, from one reading.
  public func caseFiles(
    of wanted: [UInt32], run: EvaluationRun, dataset: Dataset, snapshot: SnapshotStore? = nil
  ) throws -> [CaseFile] {
    let stretches = try snapshot?.stretches(
      of: Set(wanted), dataset: dataset, codebook: codebook, organisations: run.organisations)
    let records = try dataset.detailedRecords(
      of: Set(wanted), codebook: codebook, organisations: run.organisations, threads: threads,
      within: stretches)
    var byOrganisation: [UInt32: [CreditRecord]] = [:]
    for record in records { byOrganisation[record.packed.organisation, default: []].append(record) }
    return try wanted.map {
      try CaseFileMaker(run: run, organisation: $0, records: byOrganisation[$0] ?? []).make()
    }
  }
}
