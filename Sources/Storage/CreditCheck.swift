public import Credit

/// A clerk's question: an organisation, and what it is for.
public struct CreditCheck: Hashable, Sendable {
  /// The unified social credit code.
  public let code: String
  /// What it is for.
  public let matter: String
  /// The department that asks.
  public let department: String
  /// The role of who asks, never a name.
  public let role: String

  /// A question.
  public init(code: String, matter: String, department: String, role: String) {
    self.code = code
    self.matter = matter
    self.department = department
    self.role = role
  }
}

/// What a store knows of an organisation.
public struct CreditAnswer: Hashable, Sendable {
  /// A grade with its scheme.
  public struct Grade: Hashable, Sendable {
    /// The scheme.
    public let scheme: StoredScheme
    /// The letter; empty when there is none.
    public let grade: String
    /// What the letter means, or why there is none.
    public let meaning: Phrase
  }

  /// The organisation.
  public let subject: StoredSubject
  /// The day of the evaluation that it comes from.
  public let asOf: CalendarDate
  /// Live entries on severe lists.
  public let entries: [StoredEntry]
  /// Its grades, in the order of the schemes.
  public let grades: [Grade]
}

/// How many checks of market subjects a department made in a month for a matter.
public struct LoggedChecks: Hashable, Sendable {
  /// The last day of the month, or the last day asked for.
  public let day: CalendarDate
  /// The department as it called itself.
  public let department: String
  /// What they were for.
  public let matter: String
  /// How many.
  public let count: Int
}
