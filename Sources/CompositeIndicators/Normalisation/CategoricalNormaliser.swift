/// A categorical scale: scores for slices of the distribution, cut at percentiles.
///
/// With percentiles 5, 25, 75, 95 and scores 0, 25, 50, 75, 100, the best twentieth gets 100. Values
/// at a cut belong to the slice above it. Cuts are quantiles of type 7 of the known values, worst
/// first. Any sign is allowed; changes within a slice do not show.
///
/// Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, section 1.5.
public struct CategoricalNormaliser: Normaliser {
  /// The percentiles at which scores change, rising within 0…100.
  public let percentiles: [Double]
  /// The scores, worst first; one more than percentiles.
  public let scores: [Double]

  /// Scores between percentiles.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when percentiles do not rise within 0…100 or scores are
  ///   not one more, finite and not falling.
  public init(
    percentiles: [Double] = [5, 25, 75, 95], scores: [Double] = [0, 25, 50, 75, 100]
  ) throws(CompositeIndicatorsError) {
    guard scores.count == percentiles.count + 1 else {
      throw .count(of: "scores", expected: percentiles.count + 1, found: scores.count)
    }
    guard percentiles.allSatisfy({ (0...100).contains($0) }), percentiles.isRising(strictly: true),
      scores.allSatisfy(\.isFinite), scores.isRising(strictly: false)
    else {
      throw .undefined(
        method: "categorical",
        reason: Wording("百分位须递增且得分不递减", "percentiles must rise and scores must not fall"))
    }
    self.percentiles = percentiles
    self.scores = scores
  }

  /// Learns the cuts. O(rows · log rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    try Rescaling(each: matrix) { criterion, column, _ in
      let quantiles = Quantiles(column)
      let isBenefit = criterion.direction == .benefit
      let cuts = (isBenefit ? percentiles : percentiles.reversed().map { 100 - $0 }).map {
        quantiles.value(at: $0 / 100) ?? 0
      }
      // For costs a value at a cut belongs to the better slice below it.
      return .steps(
        edges: isBenefit ? cuts : cuts.map(\.nextUp), values: isBenefit ? scores : scores.reversed()
      )
    }
  }

  static let method = Method<any Normaliser>(
    name: "categorical", title: Wording("分档计分", "Categorical scale"),
    parameters: [
      MethodParameter(
        "percentiles", Wording("分档百分位，递增", "percentiles, rising"), default: "5,25,75,95"),
      MethodParameter("scores", Wording("各档得分", "score of each slice"), default: "0,25,50,75,100"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try CategoricalNormaliser(
      percentiles: try parameters.numbers("percentiles", default: [5, 25, 75, 95]),
      scores: try parameters.numbers("scores", default: [0, 25, 50, 75, 100]))
  }
}
