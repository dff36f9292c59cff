/// A method that cuts scores into classes.
public protocol Bander: Sendable {
  /// Classes of scores.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when the scores can't be cut that way.
  func band(_ scores: [Double]) throws(CompositeIndicatorsError) -> Banding
}

/// The classes of scores, and where the cuts lie.
public struct Banding: Hashable, Sendable {
  /// The cuts between classes, rising; one fewer than classes.
  public let edges: [Double]
  /// The class of each score, 0 for the lowest; nil where the score is NaN.
  public let classes: [Int?]
  /// What its user should know.
  public let notices: [Notice]

  /// Classes with their edges.
  public init(edges: [Double], classes: [Int?], notices: [Notice] = []) {
    self.edges = edges
    self.classes = classes
    self.notices = notices
  }
}
