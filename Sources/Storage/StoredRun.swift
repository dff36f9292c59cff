public import Credit

/// What one evaluation leaves in a store.
public struct StoredRun: Hashable, Sendable {
  /// The SHA-256 of its manifest, by which a run is known.
  public let manifest: String
  /// The day of the evaluation.
  public let asOf: CalendarDate
  /// Everybody in the register.
  public let subjects: [StoredSubject]
  /// The schemes whose grades a counter may see.
  public let schemes: [StoredScheme]
  /// The grades under those schemes.
  public let grades: [StoredGrade]
  /// Live entries on severe lists.
  public let entries: [StoredEntry]

  /// A run from its parts.
  public init(
    manifest: String, asOf: CalendarDate, subjects: [StoredSubject], schemes: [StoredScheme],
    grades: [StoredGrade], entries: [StoredEntry]
  ) {
    self.manifest = manifest
    self.asOf = asOf
    self.subjects = subjects
    self.schemes = schemes
    self.grades = grades
    self.entries = entries
  }
}

/// An organisation.
public struct StoredSubject: Hashable, Sendable {
  /// The unified social credit code.
  public let code: String
  /// The registered name.
  public let name: String
  /// What kind of unit.
  public let kind: OrganisationKind
  /// Whether it still operates.
  public let status: OrganisationStatus
  /// Whether checks of it count against the market subjects.
  public let isMarketSubject: Bool

  /// An organisation from its parts.
  public init(
    code: String, name: String, kind: OrganisationKind, status: OrganisationStatus,
    isMarketSubject: Bool
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.status = status
    self.isMarketSubject = isMarketSubject
  }
}

/// A grade scheme: a letter alone means nothing.
public struct StoredScheme: Hashable, Sendable {
  /// The model's identifier.
  public let model: String
  /// The model's version.
  public let version: String
  /// What the model is called.
  public let title: Phrase
  /// What the scheme is called.
  public let scheme: Phrase

  /// A scheme from its parts.
  public init(model: String, version: String, title: Phrase, scheme: Phrase) {
    self.model = model
    self.version = version
    self.title = title
    self.scheme = scheme
  }
}

/// An organisation's grade under a scheme.
public struct StoredGrade: Hashable, Sendable {
  /// The organisation's code.
  public let code: String
  /// The model's identifier.
  public let model: String
  /// The letter; empty when there is none.
  public let grade: String
  /// What the letter means, or why there is none.
  public let meaning: Phrase

  /// A grade from its parts.
  public init(code: String, model: String, grade: String, meaning: Phrase) {
    self.code = code
    self.model = model
    self.grade = grade
    self.meaning = meaning
  }
}

/// A live entry on a severe list.
public struct StoredEntry: Hashable, Sendable {
  /// The organisation's code.
  public let code: String
  /// What the list is called.
  public let title: Phrase
  /// Its legal basis.
  public let basis: Phrase
  /// The day it was decided.
  public let decided: CalendarDate
  /// The first day on which repair can be asked for.
  public let repairableFrom: CalendarDate

  /// An entry from its parts.
  public init(
    code: String, title: Phrase, basis: Phrase, decided: CalendarDate,
    repairableFrom: CalendarDate
  ) {
    self.code = code
    self.title = title
    self.basis = basis
    self.decided = decided
    self.repairableFrom = repairableFrom
  }
}
