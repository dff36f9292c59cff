/// The nine usual definitions of a sample quantile.
///
/// Source: Hyndman and Fan, Sample quantiles in statistical packages, 1996; the guard against
/// rounding of n·p is R's.
public enum QuantileKind: Int, Hashable, Sendable, CaseIterable {
  /// Inverse of the empirical distribution.
  case inverse = 1
  /// As inverse, averaged at jumps.
  case averagedInverse
  /// The nearest even order statistic (SAS).
  case nearestEven
  /// Linear interpolation of the empirical distribution.
  case linearInverse
  /// Knots midway through the steps (hydrology).
  case midway
  /// Expected position (n + 1)·p (Minitab, SPSS).
  case weibull
  /// Mode of the position (R's default, NumPy, spreadsheets' QUANTILE.INC).
  case mode
  /// Approximately median-unbiased, recommended by Hyndman and Fan.
  case medianUnbiased
  /// Approximately unbiased for normal data.
  case normalUnbiased
}

/// Quantiles of known values, sorted once.
public struct Quantiles: Hashable, Sendable {
  /// The known values, rising.
  public let sorted: [Double]

  /// Sorts the values that are not NaN. O(n log n).
  public init(_ values: [Double]) {
    sorted = values.filter { !$0.isNaN }.sorted()
  }

  /// The quantile at `probability`, in 0…1; nil when no value is known. O(1).
  public func value(at probability: Double, kind: QuantileKind = .mode) -> Double? {
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let count = Double(sorted.count)
    let fuzz = 4 * Double.ulpOfOne
    let position: Double
    let share: Double
    switch kind {
    case .inverse, .averagedInverse, .nearestEven:
      let exact = kind == .nearestEven ? count * probability - 0.5 : count * probability
      position = (exact + fuzz).rounded(.down)
      let isBeyond = exact > position + fuzz
      share =
        switch kind {
        case .inverse: isBeyond ? 1 : 0
        case .averagedInverse: isBeyond ? 1 : 0.5
        default:
          (exact - position).magnitude > fuzz
            || position.truncatingRemainder(dividingBy: 2).magnitude == 1 ? 1 : 0
        }
    default:
      let (low, high) = kind.plottingPosition
      let exact = low + probability * (count + 1 - low - high)
      position = (exact + fuzz).rounded(.down)
      let rest = exact - position
      share = rest.magnitude < fuzz ? 0 : rest
    }
    let left = position < 1 ? first : sorted[min(Int(position), sorted.count) - 1]
    let right = position + 1 > count ? last : position < 0 ? first : sorted[Int(position)]
    if share == 0 { return left }
    if share == 1 { return right }
    return (1 - share) * left + share * right
  }

  /// The value in the middle, or the mean of the two there; nil when no value is known.
  public var median: Double? {
    guard !sorted.isEmpty else { return nil }
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2
  }

  /// The median distance from the median, times `factor`; 1.4826 makes it the standard deviation of
  /// normal data. Nil when no value is known.
  public func medianAbsoluteDeviation(factor: Double = 1) -> Double? {
    guard let median else { return nil }
    return Quantiles(sorted.map { ($0 - median).magnitude }).median.map { factor * $0 }
  }
}

extension QuantileKind {
  /// The a and b of position a + p·(n + 1 − a − b).
  var plottingPosition: (Double, Double) {
    switch self {
    case .midway: (0.5, 0.5)
    case .weibull: (0, 0)
    case .mode: (1, 1)
    case .medianUnbiased: (1.0 / 3, 1.0 / 3)
    case .normalUnbiased: (0.375, 0.375)
    default: (0, 1)
    }
  }
}
