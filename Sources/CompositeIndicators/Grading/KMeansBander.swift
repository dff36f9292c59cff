/// One-dimensional k-means, exact: the same classes as natural breaks, with edges midway between the
/// means of neighbouring classes.
///
/// Usual k-means stops at a local optimum that depends on its start; in one dimension the best of all is
/// found directly, by ``OptimalPartition``.
///
/// Source: MacQueen 1967; Wang and Song, Ckmeans.1d.dp: optimal k-means clustering in one dimension,
/// 2011.
public struct KMeansBander: Bander {
  /// How many classes.
  public let classes: Int

  /// Means of so many classes.
  ///
  /// - Precondition: `classes` is positive.
  public init(classes: Int) {
    precondition(classes > 0, "No classes")
    self.classes = classes
  }

  /// Cuts scores midway between class means. O(n log n + classes · n log n).
  public func band(_ scores: [Double]) throws(CompositeIndicatorsError) -> Banding {
    let partition = OptimalPartition(
      sorted: try scores.sortedScores(for: "k-means"), classes: classes)
    let middles = zip(partition.means, partition.means.dropFirst()).map { $0 / 2 + $1 / 2 }
    // Where the middle falls on or outside the gap by rounding, the gap decides.
    let edges = zip(middles, zip(partition.upperValues, partition.lowerValues.dropFirst())).map {
      middle, gap in middle > gap.0 && middle <= gap.1 ? middle : gap.1
    }
    return Banding(
      of: scores, edges: edges, edgesBelongBelow: false,
      notices: partition.means.count < classes ? [.fewerClasses(partition.means.count)] : [])
  }

  static let method = Method<any Bander>(
    name: "k-means", title: Wording("一维 k 均值聚类", "k-means"), parameters: [.classes]
  ) { parameters throws(CompositeIndicatorsError) in
    KMeansBander(classes: try parameters.classes())
  }
}
