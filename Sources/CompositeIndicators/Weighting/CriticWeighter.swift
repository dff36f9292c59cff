import LinearAlgebra

/// CRITIC: weights by contrast and by conflict with the other criteria.
///
/// wⱼ ∝ σⱼ · Σₖ (1 − rⱼₖ), where σ is the standard deviation of the min–max scaled column and r the
/// correlation of two columns in their directions of better. Any sign is allowed. Missing values:
/// deviations use the known values, correlations the rows where both are known.
///
/// When all criteria are perfectly correlated no conflict is left and the spread alone counts, with
/// a notice.
///
/// Source: Diakoulaki, Mavrotas and Papayannakis, Determining objective weights in multiple criteria
/// problems: the CRITIC method, 1995.
public struct CriticWeighter: SurveyWeighter, MergeableWeighter {
  /// Which correlation.
  public let correlation: CorrelationKind
  /// Whether costs are turned before correlating; some peers leave them.
  public let turnsCosts: Bool
  /// How many workers; weights don't depend on it.
  public let threads: Int

  /// CRITIC by Pearson's correlation, costs turned, unless said otherwise.
  public init(
    correlation: CorrelationKind = .pearson, turnsCosts: Bool = true, threads: Int = 1
  ) {
    self.threads = threads
    self.correlation = correlation
    self.turnsCosts = turnsCosts
  }

  /// Weighs by contrast and conflict. O(rows · columns²).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try weigh(
      matrix,
      correlation == .pearson ? CrossDeviations(matrix.columns, threads: threads) : nil)
  }

  var usesSurvey: Bool { correlation == .pearson }

  func weigh(
    _ matrix: IndicatorMatrix, _ survey: CrossDeviations?
  ) throws(CompositeIndicatorsError) -> Weighting {
    let cross = correlation == .pearson ? survey : nil
    let spread =
      if let cross {
        try spread(matrix.criteria, matrix.rowCount, cross)
      } else {
        try ColumnInformation(matrix) { (_, column) throws(CompositeIndicatorsError) in
          let deviation = column.sampleStandardDeviation
          return column.range == .infinity
            ? deviation / 2 / (column.maximum / 2 - column.minimum / 2) : deviation / column.range
        }
      }
    return try weigh(matrix.criteria, matrix.rowCount, spread) { active in
      cross?.correlations.selecting(active)
        ?? correlation.matrix(of: active.map { matrix.columns[$0] })
    }
  }

  /// Whether Pearson's correlations are asked for; ranks are no sums.
  public var isMergeable: Bool { correlation == .pearson }

  /// False.
  public var needsTallies: Bool { false }

  /// Weighs with exact sums. O(columns²).
  public func weigh(_ sums: CriteriaSums) throws(CompositeIndicatorsError) -> Weighting {
    precondition(isMergeable, "ranks are no sums")
    guard let cross = CrossDeviations(sums) else { throw .sumsTooLarge }
    let spread = try spread(sums.criteria, sums.count, cross)
    return try weigh(sums.criteria, sums.count, spread) { cross.correlations.selecting($0) }
  }

  private func spread(
    _ criteria: [Criterion], _ rowCount: Int, _ cross: CrossDeviations
  ) throws(CompositeIndicatorsError) -> ColumnInformation {
    try ColumnInformation(criteria, rowCount: rowCount, cross) {
      cross.deviations[$0] / (cross.maximums[$0] - cross.minimums[$0])
    }
  }

  /// Contrast times conflict.
  ///
  /// - Parameter correlated: gives the correlations of some columns.
  private func weigh(
    _ criteria: [Criterion], _ rowCount: Int, _ spread: ColumnInformation,
    correlated: ([Int]) -> Matrix
  ) throws(CompositeIndicatorsError) -> Weighting {
    guard rowCount > 2 else { return try spread.weighting(rowCount: rowCount) }
    let active = spread.measures.indices.filter { spread.measures[$0] > 0 }
    guard active.count > 1 else { return try spread.weighting(rowCount: rowCount) }
    let correlations = correlated(active)
    var information = [Double](repeating: 0, count: criteria.count)
    var conflict = 0.0
    for (position, column) in active.enumerated() {
      var sum = 0.0
      for (other, otherColumn) in active.enumerated() where other != position {
        let sign =
          turnsCosts && correlation.isSigned
          ? criteria[column].direction.sign * criteria[otherColumn].direction.sign : 1
        sum += 1 - sign * correlations[position, other]
      }
      conflict += sum
      information[column] = spread.measures[column] * max(0, sum)
    }
    guard conflict > 1e-12 * Double(active.count * active.count) else {
      return try Weighting(
        information: spread.measures, notices: spread.notices + [.allPerfectlyCorrelated])
    }
    return try Weighting(information: information, notices: spread.notices)
  }

  static let method = Method<any Weighter>(
    name: "critic", title: Wording("CRITIC 法", "CRITIC weights"),
    parameters: [
      MethodParameter(
        "correlation", Wording("相关系数", "correlation coefficient"),
        choices: CorrelationKind.allCases.map(\.rawValue), default: "pearson"),
      MethodParameter(
        "turn-costs", Wording("成本型指标先转向", "turn costs before correlating"),
        choices: ["yes", "no"], default: "yes"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    CriticWeighter(
      correlation: try parameters.choice("correlation", default: .pearson),
      turnsCosts: try parameters.flag("turn-costs", default: true))
  }
}
