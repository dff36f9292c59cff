/// CODAS: Euclidean distance from the worst row, and taxicab distance where the Euclidean tells
/// rows apart by at least a threshold.
///
/// On values scaled by ratio to the best and weighted, E and T are the distances from the row of the
/// worst values; the score is the sum over all rows k of
/// (E − Eₖ) + [|E − Eₖ| ≥ τ]·(T − Tₖ). Demands values ≥ 0, costs > 0; missing values are refused.
///
/// Sorting by E makes it O(rows · log rows) where pymcdm takes O(rows²). (pyDecision multiplies by
/// τ instead of comparing with it; some texts drop the bracket of the other branch.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 9 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Keshavarz Ghorabaee et al., A new combinative distance-based assessment (CODAS) method,
/// 2016.
public struct CodasAggregator: Aggregator {
  /// The threshold τ.
  public let threshold: Double

  /// CODAS with the threshold 0.02 of its authors, unless said otherwise.
  public init(threshold: Double = 0.02) {
    self.threshold = threshold
  }

  /// Scores every row. O(rows · (columns + log rows)).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "codas").scaled(by: .linear)
    var euclidean = scaled.zeros()
    var taxicab = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let (weight, antiIdeal) = (scaled.weights[column], scaled.antiIdeal(column))
      for row in 0..<values.count {
        let above = weight * (values[row] - antiIdeal)
        euclidean[start + row] += above * above
        taxicab[start + row] += above.magnitude
      }
    }
    euclidean = euclidean.map { $0.squareRoot() }
    return scaled.scoring(
      assessment(euclidean, taxicab), ["euclidean": euclidean, "taxicab": taxicab])
  }

  private func assessment(_ euclidean: [Double], _ taxicab: [Double]) -> [Double] {
    let order = euclidean.indices.sorted {
      euclidean[$0] != euclidean[$1] ? euclidean[$0] < euclidean[$1] : $0 < $1
    }
    let sums = RunSums(order.map { taxicab[$0] })
    let (count, total) = (order.count, CompensatedSum(euclidean).value)
    var scores = [Double](repeating: 0, count: count)
    // In the order of E, the rows that are too near form a window around each row.
    var (low, high) = (0, 0)
    for row in order {
      let distance = euclidean[row]
      while distance - euclidean[order[low]] >= threshold, threshold > 0 { low += 1 }
      high = max(high, low)
      while high < count, !(euclidean[order[high]] - distance >= threshold) { high += 1 }
      let far = threshold > 0 ? low + (count - high) : count
      let others = threshold > 0 ? sums[0, low] + sums[high, count] : sums[0, count]
      scores[row] =
        Double(count) * distance - total + (Double(far) * taxicab[row] - others)
    }
    return scores
  }

  static let method = Method<any Aggregator>(
    name: "codas", title: Wording("组合距离评价法", "CODAS"),
    parameters: [
      MethodParameter("threshold", Wording("欧氏距离阈值 τ", "threshold τ"), default: "0.02")
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    CodasAggregator(threshold: try parameters.number("threshold", default: 0.02, in: 0...1e300))
  }
}
