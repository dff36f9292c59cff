/// Jenks natural breaks: classes with the smallest squared deviations from their means; edges are the
/// largest scores of the classes below them.
///
/// Exact, by ``OptimalPartition``. With fewer different scores than classes there is one class a score,
/// and a notice. A million scores take under two seconds.
///
/// Source: Jenks, The data model concept in statistical mapping, 1967; Fisher 1958.
public struct JenksBander: Bander {
  /// How many classes.
  public let classes: Int

  /// Natural breaks into so many classes.
  ///
  /// - Precondition: `classes` is positive.
  public init(classes: Int) {
    precondition(classes > 0, "No classes")
    self.classes = classes
  }

  /// Cuts scores at natural breaks. O(n log n + classes · n log n).
  public func band(_ scores: [Double]) throws(CompositeIndicatorsError) -> Banding {
    let partition = OptimalPartition(
      sorted: try scores.sortedScores(for: "jenks"), classes: classes)
    return Banding(
      of: scores, edges: Array(partition.upperValues.dropLast()), edgesBelongBelow: true,
      notices: partition.means.count < classes ? [.fewerClasses(partition.means.count)] : [])
  }

  static let method = Method<any Bander>(
    name: "jenks", title: Wording("自然间断点法", "Natural breaks"), parameters: [.classes]
  ) { parameters throws(CompositeIndicatorsError) in
    JenksBander(classes: try parameters.classes())
  }
}

extension MethodParameter {
  /// How many classes.
  static let classes = MethodParameter(
    "classes", Wording("级数", "number of classes"), default: "4")
}

extension MethodParameters {
  /// How many classes.
  func classes() throws(CompositeIndicatorsError) -> Int {
    try integer("classes", default: 4, in: 1...1000)
  }
}
