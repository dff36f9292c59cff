/// LOPCOW: logarithmic percentage change-driven weights.
///
/// On min–max scaled values, |ln(√(mean of squares)/s)| with the sample deviation s. Any sign is
/// allowed; missing values are left out.
///
/// Source: Ecer and Pamucar, A novel LOPCOW-DOBI multi-criteria sustainability performance assessment
/// methodology, 2022; with the sample deviation as in pymcdm.
public struct LopcowWeighter: Weighter {
  /// The method has no parameters.
  public init() {}

  /// Weighs the columns. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    let scaled = try WeightingScale.minMax.apply(to: matrix)
    return try ColumnInformation(matrix) { (index, _) throws(CompositeIndicatorsError) in
      let moments = Moments(scaled.columns[index])
      let square = moments.mean * moments.mean + moments.populationVariance
      return Elementary.logarithm(square.squareRoot() / moments.sampleStandardDeviation).magnitude
    }.weighting(of: matrix)
  }

  static let method = Method<any Weighter>(
    name: "lopcow", title: Wording("LOPCOW 法", "LOPCOW")
  ) { _ throws(CompositeIndicatorsError) in LopcowWeighter() }
}
