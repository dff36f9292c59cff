import LinearAlgebra

/// Weights from the principal components of the correlation matrix, costs turned.
///
/// Any sign is allowed; missing values are left out pairwise. A constant column gets weight 0.
///
/// Source: OECD and JRC, Handbook on Constructing Composite Indicators, 2008, chapter 6.
public struct PrincipalComponentWeighter: SurveyWeighter, MergeableWeighter {
  /// How components become weights.
  public let rule: PrincipalComponentRule
  /// How many components count.
  public let retention: ComponentRetention
  /// How many workers; weights don't depend on it.
  public let threads: Int

  /// The rule of explained variance over components with eigenvalues above 1, unless said otherwise.
  public init(
    rule: PrincipalComponentRule = .explainedVariance,
    retention: ComponentRetention = .eigenvaluesAboveOne, threads: Int = 1
  ) {
    self.threads = threads
    self.rule = rule
    self.retention = retention
  }

  /// Weighs by components. O(rows · columns² + columns³).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try weigh(matrix, CrossDeviations(matrix.columns, threads: threads))
  }

  var usesSurvey: Bool { true }

  func weigh(
    _ matrix: IndicatorMatrix, _ cross: CrossDeviations?
  ) throws(CompositeIndicatorsError) -> Weighting {
    let spread =
      if let cross {
        try ColumnInformation(matrix.criteria, rowCount: matrix.rowCount, cross) { _ in 1 }
      } else {
        try ColumnInformation(matrix) { (_, _) throws(CompositeIndicatorsError) in 1 }
      }
    return try weigh(matrix.criteria, matrix.rowCount, spread) { active in
      cross?.correlations.selecting(active)
        ?? PearsonCorrelation.matrix(of: active.map { matrix.columns[$0] })
    }
  }

  /// True.
  public var isMergeable: Bool { true }

  /// False.
  public var needsTallies: Bool { false }

  /// Weighs with exact sums. O(columns³).
  public func weigh(_ sums: CriteriaSums) throws(CompositeIndicatorsError) -> Weighting {
    guard let cross = CrossDeviations(sums) else { throw .sumsTooLarge }
    let spread = try ColumnInformation(sums.criteria, rowCount: sums.count, cross) { _ in 1 }
    return try weigh(sums.criteria, sums.count, spread) { cross.correlations.selecting($0) }
  }

  /// - Parameter correlated: gives the correlations of some columns.
  private func weigh(
    _ criteria: [Criterion], _ rowCount: Int, _ spread: ColumnInformation,
    correlated: ([Int]) -> Matrix
  ) throws(CompositeIndicatorsError) -> Weighting {
    guard rowCount > 2 else { return try spread.weighting(rowCount: rowCount) }
    let active = spread.measures.indices.filter { spread.measures[$0] > 0 }
    guard active.count > 1 else { return try spread.weighting(rowCount: rowCount) }
    let components = try PrincipalComponents(
      correlations: correlated(active).turning(active.map { criteria[$0].direction.sign }))
    let kept = retention.count(of: components)
    let coefficients = rule.coefficients(components, kept: kept)
    var notices = spread.notices
    var information = [Double](repeating: 0, count: criteria.count)
    for (position, column) in active.enumerated() {
      if coefficients[position] < 0 {
        notices.append(
          .negativeCoefficient(
            name: criteria[column].name, value: coefficients[position]))
      }
      information[column] = coefficients[position].magnitude
    }
    return try Weighting(information: information, notices: notices)
  }

  static let method = Method<any Weighter>(
    name: "principal-component", title: Wording("主成分分析法", "Principal component weights"),
    parameters: [
      MethodParameter(
        "rule", Wording("由主成分得权重的规则", "how components become weights"),
        choices: PrincipalComponentRule.allCases.map(\.rawValue), default: "explained-variance"),
      MethodParameter(
        "components", Wording("保留个数：kaiser、累计比例或个数", "kaiser, a cumulative share, or a number"),
        default: "kaiser"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    PrincipalComponentWeighter(
      rule: try parameters.choice("rule", default: .explainedVariance),
      retention: try ComponentRetention(parameters, "components"))
  }
}

/// How principal components become weights.
public enum PrincipalComponentRule: String, Hashable, Sendable, CaseIterable {
  /// Eigenvectors averaged by the variance they explain, in absolute value; a negative average is
  /// named in a notice.
  case explainedVariance = "explained-variance"
  /// Squares of the first eigenvector, which sum to 1.
  case firstSquared = "first-squared"
  /// Absolute values of the first eigenvector.
  case firstAbsolute = "first-absolute"
  /// Squared loadings after varimax: each column counts by the factor it loads on most, so that its
  /// weight is that squared loading over all variance the factors explain (OECD handbook).
  case rotatedLoadings = "rotated-loadings"
  /// Communalities: the share of each column's variance that the components hold.
  case communality

  func coefficients(_ components: PrincipalComponents, kept: Int) -> [Double] {
    let (vectors, values) = (components.vectors, components.values)
    if self == .rotatedLoadings {
      let loadings = components.loadings
      let rotated = Varimax(Matrix(columns: (0..<kept).map { Array(loadings.column($0)) }))
      let explained = rotated.explainedVariances
      let total = explained.reduce(0, +)
      return (0..<values.count).map { column in
        // The factor with the largest share of the column's scaled squared loading.
        let squares = rotated.loadings.row(column).map { $0 * $0 }
        let shares = zip(squares, explained).map { $1 > 0 ? $0 / $1 : 0 }
        let factor = shares.indices.max { shares[$0] < shares[$1] } ?? 0
        return squares[factor] / total
      }
    }
    return (0..<values.count).map { column in
      switch self {
      case .firstSquared, .rotatedLoadings: vectors[column, 0] * vectors[column, 0]
      case .firstAbsolute: vectors[column, 0].magnitude
      case .explainedVariance:
        (0..<kept).reduce(0) { $0 + vectors[column, $1] * values[$1] }
          / values.prefix(kept).reduce(0, +)
      case .communality:
        (0..<kept).reduce(0) { $0 + vectors[column, $1] * vectors[column, $1] * values[$1] }
      }
    }
  }
}

/// How many principal components count.
public enum ComponentRetention: Hashable, Sendable {
  /// Those whose eigenvalue is above 1 (Kaiser), and at least one.
  case eigenvaluesAboveOne
  /// The fewest that explain this share of the variance, in 0…1.
  case cumulativeShare(Double)
  /// This many.
  case number(Int)

  func count(of components: PrincipalComponents) -> Int {
    switch self {
    case .eigenvaluesAboveOne:
      return max(1, components.values.count { $0 > 1 + 1e-12 })
    case .number(let number):
      return min(max(1, number), components.values.count)
    case .cumulativeShare(let share):
      let total = components.values.reduce(0, +)
      var sum = 0.0
      for (index, value) in components.values.enumerated() {
        sum += value
        if sum >= share * total * (1 - 1e-12) { return index + 1 }
      }
      return components.values.count
    }
  }

  /// Reads `kaiser`, a share such as `0.85`, or a number of components such as `3`.
  init(_ parameters: MethodParameters, _ name: String) throws(CompositeIndicatorsError) {
    let text = try parameters.text(name, default: "kaiser")
    if text == "kaiser" {
      self = .eigenvaluesAboveOne
    } else if let number = Int(text), number >= 1 {
      self = .number(number)
    } else if let share = DecimalNumber.value(of: text), share > 0, share <= 1 {
      self = .cumulativeShare(share)
    } else {
      throw parameters.refusal(name, expected: "kaiser | 0.85 | 3")
    }
  }
}
