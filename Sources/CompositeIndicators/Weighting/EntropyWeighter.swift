import CVectorKernels

/// Weights by entropy: what a column tells apart is how far its shares are from equal.
///
/// With shares pᵢ = xᵢ/Σx of the n known values, the divergence is d = 1 + Σ pᵢ ln pᵢ / ln n, and
/// w = d/Σd; 0·ln 0 is 0. It is computed as Σ pᵢ ln(n·pᵢ)/ln n from deviations, every term of which
/// is at least 0: subtracting the entropy from 1 would lose all digits of a nearly constant column
/// and can even turn negative.
///
/// Demands values ≥ 0 on a ratio scale; negative ones are refused unless ``scaling`` is min–max,
/// which also turns costs. Direction plays no part otherwise. Missing values are left out.
///
/// Source: Shannon 1948; Zeleny, Multiple Criteria Decision Making, 1982.
public struct EntropyWeighter: SurveyWeighter {
  /// What the shares are taken of.
  public let scaling: WeightingScale
  /// How many workers; weights don't depend on it.
  public let threads: Int

  /// Entropy of the raw values, or of min–max scaled ones.
  public init(scaling: WeightingScale = .none, threads: Int = 1) {
    self.scaling = scaling
    self.threads = threads
  }

  /// Weighs by divergence from equal shares. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    if scaling == .minMax, !matrix.hasMissing {
      let passes = Workers.map(matrix.columnCount, threads: threads) {
        FirstPass(matrix.columns[$0], around: matrix.columns[$0][0])
      }
      let means = zip(matrix.columns, passes).map { column, pass in
        column[0] + pass.sum.value / Double(column.count)
      }
      return try shiftedWeighting(matrix, passes, means: means)
    }
    let scaled = try scaling.apply(to: matrix)
    let looks = Workers.map(scaled.columnCount, threads: threads) {
      EntropyLook(scaled.columns[$0])
    }
    for (index, look) in looks.enumerated() where look.pass.minimum < 0 {
      let row = scaled.columns[index].firstIndex { $0 < 0 } ?? 0
      throw .sign(
        method: "entropy", column: matrix.criteria[index].name, row: row,
        value: scaled.columns[index][row])
    }
    return try ColumnInformation(scaled, looks.map(\.pass)) { index, pass in
      Self.divergence(scaled.columns[index], pass, sumOfTerms: looks[index].sumOfTerms)
    }.weighting(of: matrix)
  }

  var usesSurvey: Bool { scaling == .minMax }

  func weigh(
    _ matrix: IndicatorMatrix, _ survey: CrossDeviations?
  ) throws(CompositeIndicatorsError) -> Weighting {
    guard usesSurvey, !matrix.hasMissing, let survey else { return try weigh(matrix) }
    let passes = matrix.columns.indices.map { index in
      FirstPass(
        count: matrix.rowCount, minimum: survey.minimums[index], maximum: survey.maximums[index],
        sum: CompensatedSum())
    }
    return try shiftedWeighting(matrix, passes, means: survey.means)
  }

  /// Weighs min–max scaled values whose extremes and means are known.
  func shiftedWeighting(
    _ matrix: IndicatorMatrix, _ passes: [FirstPass], means: [Double]
  ) throws(CompositeIndicatorsError) -> Weighting {
    let divergences = Workers.map(matrix.columnCount, threads: threads) { index in
      let isBenefit = matrix.criteria[index].direction == .benefit
      let worst = isBenefit ? passes[index].minimum : passes[index].maximum
      return passes[index].minimum < passes[index].maximum
        ? Self.shiftedDivergence(matrix.columns[index], from: worst, mean: means[index] - worst) : 0
    }
    return try ColumnInformation(matrix, passes) { index, _ in divergences[index] }
      .weighting(of: matrix)
  }

  /// The divergence of min–max scaled values, without making them: their ratios to their mean are those
  /// of distances from the worst value.
  private static func shiftedDivergence(
    _ column: [Double], from worst: Double, mean: Double
  ) -> Double {
    let count = Double(column.count)
    guard mean.isFinite, (1 / mean).isFinite else {
      let halves = column.map { ($0 / 2 - worst / 2).magnitude }
      return divergence(halves, FirstPass(halves, around: 0))
    }
    var sum = CompensatedSum()
    column.forEachBlock { block in
      sum.add(
        block.withUnsafeBufferPointer {
          // Costs are shifted from above: both signs turn, and the ratio stays.
          fenji_sum_of_ratio_terms($0.baseAddress, Int64($0.count), worst, 1 / mean)
        })
    }
    return max(0, sum.value) / (count * Elementary.logarithm(count))
  }

  /// d = Σ f(δᵢ) / (n ln n), where δ are deviations relative to the mean and
  /// f(δ) = (1 + δ) ln(1 + δ) − δ.
  ///
  /// - Parameter sumOfTerms: the sum, where a first look has found it already.
  static func divergence(
    _ column: [Double], _ extremes: FirstPass, sumOfTerms known: Double? = nil
  ) -> Double {
    let count = Double(extremes.count)
    let sum: Double
    if extremes.maximum - extremes.minimum < 0.1 * extremes.maximum {
      sum = sumOfNearTerms(column, Moments(column))
    } else if let known {
      sum = known
    } else {
      let mean = extremes.sum.value / count
      let isOrdinary = mean > 1e-290 && mean < 1e290
      sum =
        isOrdinary
        ? sumOfTerms(column, 1 / mean, hasMissing: extremes.count < column.count)
        : sumOfExtremeTerms(column, extremes)
    }
    return max(0, sum) / (count * Elementary.logarithm(count))
  }

  /// Σ r ln r − (r − 1) over ratios r to the mean; 1 for a zero. The second part sums to 0 but for the
  /// rounding of the mean, which it makes good.
  private static func sumOfTerms(
    _ column: [Double], _ inverse: Double, hasMissing: Bool
  ) -> Double {
    guard !hasMissing else {
      return CompensatedSum(column.lazy.map { term($0 * inverse) }).value
    }
    var sum = CompensatedSum()
    column.forEachBlock { block in
      sum.add(
        block.withUnsafeBufferPointer {
          fenji_sum_of_ratio_terms($0.baseAddress, Int64($0.count), 0, inverse)
        })
    }
    return sum.value
  }

  @inline(__always)
  private static func term(_ ratio: Double) -> Double {
    guard ratio == ratio else { return 0 }
    return ratio > 0 ? ratio * Elementary.logarithm(ratio) - (ratio - 1) : 1
  }

  /// The same for columns near the ends of the range of numbers.
  private static func sumOfExtremeTerms(_ column: [Double], _ extremes: FirstPass) -> Double {
    let size = extremes.maximum
    let mean =
      CompensatedSum(column.lazy.map { ($0 / size).orZero }).value / Double(extremes.count)
    return CompensatedSum(column.lazy.map { term($0 / size / mean) }).value
  }

  /// The same for ratios near 1, by the series in their deviations.
  private static func sumOfNearTerms(_ column: [Double], _ moments: Moments) -> Double {
    let (mean, rest) = (moments.mean, moments.meanRest)
    let inverse = 1 / mean
    let correction = 1 / (1 + rest / mean)
    var sum = CompensatedSum()
    column.forEachBlock { block in
      var part = 0.0
      for index in 0..<block.count {
        let delta = ((block[index] - mean) - rest) * inverse * correction
        part += relativeEntropyTerm(delta).orZero
      }
      sum.add(part)
    }
    return sum.value
  }

  /// (1 + δ) ln(1 + δ) − δ for small δ, without cancellation: δ²/2 − δ³/6 + δ⁴/12 − …
  static func relativeEntropyTerm(_ delta: Double) -> Double {
    var sum = 0.0
    var order = 14.0
    while order >= 2 {
      sum = 1 / (order * (order - 1)) - delta * sum
      order -= 1
    }
    return delta * delta * sum
  }

  static let method = Method<any Weighter>(
    name: "entropy", title: Wording("熵权法", "Entropy weights"),
    parameters: [.scaling(default: .none)]
  ) { parameters throws(CompositeIndicatorsError) in
    EntropyWeighter(scaling: try parameters.choice("scaling", default: .none))
  }
}
