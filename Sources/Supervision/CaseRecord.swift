public import Credit
public import Evaluation
public import EvaluationModels

/// One organisation's explanation file (案例): every grade it has, what each point came from, what
/// was left out and why, what would lift it, and how to object.
///
/// It is for the supervisor and the organisation alike. All values are plain; the words are made
/// where it is rendered.
public struct CaseRecord: Sendable {
  /// The organisation.
  public let organisation: Organisation
  /// The day of the evaluation.
  public let asOf: CalendarDate
  /// The regime of repair and expiry in force.
  public let regime: EligibilityRegime
  /// Every record, in the order of files and rows; their numbers are 1, 2, ….
  public let entries: [CaseEntry]
  /// One per table the organisation stands in, in the order of the tables.
  public let results: [CaseResult]
  /// By when an objection of the day of the evaluation is answered, and by whom; nil when the models
  /// have no rules of it.
  public let objection: ObjectionClock?

  /// The case record of a case file, in the words of the library it was evaluated under.
  public init(_ file: CaseFile, library: ModelLibrary) {
    organisation = file.organisation
    asOf = library.asOf
    regime = library.regime
    let entries = file.ledger.enumerated().map { place, entry in
      CaseEntry(entry, number: place + 1, library: library)
    }
    self.entries = entries
    results = file.evaluations.map { CaseResult($0, entries: entries, library: library) }
    objection = ObjectionClock(library, filedOn: library.asOf)
  }

  /// The records that were left out.
  public var leftOut: [CaseEntry] { entries.filter { $0.fate != .eligible } }
}
