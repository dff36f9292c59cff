import LinearAlgebra

/// Weights learnt from an outcome: how much each column adds to explaining it, never negatively.
///
/// Columns are scaled to 0…1 with costs turned, so that the coefficients are the weights of a weighted
/// sum that comes closest to the outcome (up to a constant); the outcome is turned too when it is a cost.
/// With a ridge λ > 0 the sum of squared coefficients is held down by λ times the number of rows, which
/// shares weight among columns that say the same. Rows with a missing value are left out.
///
/// The outcome may be one of the columns, which then gets weight 0.
///
/// Source: Lawson and Hanson, Solving Least Squares Problems, 1974; Hoerl and Kennard, Ridge
/// regression, 1970.
public struct RegressionWeighter: Weighter {
  /// The name of the column that holds the outcome.
  public let outcome: String
  /// The ridge λ, 0 for none.
  public let ridge: Double

  /// A regression on the column of that name.
  ///
  /// - Precondition: `ridge` is not negative.
  public init(outcome: String, ridge: Double = 0) {
    precondition(ridge >= 0, "A ridge below 0")
    self.outcome = outcome
    self.ridge = ridge
  }

  /// Weighs all columns but the outcome by what they add to explaining it. O(rows · columns²).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there is no such column, it is constant, or fewer
  ///   rows are complete than columns.
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    guard let column = matrix.index(of: outcome) else {
      throw .parameter(
        method: "regression", name: "outcome", value: outcome,
        expected: matrix.criteria.map(\.name).joined(separator: " | "))
    }
    let target = matrix.columns[column].map { $0 * matrix.criteria[column].direction.sign }
    return try weigh(matrix, against: target, skipping: column)
  }

  /// Weighs columns by an outcome that is not among them, more of which is better.
  public static func weigh(
    _ matrix: IndicatorMatrix, against outcome: [Double], ridge: Double = 0
  ) throws(CompositeIndicatorsError) -> Weighting {
    try RegressionWeighter(outcome: "", ridge: ridge).weigh(
      matrix, against: outcome, skipping: nil)
  }

  private func weigh(
    _ matrix: IndicatorMatrix, against outcome: [Double], skipping: Int?
  ) throws(CompositeIndicatorsError) -> Weighting {
    guard outcome.count == matrix.rowCount else {
      throw .count(of: "outcome", expected: matrix.rowCount, found: outcome.count)
    }
    let predictors = matrix.columns.indices.filter { $0 != skipping }
    let rows = (0..<matrix.rowCount).filter { row in
      !outcome[row].isNaN && predictors.allSatisfy { !matrix.columns[$0][row].isNaN }
    }
    guard rows.count > predictors.count else {
      throw .tooFewRows(needed: predictors.count + 1, found: rows.count)
    }
    let target = centred(rows.map { outcome[$0] })
    guard target.contains(where: { $0 != 0 }) else {
      throw .undefined(
        method: "regression", reason: Wording("结果变量各行相同", "the outcome is constant"))
    }
    var notices: [Notice] = []
    var active: [Int] = []
    var design: [[Double]] = []
    let scaled = try WeightingScale.minMax.apply(to: matrix)
    for column in predictors {
      let values = centred(rows.map { scaled.columns[column][$0] })
      if values.allSatisfy({ $0 == 0 }) {
        notices.append(.constantColumn(matrix.criteria[column].name))
      } else {
        active.append(column)
        design.append(values)
      }
    }
    var information = [Double](repeating: 0, count: matrix.columnCount)
    if !active.isEmpty {
      let coefficients = try solve(design, target)
      for (position, column) in active.enumerated() { information[column] = coefficients[position] }
    }
    guard information.contains(where: { $0 > 0 }) else {
      let equal = predictors.isEmpty ? 0 : 1 / Double(predictors.count)
      let shares = matrix.columns.indices.map { $0 == skipping ? 0 : equal }
      return Weighting(
        weights: try Weights(normalising: shares), notices: notices + [.equalWeightsInstead])
    }
    return try Weighting(information: information, notices: notices)
  }

  /// Non-negative least squares, the ridge as further rows √(λn) on the diagonal.
  private func solve(
    _ design: [[Double]], _ target: [Double]
  ) throws(CompositeIndicatorsError) -> [Double] {
    let size = (ridge * Double(target.count)).squareRoot()
    let extra = ridge > 0 ? design.count : 0
    let columns = design.enumerated().map { index, column in
      column + (0..<extra).map { $0 == index ? size : 0 }
    }
    let bounds = target + [Double](repeating: 0, count: extra)
    do {
      return try Matrix(columns: columns).nonNegativeLeastSquares(bounds)
    } catch {
      throw .numeric("\(error)")
    }
  }

  private func centred(_ values: [Double]) -> [Double] {
    let moments = Moments(values)
    return moments.isConstant
      ? values.map { _ in 0 } : values.map { ($0 - moments.mean) - moments.meanRest }
  }

  static let method = Method<any Weighter>(
    name: "regression", title: Wording("非负（岭）回归赋权", "Non-negative and ridge regression"),
    parameters: [
      MethodParameter("outcome", Wording("结果变量所在列", "the column of the outcome"), example: "c1"),
      MethodParameter("ridge", Wording("岭参数", "ridge"), default: "0"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    RegressionWeighter(
      outcome: try parameters.text("outcome"),
      ridge: try parameters.number("ridge", default: 0, in: 0...1e12))
  }
}
