/// Whether more of a criterion is better.
public enum Direction: String, Hashable, Sendable, CaseIterable {
  /// More is better.
  case benefit
  /// Less is better.
  case cost

  /// +1 for a benefit, −1 for a cost.
  public var sign: Double { self == .benefit ? 1 : -1 }
}

/// One column of an ``IndicatorMatrix``: its name and its direction.
public struct Criterion: Hashable, Sendable {
  /// What the column is called.
  public let name: String
  /// Whether more is better.
  public let direction: Direction

  /// A criterion, a benefit unless said otherwise.
  public init(name: String, direction: Direction = .benefit) {
    self.name = name
    self.direction = direction
  }
}
