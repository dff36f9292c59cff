/// Bands at multiples of the standard deviation from the mean: x̄ + z·s with the sample deviation.
///
/// Scores on an edge belong to the class above it. Constant scores have no deviation to cut by and form
/// one class, with a notice.
public struct StandardDeviationBander: Bander {
  /// The multiples, rising.
  public let multiples: [Double]

  /// Edges at these multiples: one deviation below, at, and above the mean unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when multiples do not rise.
  public init(multiples: [Double] = [-1, 0, 1]) throws(CompositeIndicatorsError) {
    guard multiples.isRising(strictly: true), multiples.allSatisfy(\.isFinite) else {
      throw .undefined(
        method: "standard-deviation", reason: Wording("倍数须递增", "multiples must rise"))
    }
    self.multiples = multiples
  }

  /// Cuts scores by their mean and deviation. O(n).
  public func band(_ scores: [Double]) throws(CompositeIndicatorsError) -> Banding {
    _ = try scores.sortedScores(for: "standard-deviation")
    let moments = Moments(scores)
    guard !moments.isConstant else {
      return Banding(of: scores, edges: [], edgesBelongBelow: false, notices: [.fewerClasses(1)])
    }
    let deviation = moments.sampleStandardDeviation
    return Banding(
      of: scores, edges: multiples.map { moments.mean + $0 * deviation }, edgesBelongBelow: false)
  }

  static let method = Method<any Bander>(
    name: "standard-deviation", title: Wording("均值与标准差分级", "Standard deviation bands"),
    parameters: [
      MethodParameter("multiples", Wording("标准差倍数，递增", "multiples, rising"), default: "-1,0,1")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try StandardDeviationBander(
      multiples: try parameters.numbers("multiples", default: [-1, 0, 1]))
  }
}
