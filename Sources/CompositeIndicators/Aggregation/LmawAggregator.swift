/// LMAW: logarithmic scaling and an additive weight function.
///
/// A benefit is scaled to (x + max)/max, a cost to (x + min)/x; φ is its logarithm's share of the
/// column's sum of logarithms, and the score Σ 2φʷ/((2 − φ)ʷ + φʷ). The sum of logarithms stands where
/// pymcdm takes the logarithm of a product, which overflows beyond about a thousand rows. Demands
/// values ≥ 0, costs > 0; missing values are refused.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 6 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Pamučar et al., A novel methodology for prioritizing zero-carbon measures (LMAW), 2021.
public struct LmawAggregator: Aggregator {
  /// LMAW has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "lmaw").scaled(by: .linear)
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: scaled.terms.count)
    scaled.forEachBlock { column, _, values in
      var part = 0.0
      for row in 0..<values.count { part += Elementary.logarithmOfOnePlus(values[row]) }
      sums[column].add(part)
    }
    var scores = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let (weight, sum) = (scaled.weights[column], sums[column].value)
      for row in 0..<values.count {
        let share = sum > 0 ? Elementary.logarithmOfOnePlus(values[row]) / sum : 0
        let power = Elementary.power(share, weight)
        scores[start + row] += 2 * power / (Elementary.power(2 - share, weight) + power)
      }
    }
    return scaled.scoring(scores)
  }

  static let method = Method<any Aggregator>(
    name: "lmaw", title: Wording("对数加性权重法", "LMAW")
  ) { _ throws(CompositeIndicatorsError) in LmawAggregator() }
}
