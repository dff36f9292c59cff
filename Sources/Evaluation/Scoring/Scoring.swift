public import Credit

/// What one indicator gives to a score.
public struct Contribution: Hashable, Sendable {
  /// Index of the group in the model.
  public let group: Int
  /// Index of the indicator in its group.
  public let indicator: Int
  /// The value measured; nil when it is not available.
  public let value: ExactDecimal?
  /// The points of that value.
  public let points: ExactDecimal
  /// The weighted points that count under the group's cap.
  public let countedPoints: ExactDecimal
  /// What is added to the score; negative when taken away. Rounded to the model's decimals.
  public let amount: ExactDecimal
  /// How much better the score would be if this indicator were at its best; 0 or more.
  public let shortfall: ExactDecimal
}

/// A score with everything it is made of.
public struct Scoring: Hashable, Sendable {
  /// One per indicator, in the order of the file.
  public let contributions: [Contribution]
  /// The base and all contributions.
  public let sum: ExactDecimal
  /// The sum within the model's minimum and maximum.
  public let score: ExactDecimal
}
