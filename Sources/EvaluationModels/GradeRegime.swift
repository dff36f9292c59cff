public import Credit

/// A grade given whatever the score, while a record that calls for it counts.
///
/// It ends by itself when the last such record is repaired, annulled, or past its validity. While
/// the only such records are contested, the organisation is suspended instead.
public struct DirectGrade: Hashable, Sendable {
  /// The identifier in its model.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The index of the band it gives.
  public let grade: Int
  /// The records that call for it.
  public let filter: RecordFilter
  /// How many of them it takes.
  public let minimumCount: Int
  /// The article it rests on.
  public let basis: Phrase
  /// How well it is known; nil for as well as the model's figures.
  public let evidence: Evidence?

  /// A direct grade from its parts.
  public init(
    id: String, title: Phrase, grade: Int, filter: RecordFilter, minimumCount: Int, basis: Phrase,
    evidence: Evidence? = nil
  ) {
    self.id = id
    self.title = title
    self.grade = grade
    self.filter = filter
    self.minimumCount = minimumCount
    self.basis = basis
    self.evidence = evidence
  }
}

/// What follows from one grade.
public struct GradeRegime: Hashable, Sendable {
  /// The share of the grade's organisations drawn for inspection, 0…1. Nobody is exempt: it is
  /// above 0.
  public let inspectionRatio: ExactDecimal
  /// How often.
  public let inspectionFrequency: Phrase
  /// Indices of the measures in the catalogue of statutory kinds.
  public let measures: [Int]

  /// A regime from its parts.
  public init(inspectionRatio: ExactDecimal, inspectionFrequency: Phrase, measures: [Int]) {
    self.inspectionRatio = inspectionRatio
    self.inspectionFrequency = inspectionFrequency
    self.measures = measures
  }
}

/// A kind of measure that the law provides for (Shandong regulation, art. 26 and 28).
public struct StatutoryMeasure: Hashable, Sendable {
  /// Whom a measure is for.
  public enum Stance: String, Hashable, Sendable, CaseIterable {
    /// It rewards: never for the worst grade.
    case relief
    /// Anybody may get it.
    case ordinary
    /// It constrains: never for the best grade.
    case strict
  }

  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The article.
  public let basis: Phrase
  /// Whom it is for.
  public let stance: Stance

  /// A measure from its parts.
  public init(id: String, title: Phrase, basis: Phrase, stance: Stance = .ordinary) {
    self.id = id
    self.title = title
    self.basis = basis
    self.stance = stance
  }
}
