/// The preference selection index: weights by the squared deviations of linearly normalised values from
/// their mean.
///
/// Values r are x/max for benefits and min/x for costs, and φ = Σ(r − r̄)² over rows. The modified index
/// (MPSI) weighs in proportion to φ, so that criteria that tell rows apart count most. The original (PSI)
/// weighs in proportion to 1 − φ, so that even criteria do; from about ten rows on φ can exceed 1, and as
/// a negative weight says nothing the column is named and refused. PSI's score is the ``WeightedSumAggregator`` of
/// r under these weights. A constant column gets 0 in both. Demands values ≥ 0, for costs positive.
///
/// Source: Gligorić et al., Novel hybrid MPSI–MARA decision-making model, 2022; Maniya and Bhatt, A
/// selection of material using a novel type decision-making method: preference selection index method,
/// Materials & Design 31, 2010.
public struct PreferenceSelectionWeighter: Weighter {
  /// Whether weights are those first published, 1 − φ.
  public let isOriginal: Bool

  /// The modified index, unless said otherwise.
  public init(isOriginal: Bool = false) {
    self.isOriginal = isOriginal
  }

  /// Weighs the columns. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try matrix.require(.nonNegative, by: "preference-selection")
    try matrix.requirePositiveCosts(by: "preference-selection")
    return try ColumnInformation(matrix) { (index, moments) throws(CompositeIndicatorsError) in
      let isBenefit = matrix.criteria[index].direction == .benefit
      let scaled = Moments(
        matrix.columns[index].map {
          isBenefit ? $0 / moments.maximum : moments.minimum / $0
        })
      let variation = scaled.populationVariance * Double(scaled.count)
      guard isOriginal else { return variation }
      guard variation < 1 else {
        let name = matrix.criteria[index].name
        throw .undefined(
          method: "preference-selection",
          reason: Wording(
            "“\(name)”的离差平方和 \(variation) 不小于 1，权重非正；请用 form=modified",
            "\(name) has the squared deviations \(variation), not below 1, so its weight is not "
              + "positive; use form=modified"))
      }
      return 1 - variation
    }.weighting(of: matrix)
  }

  static let method = Method<any Weighter>(
    name: "preference-selection", title: Wording("偏好选择指数法", "Preference selection index"),
    parameters: [
      MethodParameter(
        "form", Wording("修正或原始形式", "modified or original form"), choices: ["modified", "original"],
        default: "modified")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    PreferenceSelectionWeighter(
      isOriginal: try parameters.text("form", of: ["modified", "original"]) == "original")
  }
}
