import LinearAlgebra

/// Weights under which every column correlates equally with the weighted mean, or in given proportions: so
/// that importance is what was meant, and not what correlations make of equal weights.
///
/// With R the correlation matrix, s the standard deviations of the scaled columns and t the proportions,
/// w ∝ R⁻¹t/s. Where R is singular its pseudoinverse takes its place, which shares weight among columns
/// that say the same. A column that the others contradict would need a negative weight; there is no
/// such weighting then, and the column is named. Costs are turned by the min–max scaling; with `none` columns
/// count as they are, on a scale of their own. A constant column gets 0; missing values are left out
/// pairwise, and two rows, between which all correlations are 1 or −1, give equal weights. COINr's `get_opt_weights` searches for the same weights.
///
/// Source: Becker, Saisana, Paruolo and Vandecasteele, Weights and importance in composite indicators:
/// closing the gap, Ecological Indicators 80, 2017.
public struct BalancedCorrelationWeighter: Weighter {
  /// What the mean is taken of.
  public let scaling: WeightingScale
  /// In which proportions columns shall correlate with the mean, one a column; nil for equally.
  public let proportions: [Double]?

  /// Equal correlations on min–max scaled columns, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` for a proportion that
  ///   is not positive and finite.
  public init(
    scaling: WeightingScale = .minMax, proportions: [Double]? = nil
  ) throws(CompositeIndicatorsError) {
    for share in proportions ?? [] where !(share > 0 && share.isFinite) {
      throw .parameter(
        method: "balanced-correlation", name: "proportions", value: "\(share)", expected: "> 0")
    }
    (self.scaling, self.proportions) = (scaling, proportions)
  }

  /// Weighs the columns. O(rows · columns² + columns³).
  ///
  /// - Throws: ``CompositeIndicatorsError/undefined(method:reason:)`` when no weights ≥ 0 will do.
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    if let proportions, proportions.count != matrix.columnCount {
      throw .count(of: "proportions", expected: matrix.columnCount, found: proportions.count)
    }
    let scaled = try scaling.apply(to: matrix)
    let spread = try ColumnInformation(scaled) { (_, moments) throws(CompositeIndicatorsError) in
      moments.sampleStandardDeviation
    }
    let active = spread.measures.indices.filter { spread.measures[$0] > 0 }
    guard active.count > 1 else { return try spread.weighting(of: matrix) }
    guard matrix.rowCount > 2 else {
      return Weighting(weights: .equal(matrix.columnCount), notices: [.twoRowsOnly])
    }
    let correlations = PearsonCorrelation.matrix(of: active.map { scaled.columns[$0] })
    let wanted = active.map { proportions?[$0] ?? 1 }
    let influences = try Self.influences(correlations, wanted)
    var weights = [Double](repeating: 0, count: matrix.columnCount)
    for (place, column) in active.enumerated() {
      // A singular R may leave proportions out of reach.
      let reached = influences.indices.reduce(0) {
        $0 + correlations[place, $1] * influences[$1]
      }
      guard influences[place] > -1e-12, (reached - wanted[place]).magnitude < 1e-6 * wanted[place]
      else { throw Self.refusal(matrix.criteria[column].name) }
      weights[column] = max(0, influences[place]) / spread.measures[column]
    }
    return Weighting(weights: try Weights(normalising: weights), notices: spread.notices)
  }

  /// R⁻¹t, by the eigenvectors of R.
  private static func influences(
    _ correlations: Matrix, _ wanted: [Double]
  ) throws(CompositeIndicatorsError) -> [Double] {
    do {
      let eigen = try SymmetricEigen(correlations)
      let threshold = 1e-10 * (eigen.values.first ?? 1)
      var influences = wanted.map { _ in 0.0 }
      for (index, value) in eigen.values.enumerated() where value > threshold {
        let part = wanted.indices.reduce(0) { $0 + eigen.vectors[$1, index] * wanted[$1] } / value
        for place in influences.indices { influences[place] += part * eigen.vectors[place, index] }
      }
      return influences
    } catch {
      throw .numeric("\(error)")
    }
  }

  private static func refusal(_ name: String) -> CompositeIndicatorsError {
    .undefined(
      method: "balanced-correlation",
      reason: Wording(
        "“\(name)”与其余指标相悖，须为负权重",
        "the others contradict \(name), which would need a negative weight"))
  }

  static let method = Method<any Weighter>(
    name: "balanced-correlation", title: Wording("均衡相关赋权法", "Balanced correlations"),
    parameters: [
      .scaling(default: .minMax),
      MethodParameter(
        "proportions", Wording("各列与均值相关之比例", "proportions of the correlations, one a column"),
        default: ""),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try BalancedCorrelationWeighter(
      scaling: try parameters.choice("scaling", default: .minMax),
      proportions: try parameters.optionalNumbers("proportions"))
  }
}
