public import Credit

/// A declared way from the grades of one scheme to those of another, such as from the province's
/// seven composite grades to four.
///
/// Without one, grades of two schemes are never compared or expressed in one another.
public struct SchemeMapping: Hashable, Sendable {
  /// The identifier of the scheme whose grades are given.
  public let from: String
  /// The identifier of the scheme in whose grades they are expressed.
  public let to: String
  /// Each grade of the one and what it is in the other, in the order of the file.
  public let grades: [Pair]
  /// What it rests on.
  public let basis: Phrase
  /// How well it is known.
  public let evidence: Evidence

  /// A grade and what it is elsewhere.
  public struct Pair: Hashable, Sendable {
    /// The grade.
    public let from: String
    /// What it is in the other scheme.
    public let to: String

    /// A pair.
    public init(from: String, to: String) {
      self.from = from
      self.to = to
    }
  }

  /// A mapping from its parts.
  public init(from: String, to: String, grades: [Pair], basis: Phrase, evidence: Evidence) {
    self.from = from
    self.to = to
    self.grades = grades
    self.basis = basis
    self.evidence = evidence
  }

  /// What the grade is in the other scheme; nil for a grade that the mapping doesn't name.
  public func callAsFunction(_ grade: String) -> String? {
    grades.first { $0.from == grade }?.to
  }
}
