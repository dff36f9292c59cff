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
  /// By when an objection is answered.
  public let objection: ObjectionPeriods

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
    objection = .shandong
  }

  /// The records that were left out.
  public var leftOut: [CaseEntry] { entries.filter { $0.fate != .eligible } }
}

/// Within how many working days an objection must be answered.
public struct ObjectionPeriods: Hashable, Sendable {
  /// When the body asked can settle it by itself.
  public let own: Int
  /// When it must ask others.
  public let withOthers: Int
  /// The article.
  public let basis: Phrase

  /// Three working days, or seven. Source: 山东省社会信用条例 (2020), article 39.
  public static let shandong = ObjectionPeriods(
    own: 3, withOthers: 7,
    basis: Phrase("《山东省社会信用条例》第三十九条", "Shandong Social Credit Regulation, art. 39"))
}
