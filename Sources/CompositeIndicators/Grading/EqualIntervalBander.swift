/// Classes of equal width between the smallest and the largest score.
///
/// Scores on an edge belong to the class above it. Constant scores form one class, with a notice.
public struct EqualIntervalBander: Bander {
  /// How many classes.
  public let classes: Int

  /// So many classes of equal width.
  ///
  /// - Precondition: `classes` is positive.
  public init(classes: Int) {
    precondition(classes > 0, "No classes")
    self.classes = classes
  }

  /// Cuts scores evenly. O(n).
  public func band(_ scores: [Double]) throws(CompositeIndicatorsError) -> Banding {
    let known = try scores.sortedScores(for: "equal-interval")
    let (low, high) = (known[0], known[known.count - 1])
    guard low < high else {
      return Banding(of: scores, edges: [], edgesBelongBelow: false, notices: [.fewerClasses(1)])
    }
    let edges = (1..<max(classes, 1)).map { index -> Double in
      let share = Double(index) / Double(classes)
      return low * (1 - share) + high * share
    }
    return Banding(of: scores, edges: edges, edgesBelongBelow: false)
  }

  static let method = Method<any Bander>(
    name: "equal-interval", title: Wording("等距分级", "Equal intervals"), parameters: [.classes]
  ) { parameters throws(CompositeIndicatorsError) in
    EqualIntervalBander(classes: try parameters.classes())
  }
}
