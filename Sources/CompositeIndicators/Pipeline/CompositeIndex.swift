/// The whole way from indicators to grades as one job: weights from the data by one or several methods,
/// their combination, min–max, the weighted sum, and classes.
///
///     let index = CompositeIndex(
///       weighters: [EntropyWeighter(scaling: .minMax), CriticWeighter()],
///       combiner: ProductCombiner(), bander: try Bands(edges: [0.3, 0.5, 0.7]))
///     let result = try index.evaluate(phones)
///     result.banding.classes  // 0 for the lowest
///
/// The result is that of its parts called one after another, to the last digits, but what they need of
/// the data (extremes, means, deviations, correlations) is found in one look at all columns and shared;
/// a second look takes logarithms where entropy is among the methods, and a third makes the scores.
public struct CompositeIndex: Sendable {
  /// How columns come to one scale.
  public let normaliser: MinMaxNormaliser
  /// What weighs the criteria.
  public let weighters: [any Weighter]
  /// How several weightings become one; not asked when there is one only.
  public let combiner: any Combiner
  /// What cuts scores into classes.
  public let bander: any Bander
  /// How many workers; the result does not depend on it.
  public let threads: Int

  /// A composite index. ``threads`` is for what the parts share; weighters keep their own number.
  public init(
    normaliser: MinMaxNormaliser = MinMaxNormaliser(), weighters: [any Weighter],
    combiner: any Combiner = LinearCombiner(), bander: any Bander, threads: Int = 1
  ) {
    self.normaliser = normaliser
    self.weighters = weighters
    self.combiner = combiner
    self.bander = bander
    self.threads = threads
  }

  /// Weighs, scores and grades every row. O(rows · columns²) when a method looks at correlations.
  ///
  /// Missing values are left out as each part says, at the price of separate looks.
  ///
  /// - Throws: ``CompositeIndicatorsError`` as the parts do, or when there is no weighter.
  public func evaluate(
    _ matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> CompositeIndexResult {
    let isSurveyed = weighters.contains { ($0 as? any SurveyWeighter)?.usesSurvey ?? false }
    let survey =
      isSurveyed && !matrix.hasMissing ? CrossDeviations(matrix.columns, threads: threads) : nil
    var weightings: [Weighting] = []
    for weighter in weighters {
      if let survey, let surveying = weighter as? any SurveyWeighter {
        weightings.append(try surveying.weigh(matrix, survey))
      } else {
        weightings.append(try weighter.weigh(matrix))
      }
    }
    let combined =
      weightings.count == 1
      ? CombinedWeights(weights: weightings[0].weights)
      : try combiner.combine(weightings.map(\.weights))
    let rescaling = try normaliser.fit(matrix, threads: threads, survey)
    let scoring = try rescaling.weightedSums(
      of: matrix, weights: combined.weights, threads: threads)
    return CompositeIndexResult(
      weightings: weightings, combined: combined, rescaling: rescaling, scoring: scoring,
      banding: try bander.band(scoring.scores))
  }
}

/// What a ``CompositeIndex`` finds, step by step.
public struct CompositeIndexResult: Hashable, Sendable {
  /// What each weighter gave, in their order.
  public let weightings: [Weighting]
  /// The weights that were applied.
  public let combined: CombinedWeights
  /// How columns came to one scale.
  public let rescaling: Rescaling
  /// The score of each row, higher is better.
  public let scoring: Scoring
  /// The class of each row.
  public let banding: Banding

  /// What its user should know, of every step.
  public var notices: [Notice] {
    weightings.flatMap(\.notices) + combined.notices + rescaling.notices + scoring.notices
      + banding.notices
  }
}
