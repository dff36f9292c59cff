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
  /// Whom it is for.
  public let audience: Audience
  /// One per table the organisation stands in, in the order of the tables; for the organisation
  /// itself without those of internal schemes.
  public let results: [CaseResult]
  /// By when an objection of the day of the evaluation is answered, and by whom; nil when the models
  /// have no rules of it.
  public let objection: ObjectionClock?

  /// Whom a case record is for.
  public enum Audience: String, Hashable, Sendable, CaseIterable {
    /// Who supervises: everything.
    case supervisor
    /// The organisation itself: everything but internal schemes, such as risk classes.
    case organisation
  }

  /// The case record of a case file, in the words of the library it was evaluated under.
  public init(_ file: CaseFile, library: ModelLibrary, audience: Audience = .supervisor) {
    self.audience = audience
    organisation = file.organisation
    asOf = library.asOf
    regime = library.regime
    let entries = file.ledger.enumerated().map { place, entry in
      CaseEntry(entry, number: place + 1, library: library)
    }
    self.entries = entries
    let shown = file.evaluations.filter {
      audience == .supervisor || $0.table.model.profile?.publicity != .internal
    }
    results = shown.map { CaseResult($0, entries: entries, library: library) }
    objection = ObjectionClock(library, filedOn: library.asOf)
  }

  /// Whether it tells grades that may not leave the office.
  public var isInternal: Bool {
    results.contains { $0.model.profile?.publicity == .internal }
  }

  /// The records that were left out.
  public var leftOut: [CaseEntry] { entries.filter { $0.fate != .eligible } }
}
