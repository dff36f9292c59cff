public import Credit

/// `> 80000000`, `<= 10`: one side of an edge, which says itself whether the edge belongs to it.
public struct Comparison: Hashable, Sendable, CustomStringConvertible {
  /// The side.
  public enum Relation: String, Hashable, Sendable, CaseIterable {
    /// Below the edge.
    case below = "<"
    /// Below or on it.
    case atMost = "<="
    /// Above or on it.
    case atLeast = ">="
    /// Above it.
    case above = ">"
  }

  /// The side.
  public let relation: Relation
  /// The edge.
  public let edge: ExactDecimal

  /// One side of an edge.
  public init(_ relation: Relation, _ edge: ExactDecimal) {
    self.relation = relation
    self.edge = edge
  }

  /// Reads `<= 10`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", omittingEmptySubsequences: false)
    guard parts.count == 2, let relation = Relation(rawValue: String(parts[0])),
      let edge = ExactDecimal(parts[1])
    else { return nil }
    self.init(relation, edge)
  }

  /// Whether small values are on this side.
  public var isUpperLimit: Bool { relation == .below || relation == .atMost }

  /// Whether the edge is on this side.
  public var includesEdge: Bool { relation == .atMost || relation == .atLeast }

  func holds(_ value: Fraction) -> Bool {
    let edge = Fraction(edge)
    switch relation {
    case .below: return value < edge
    case .atMost: return value <= edge
    case .atLeast: return value >= edge
    case .above: return value > edge
    }
  }

  /// `<= 10`.
  public var description: String { "\(relation.rawValue) \(edge)" }
}
