extension DecisionMatrix {
  /// The worst and the best end of each criterion: those given, or the extremes of the table.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when given ends are the same, a width is no finite number,
  ///   or a value lies beyond its ends.
  func ends(
    _ given: [GoalpostNormaliser.Goalpost]?, from matrix: IndicatorMatrix, _ weights: Weights
  ) throws(CompositeIndicatorsError) -> [GoalpostNormaliser.Goalpost] {
    let posts = try selecting(given, of: "bounds", from: matrix, weights)
    var ends: [GoalpostNormaliser.Goalpost] = []
    for (index, criterion) in criteria.enumerated() {
      let (worst, best) = (posts?[index].worst ?? worst(index), posts?[index].best ?? best(index))
      guard (best - worst).isFinite, posts == nil || worst != best else {
        throw undefined(
          "“\(criterion.name)”的两端相同或溢出",
          "the ends of \(criterion.name) are the same, or too far apart")
      }
      try require(index, between: min(worst, best), and: max(worst, best))
      ends.append(GoalpostNormaliser.Goalpost(worst: worst, best: best))
    }
    return ends
  }

  /// The sample standard deviation and the mean of each column.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when one is no finite number.
  func finiteMoments() throws(CompositeIndicatorsError) -> [Moments] {
    var moments: [Moments] = []
    for (criterion, column) in zip(criteria, columns) {
      let found = Moments(column)
      guard found.mean.isFinite, found.sampleStandardDeviation.isFinite else {
        throw DecisionScaling.overflow(criterion, method)
      }
      moments.append(found)
    }
    return moments
  }

  /// The lower and the upper quartile of each column, the worse one first.
  func quartiles() -> [(worse: Double, better: Double)] {
    zip(criteria, columns).map { criterion, column in
      let quantiles = Quantiles(column)
      let low = quantiles.value(at: 0.25) ?? 0
      let high = quantiles.value(at: 0.75) ?? 0
      return criterion.direction == .benefit ? (low, high) : (high, low)
    }
  }
}
