/// VMCM, vector measure construction: the place of a row on the line from an anti-pattern to a pattern.
///
/// On weighted z-scores, the anti-pattern and the pattern have the worse and the better quartile of each
/// criterion; the score is the projection on the vector between them, 0 at the anti-pattern and 1 at the
/// pattern. (pyrepo-mcda weighs the rows but not the patterns, so that 0 and 1 mean nothing; give it
/// weighted patterns.) Any sign; missing values are refused; a constant column plays no part, and when
/// no quartiles differ all rows score 0.
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 30 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Nermend, Vector Calculus in Regional Development Analysis, 2009.
public struct VectorMeasureAggregator: Aggregator {
  /// VMCM has no parameters.
  public init() {}

  /// Scores every row. O(rows · columns), and the sorting of columns.
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let data = try DecisionMatrix(matrix, weights, method: "vmcm")
    let scaled = data.scaled(
      by: try data.finiteMoments().map { moments in
        let deviation = moments.sampleStandardDeviation
        return deviation > 0 ? .affine(origin: moments.mean, unit: deviation) : .constant(0)
      })
    let ends = data.quartiles().enumerated().map { index, quartiles in
      let weight = data.weights[index]
      return (
        from: weight * scaled.terms[index].value(of: quartiles.worse),
        to: weight * scaled.terms[index].value(of: quartiles.better)
      )
    }
    let square = ends.reduce(0) { $0 + ($1.to - $1.from) * ($1.to - $1.from) }
    var scores = scaled.zeros()
    scaled.forEachBlock { column, start, values in
      let (from, to) = ends[column]
      let factor = square > 0 ? (to - from) / square : 0
      for row in 0..<values.count {
        scores[start + row] += factor * (data.weights[column] * values[row] - from)
      }
    }
    return try scaled.finite(scores)
  }

  static let method = Method<any Aggregator>(
    name: "vmcm", title: Wording("向量测度构造法", "Vector measure construction")
  ) { _ throws(CompositeIndicatorsError) in VectorMeasureAggregator() }
}
