/// Fixed bounds: a score's class is the number of edges it has reached.
///
///     try Bands(edges: [60, 75, 90]).index(of: 75)  // 2
///
/// An edge belongs to the class above it, unless ``edgesBelongBelow``.
public struct Bands: Bander, Hashable {
  /// The edges, rising.
  public let edges: [Double]
  /// Whether a score on an edge belongs to the class below it.
  public let edgesBelongBelow: Bool

  /// Bands between edges.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when an edge is not finite or not above the one before.
  public init(
    edges: [Double], edgesBelongBelow: Bool = false
  ) throws(CompositeIndicatorsError) {
    for (index, edge) in edges.enumerated() {
      guard edge.isFinite, index == 0 || edges[index - 1] < edge else {
        throw .undefined(
          method: "fixed", reason: Wording("分级界限须递增", "edges must be finite and rising"))
      }
    }
    self.edges = edges
    self.edgesBelongBelow = edgesBelongBelow
  }

  /// The class of a score, 0 for the lowest. O(log classes).
  public func index(of score: Double) -> Int {
    edgesBelongBelow ? edges.partition(before: score) : edges.partition(through: score)
  }

  /// The class of every score; nil for NaN.
  public func band(_ scores: [Double]) throws(CompositeIndicatorsError) -> Banding {
    Banding(of: scores, edges: edges, edgesBelongBelow: edgesBelongBelow)
  }

  static let method = Method<any Bander>(
    name: "fixed", title: Wording("固定界限", "Fixed bounds"),
    parameters: [
      MethodParameter("edges", Wording("分级界限，递增", "edges, rising"), example: "60,75,90"),
      MethodParameter(
        "edges-belong", Wording("界限上的分数归上级或下级", "class of a score on an edge"),
        choices: ["above", "below"], default: "above"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let side = try parameters.text("edges-belong", default: "above")
    guard side == "above" || side == "below" else {
      throw parameters.refusal("edges-belong", expected: "above | below")
    }
    return try Bands(
      edges: try parameters.numbers("edges"), edgesBelongBelow: side == "below")
  }
}
