/// TOPSIS: how close a row is to the ideal, relative to the worst.
///
/// With v = weight · scaled value, D⁺ and D⁻ are the Euclidean distances to the row of the best and
/// to that of the worst v of each column; the score is D⁻/(D⁺ + D⁻), in 0…1.
///
/// The original scales by vector length, which takes any sign; ``scaling`` offers the usual
/// variants (pymcdm's default is min–max, which ranks differently). Missing values are refused. When
/// every row is the same, or there is one row, all score 0.5.
///
///     let scoring = try TopsisAggregator().aggregate(phones, weights: .equal(4))
///     scoring.scores[0]  // 0.534277…
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 20 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Hwang and Yoon, Multiple Attribute Decision Making, 1981.
public struct TopsisAggregator: Aggregator {
  /// How columns are scaled.
  public let scaling: DecisionScaling

  /// TOPSIS, with vector scaling unless said otherwise.
  public init(scaling: DecisionScaling = .vector) {
    self.scaling = scaling
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "topsis").scaled(by: scaling)
    var toIdeal = scaled.zeros()
    var toAntiIdeal = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let weight = scaled.weights[column]
      let (ideal, antiIdeal) = (scaled.ideal(column), scaled.antiIdeal(column))
      for row in 0..<values.count {
        let below = weight * (values[row] - ideal)
        let above = weight * (values[row] - antiIdeal)
        toIdeal[start + row] += below * below
        toAntiIdeal[start + row] += above * above
      }
    }
    var scores = scaled.zeros()
    for row in scores.indices {
      toIdeal[row] = toIdeal[row].squareRoot()
      toAntiIdeal[row] = toAntiIdeal[row].squareRoot()
      let whole = toIdeal[row] + toAntiIdeal[row]
      scores[row] = whole > 0 ? toAntiIdeal[row] / whole : 0.5
    }
    return scaled.scoring(
      scores, ["distance-to-ideal": toIdeal, "distance-to-anti-ideal": toAntiIdeal])
  }

  static let method = Method<any Aggregator>(
    name: "topsis", title: Wording("优劣解距离法", "TOPSIS"),
    parameters: [.decisionScaling(default: .vector)]
  ) { parameters throws(CompositeIndicatorsError) in
    TopsisAggregator(scaling: try parameters.choice("scaling", default: .vector))
  }
}
