/// How several judges' priorities become one.
public enum PriorityMean: String, Hashable, Sendable, CaseIterable {
  /// The weighted geometric mean, brought to sum 1.
  case geometric
  /// The weighted arithmetic mean.
  case arithmetic
}

/// What several judges' own weights have come to.
public struct JudgesWeighting: Hashable, Sendable {
  /// The weights of all judges together.
  public let weights: Weights
  /// Each judge's own weighting, in the order given.
  public let judges: [PairwiseWeighting]
}

extension AnalyticHierarchy {
  /// Weighs for each judge and averages the weights, for judges who act each on their own.
  ///
  /// Source: Forman and Peniwati, Aggregating individual judgments and priorities with the analytic
  /// hierarchy process, 1998.
  ///
  /// - Parameters:
  ///   - judges: their matrices of the same criteria.
  ///   - weights: how much each judge counts; equally when nil.
  ///   - mean: how weights are averaged.
  public func weigh(
    priorities judges: [PairwiseMatrix], weights: [Double]? = nil,
    mean: PriorityMean = .geometric
  ) throws(CompositeIndicatorsError) -> JudgesWeighting {
    var own: [PairwiseWeighting] = []
    for judge in judges { own.append(try weigh(judge)) }
    let vectors = own.map(\.weights)
    let combined =
      switch mean {
      case .geometric: try RelativeEntropyCombiner(coefficients: weights).combine(vectors)
      case .arithmetic: try LinearCombiner(coefficients: weights).combine(vectors)
      }
    return JudgesWeighting(weights: combined.weights, judges: own)
  }
}
