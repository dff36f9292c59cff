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
  /// Whether a score on an edge belongs to the class below it.
  public let edgesBelongBelow: Bool
  /// The class of each score, 0 for the lowest; nil where the score is NaN.
  public let classes: [Int?]
  /// What its user should know.
  public let notices: [Notice]

  /// Classes with their edges.
  public init(
    edges: [Double], edgesBelongBelow: Bool = false, classes: [Int?], notices: [Notice] = []
  ) {
    self.edges = edges
    self.edgesBelongBelow = edgesBelongBelow
    self.classes = classes
    self.notices = notices
  }

  /// Classes of scores by their edges.
  init(
    of scores: [Double], edges: [Double], edgesBelongBelow: Bool, notices: [Notice] = []
  ) {
    // Few edges are counted faster than searched.
    let isSearched = edges.count > 16
    self.init(
      edges: edges, edgesBelongBelow: edgesBelongBelow,
      classes: scores.map { score in
        if score.isNaN { return nil }
        if isSearched {
          return edgesBelongBelow
            ? edges.partition(before: score) : edges.partition(through: score)
        }
        var reached = 0
        for edge in edges {
          reached += edge < score || (edge == score && !edgesBelongBelow) ? 1 : 0
        }
        return reached
      }, notices: notices)
  }
}

extension [Double] {
  /// The known values, rising.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there is none, or one is infinite.
  func sortedScores(for method: String) throws(CompositeIndicatorsError) -> [Double] {
    let known = filter { !$0.isNaN }.sorted()
    guard let first = known.first, let last = known.last else { throw .emptyColumn("score") }
    guard first.isFinite, last.isFinite else {
      throw .infinite(column: "score", row: firstIndex { $0.isInfinite } ?? 0)
    }
    return known
  }
}
