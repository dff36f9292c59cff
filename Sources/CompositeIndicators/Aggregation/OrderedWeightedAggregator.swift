/// Ordered weighted averaging (OWA): a mean that weighs values by their place in the row's own order.
///
/// A quantifier Q rises from 0 to 1 in a straight line between two points a and b. With a row's values
/// from the best and t the weight passed so far, the value of criterion j counts Q(t + wⱼ) − Q(t). So
/// a = 0 and b = 1 are the weighted mean, a = 0 and b → 0 the best value, a → 1 and b = 1 the worst, and
/// the customary “most”, a = 0.3 and b = 0.8, leaves out the best 3 tenths and the worst 2. Columns must be on a common scale with direction settled; missing values are
/// refused. With 11 equal weights, 0 and 3/11 are COMPIND's “at least 3”.
///
/// Rank reversal: none on a fixed scale, since rows are scored apart from each other.
///
/// Source: Yager, On ordered weighted averaging aggregation operators in multicriteria decisionmaking,
/// 1988, and Quantifier guided aggregation using OWA operators, 1996.
public struct OrderedWeightedAggregator: Aggregator {
  /// Where the quantifier leaves 0.
  public let start: Double
  /// Where it reaches 1.
  public let end: Double

  /// The quantifier “most”, unless said otherwise.
  ///
  /// - Throws: ``CompositeIndicatorsError/parameter(method:name:value:expected:)`` unless
  ///   0 ≤ a < b ≤ 1.
  public init(start: Double = 0.3, end: Double = 0.8) throws(CompositeIndicatorsError) {
    guard start >= 0, start < end, end <= 1 else {
      throw .parameter(
        method: "owa", name: "from, to", value: "\(start), \(end)", expected: "0 ≤ from < to ≤ 1")
    }
    (self.start, self.end) = (start, end)
  }

  private func quantifier(_ share: Double) -> Double {
    min(1, max(0, (share - start) / (end - start)))
  }

  /// Scores every row. O(rows · columns · log columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "owa")
    let total = data.weights.reduce(0, +)
    let scores = (0..<data.rowCount).map { row in
      let order = data.columns.indices.sorted {
        data.columns[$0][row] > data.columns[$1][row]
      }
      var (passed, before, score) = (0.0, 0.0, 0.0)
      for column in order {
        passed += data.weights[column]
        let reached = quantifier(passed / total)
        score += (reached - before) * data.columns[column][row]
        before = reached
      }
      return score
    }
    return Scoring(scores: scores)
  }

  static let method = Method<any Aggregator>(
    name: "owa", title: Wording("有序加权平均", "Ordered weighted averaging"),
    parameters: [
      MethodParameter("from", Wording("量词的起点 a", "where the quantifier leaves 0"), default: "0.3"),
      MethodParameter("to", Wording("量词的终点 b", "where the quantifier reaches 1"), default: "0.8"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    try OrderedWeightedAggregator(
      start: try parameters.number("from", default: 0.3),
      end: try parameters.number("to", default: 0.8))
  }
}
