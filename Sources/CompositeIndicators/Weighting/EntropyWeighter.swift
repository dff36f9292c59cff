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
public struct EntropyWeighter: Weighter {
  /// What the shares are taken of.
  public let scaling: WeightingScale

  /// Entropy of the raw values, or of min–max scaled ones.
  public init(scaling: WeightingScale = .none) {
    self.scaling = scaling
  }

  /// Weighs by divergence from equal shares. O(rows · columns).
  public func weigh(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Weighting {
    let scaled = try scaling.apply(to: matrix)
    try scaled.require(.nonNegative, by: "entropy")
    return try ColumnInformation(scaled) { (index, moments) throws(CompositeIndicatorsError) in
      Self.divergence(scaled.columns[index], moments)
    }.weighting(of: matrix)
  }

  /// d = Σ f(δᵢ) / (n ln n), where δ are deviations relative to the mean and
  /// f(δ) = (1 + δ) ln(1 + δ) − δ.
  static func divergence(_ column: [Double], _ moments: Moments) -> Double {
    let sum =
      moments.range < 0.1 * moments.mean
      ? sumOfNearTerms(column, moments) : sumOfTerms(column, moments)
    let count = Double(moments.count)
    return max(0, sum) / (count * Elementary.logarithm(count))
  }

  /// Σ r ln r − (r − 1) over ratios r to the mean; 1 for a zero.
  private static func sumOfTerms(_ column: [Double], _ moments: Moments) -> Double {
    // A power of two brings subnormal columns into range without rounding.
    let size = Double(sign: .plus, exponent: -moments.mean.exponent, significand: 1)
    let inverse = size / (moments.mean * size)
    let isDirect = inverse.isFinite && inverse.isNormal
    var sum = CompensatedSum()
    column.forEachBlock { block in
      var (one, two) = (Lanes.zero, Lanes.zero)
      var index = 0
      while isDirect, index + 8 <= block.count {
        let first = block.lanes(at: index) * inverse
        let second = block.lanes(at: index + 4) * inverse
        one += (first * first.logarithms - (first - 1)).orZero
        two += (second * second.logarithms - (second - 1)).orZero
        index += 8
      }
      var rest = 0.0
      while index < block.count {
        let ratio = block[index] / moments.mean
        let term = ratio > 0 ? ratio * Elementary.logarithm(ratio) - (ratio - 1) : 1
        rest += ratio == ratio ? term : 0
        index += 1
      }
      sum.add((one + two).total + rest)
    }
    return sum.value
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
