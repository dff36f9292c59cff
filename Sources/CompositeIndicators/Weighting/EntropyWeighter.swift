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
    let (mean, rest) = (moments.mean, moments.meanRest)
    let inverse = 1 / mean
    let restShare = rest / mean
    var sum = CompensatedSum()
    let isNear = moments.range < 0.01 * mean
    column.forEachBlock { block in
      var part = 0.0
      for index in 0..<block.count {
        let value = block[index]
        guard value == value else { continue }
        if isNear {
          part += relativeEntropyTerm(((value - mean) - rest) * inverse / (1 + restShare))
        } else {
          let share = value / mean
          part += share > 0 ? share * Elementary.logarithm(share) - (share - 1) : 1
        }
      }
      sum.add(part)
    }
    let count = Double(moments.count)
    return max(0, sum.value) / (count * Elementary.logarithm(count))
  }

  /// (1 + δ) ln(1 + δ) − δ for small δ, without cancellation: δ²/2 − δ³/6 + δ⁴/12 − …
  static func relativeEntropyTerm(_ delta: Double) -> Double {
    var sum = 0.0
    var order = 12.0
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
