public import Credit

/// A sentence of the plan that can be read in several ways, the ways, and the one that is used.
public struct ScorecardOption: Hashable, Sendable {
  /// One way to read it.
  public struct Choice: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What users see.
    public let title: Phrase
  }

  /// The identifier.
  public let id: String
  /// The row it belongs to.
  public let row: String
  /// What isn't clear.
  public let question: Phrase
  /// The ways to read it.
  public let choices: [Choice]
  /// The way the document reads it.
  public let recommended: String
  /// Why it does.
  public let reason: Phrase
  /// The way that is used.
  public let chosen: String

  /// What users see of the way that is used.
  public var chosenTitle: Phrase {
    choices.first { $0.id == chosen }?.title ?? Phrase(chosen, chosen)
  }
}
