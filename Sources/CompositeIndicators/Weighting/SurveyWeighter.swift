/// A weighter that can work from one look at all columns, which several weighters may share.
protocol SurveyWeighter: Weighter {
  /// Whether the look is of any use to it as it is set.
  var usesSurvey: Bool { get }

  /// Weighs with what the look told; nil where it could not be taken, as with missing values.
  func weigh(
    _ matrix: IndicatorMatrix, _ survey: CrossDeviations?
  ) throws(CompositeIndicatorsError) -> Weighting
}
