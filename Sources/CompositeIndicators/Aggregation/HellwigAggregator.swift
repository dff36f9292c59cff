/// Hellwig's measure of development (the Wrocław taxonomic method): nearness to the best value of every
/// column.
///
/// With d a row's weighted Euclidean distance from the ideal row, and d₀ the mean of all distances plus
/// two of their standard deviations (divisor n − 1), the score is 1 − d/d₀: 1 for the ideal row, and below
/// 0 for one that lies far off. Columns must be on a common scale with direction settled, customarily
/// z-scores; any sign; missing values are refused. COMPIND's `ci_wroclaw` prints d/d₀, here the part
/// `ratio`. A table without any distance scores 1 throughout.
///
/// Rank reversal: none on a fixed scale by a row that is nowhere best; it changes d₀ only.
///
/// Source: Hellwig, Zastosowanie metody taksonomicznej do typologicznego podziału krajów, Przegląd
/// Statystyczny 15, 1968.
public struct HellwigAggregator: Aggregator {
  /// The measure.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "hellwig")
    var squares = [Double](repeating: 0, count: data.rowCount)
    let unit = data.extremes.reduce(0) { max($0, $1.maximum / 2 - $1.minimum / 2) }
    for (index, column) in data.columns.enumerated() where unit > 0 {
      let best = data.extremes[index].maximum
      for row in column.indices {
        let distance = best / unit - column[row] / unit
        squares[row] += data.weights[index] * distance * distance
      }
    }
    let distances = squares.map { $0.squareRoot() }
    let moments = Moments(distances)
    let limit = moments.mean + 2 * moments.sampleStandardDeviation
    let ratios = distances.map { limit > 0 ? $0 / limit : 0 }
    return Scoring(
      scores: ratios.map { 1 - $0 }, parts: [ScoringPart(name: "ratio", values: ratios)])
  }

  static let method = Method<any Aggregator>(
    name: "hellwig", title: Wording("Hellwig 发展度量法", "Hellwig's measure of development")
  ) { _ in HellwigAggregator() }
}
