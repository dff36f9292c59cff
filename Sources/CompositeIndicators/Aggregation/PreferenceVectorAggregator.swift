/// PVM, the preference vector method: how far a row goes along the vector from what repels to what
/// attracts.
///
/// On x/‖x‖, the preference vector leads from the demotivating to the motivating values, by default the
/// worse and the better quartile of each criterion; the score is the weighted sum of a row's distances
/// from the demotivating values times the vector's components, at length 1. Any sign; missing values
/// are refused. A zero column plays no part.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 38 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Nermend, The implementation of cognitive neuroscience techniques for fatigue evaluation in
/// participants of the decision-making process, 2020; the motivating criteria as in pyrepo-mcda.
public struct PreferenceVectorAggregator: Aggregator {
  /// What attracts in each column; nil for the better quartiles.
  public let motivating: [Double]?
  /// What repels in each column; nil for the worse quartiles.
  public let demotivating: [Double]?

  /// PVM between quartiles, unless said otherwise.
  public init(motivating: [Double]? = nil, demotivating: [Double]? = nil) {
    self.motivating = motivating
    self.demotivating = demotivating
  }

  /// Scores every row. O(rows · columns), and the sorting of columns.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "pvm")
    let scaled = try data.signedRatios()
    let quartiles = data.quartiles()
    let attracts = try data.selecting(motivating, of: "motivating", from: matrix, weights)
    let repels = try data.selecting(demotivating, of: "demotivating", from: matrix, weights)
    let origins = quartiles.indices.map { index in
      scaled.terms[index].value(of: repels?[index] ?? quartiles[index].worse)
    }
    let vector = quartiles.indices.map { index in
      scaled.terms[index].value(of: attracts?[index] ?? quartiles[index].better) - origins[index]
    }
    let length = vector.euclideanLength(Extremes(vector))
    var scores = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let factor = length > 0 ? data.weights[column] * vector[column] / length : 0
      for row in 0..<values.count {
        scores[start + row] += factor * (values[row] - origins[column])
      }
    }
    return try scaled.finite(scores)
  }

  static let method = Method<any Aggregator>(
    name: "pvm", title: Wording("偏好向量法", "Preference vector method"),
    parameters: [
      MethodParameter(
        "motivating",
        Wording("各列激励值，缺省为较优四分位数", "motivating value of each column, else the better quartile"),
        default: ""),
      MethodParameter(
        "demotivating",
        Wording("各列抑制值，缺省为较差四分位数", "demotivating value of each column, else the worse quartile"),
        default: ""),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    PreferenceVectorAggregator(
      motivating: try parameters.optionalNumbers("motivating"),
      demotivating: try parameters.optionalNumbers("demotivating"))
  }
}
