import LinearAlgebra

/// SECA: the weights that make the worst row's sum large while staying near the shares of spread and of
/// independence.
///
/// On r = x/max for benefits and min/x for costs, with σ the standard deviations and π = Σ(1 − correlation)
/// of the columns, each brought to sum 1, the weights are the w ≥ 0.001 of sum 1 with the largest
/// minᵢ Σ w·rᵢ − β(‖w − σ‖² + ‖w − π‖²). The last two terms make that a strictly concave function with one
/// maximum, which is found exactly: by projections on the weights for which one row is the worst, over a
/// growing set of rows that matter. A large β leaves the mean of σ and π; from about 3 on weights change
/// little. The score of SECA is that of ``WeightedSumAggregator`` under these weights.
///
/// Demands values ≥ 0, for costs positive; a constant column gets 0. A row with a missing value does not count
/// as the worst, and σ and π are of the values that are known. (pyDecision
/// 5.1.8 takes min/x for benefits and x/max for costs, the wrong way round.)
///
/// Source: Keshavarz-Ghorabaee et al., Simultaneous evaluation of criteria and alternatives (SECA) for
/// multi-criteria decision-making, Informatica 29, 2018.
public struct SecaWeighter: Weighter {
  /// How much nearness to σ and π counts.
  public let closeness: Double

  /// β = 3, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` unless 0.01 ≤ β ≤ 1000.
  public init(closeness: Double = 3) throws(CompositeIndicatorsError) {
    guard closeness >= 0.01, closeness <= 1000 else {
      throw .parameter(method: "seca", name: "beta", value: "\(closeness)", expected: "0.01…1000")
    }
    self.closeness = closeness
  }

  private static let least = 0.001

  /// Weighs the columns. O(rows · columns²) and a few projections.
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    try matrix.require(.nonNegative, by: "seca")
    try matrix.requirePositiveCosts(by: "seca")
    var scaled: [[Double]] = []
    let spread = try ColumnInformation(matrix) {
      (index, moments) throws(CompositeIndicatorsError) in
      let isBenefit = matrix.criteria[index].direction == .benefit
      let column = matrix.columns[index].map {
        isBenefit ? $0 / moments.maximum : moments.minimum / $0
      }
      scaled.append(column)
      return Moments(column).sampleStandardDeviation
    }
    let active = spread.measures.indices.filter { spread.measures[$0] > 0 }
    guard active.count == scaled.count, active.count > 1,
      Double(active.count) * Self.least < 1
    else { return try spread.weighting(of: matrix) }
    let correlations = PearsonCorrelation.matrix(of: scaled)
    let conflicts = scaled.indices.map { column in
      scaled.indices.reduce(0) { $0 + (1 - correlations[column, $1]) }
    }
    let spreads = active.map { spread.measures[$0] }
    guard conflicts.reduce(0, +) > 1e-12 else { return try spread.weighting(of: matrix) }
    let centre = zip(Self.shares(spreads), Self.shares(conflicts)).map { ($0 + $1) / 2 }
    let complete = (0..<matrix.rowCount).filter { row in scaled.allSatisfy { !$0[row].isNaN } }
    let found =
      complete.isEmpty
      ? centre
      : try weights(scaled.map { column in complete.map { column[$0] } }, centre)
    var values = [Double](repeating: 0, count: matrix.columnCount)
    for (column, value) in zip(active, found) { values[column] = value }
    return Weighting(weights: try Weights(normalising: values), notices: spread.notices)
  }

  private static func shares(_ values: [Double]) -> [Double] {
    let sum = values.reduce(0, +)
    return values.map { $0 / sum }
  }

  /// The best weights: over the rows that have mattered so far, and the one they leave worst, until that
  /// is among them.
  private func weights(
    _ columns: [[Double]], _ centre: [Double]
  ) throws(CompositeIndicatorsError) -> [Double] {
    var rows: [[Double]] = []
    var best = centre
    for _ in 0...(2 * columns[0].count + 2) {
      let worst = columns[0].indices.min { one, other in
        Self.score(best, columns, one) < Self.score(best, columns, other)
      }
      let row = columns.map { $0[worst ?? 0] }
      let level = rows.map { Self.score(best, $0) }.min() ?? .infinity
      guard Self.score(best, row) < level - 1e-13 else { return best }
      rows.append(row)
      var largest = -Double.infinity
      for row in rows {
        guard let weights = try projection(row, rows, centre) else { continue }
        let distance = zip(weights, centre).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        // ‖w − σ‖² + ‖w − π‖² is 2‖w − centre‖² and a constant.
        let value = Self.score(weights, row) - 2 * closeness * distance
        if value > largest { (largest, best) = (value, weights) }
      }
    }
    return best
  }

  private static func score(_ weights: [Double], _ columns: [[Double]], _ row: Int) -> Double {
    weights.indices.reduce(0) { $0 + weights[$1] * columns[$1][row] }
  }

  private static func score(_ weights: [Double], _ row: [Double]) -> Double {
    zip(weights, row).reduce(0) { $0 + $1.0 * $1.1 }
  }

  /// The best weights among those for which a row is the worst of several; nil when there are none.
  ///
  /// Lawson and Hanson's least-distance programming: the shortest z with G·z ≥ h, from a non-negative
  /// least squares problem. Weights are a centre and z, all of sum 0.
  private func projection(
    _ row: [Double], _ rows: [[Double]], _ centre: [Double]
  ) throws(CompositeIndicatorsError) -> [Double]? {
    let count = Double(row.count)
    let mean = row.reduce(0, +) / count
    let target = zip(centre, row).map { $0 + ($1 - mean) / (4 * closeness) }
    var constraints: [(normal: [Double], bound: Double)] = []
    for other in rows where other != row {
      constraints.append((zip(other, row).map { $0 - $1 }, 0))
    }
    for place in row.indices {
      var normal = row.map { _ in 0.0 }
      normal[place] = 1
      constraints.append((normal, Self.least))
    }
    let columns = constraints.map { normal, bound in
      let average = normal.reduce(0, +) / count
      return normal.map { $0 - average } + [bound - Self.score(normal, target)]
    }
    let unit = row.map { _ in 0.0 } + [1]
    do {
      let system = Matrix(columns: columns)
      let product = try system.times(try system.nonNegativeLeastSquares(unit))
      let residual = zip(product, unit).map { $0 - $1 }
      guard let last = residual.last, last < -1e-9 else { return nil }
      return zip(target, residual).map { max(Self.least, $0 - $1 / last) }
    } catch {
      throw .numeric("\(error)")
    }
  }

  static let method = Method<any Weighter>(
    name: "seca", title: Wording("同时评价法", "SECA"),
    parameters: [
      MethodParameter("beta", Wording("接近程度的系数 β", "how much nearness counts, β"), default: "3")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try SecaWeighter(closeness: try parameters.number("beta", default: 3, in: 0.01...1000))
  }
}
