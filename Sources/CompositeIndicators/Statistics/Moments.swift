/// Count, extremes, mean and central moments of a column, missing values (NaN) left out.
///
/// Two passes: the mean is known to twice the usual precision before deviations are taken, so that
/// a column whose spread is 10⁻¹² of its mean keeps its digits. Columns of very large or very small
/// numbers are scaled by a power of two first, so squares neither overflow nor vanish.
///
///     Moments([1, 2, 3, 4]).sampleStandardDeviation  // 1.2909944487358056
public struct Moments: Hashable, Sendable {
  /// How many values are known.
  public let count: Int
  /// The smallest value; +∞ when none is known.
  public let minimum: Double
  /// The largest value; −∞ when none is known.
  public let maximum: Double
  /// The arithmetic mean, rounded; NaN when no value is known.
  public let mean: Double
  /// What rounding took from the mean.
  let meanRest: Double
  /// Means of the second, third and fourth powers of deviations, times powers of ``unit``.
  private let second: Double
  private let third: Double
  private let fourth: Double
  /// The power of two that deviations were multiplied by.
  private let unit: Double

  /// The moments of a column. O(n).
  public init(_ values: [Double]) {
    let extremes = Extremes(values)
    count = extremes.count
    minimum = extremes.minimum
    maximum = extremes.maximum
    guard count > 0 else {
      (mean, meanRest, second, third, fourth, unit) = (.nan, 0, 0, 0, 0, 1)
      return
    }
    let size = max(minimum.magnitude, maximum.magnitude)
    if size > 1e70 || (size < 1e-70 && size > 0) {
      let unit = Double(sign: .plus, exponent: -size.exponent, significand: 1)
      let (mean, rest) = Self.mean(values.map { $0 * unit }, around: minimum * unit, count: count)
      self.mean = mean / unit
      meanRest = rest / unit
      self.unit = unit
      (second, third, fourth) = Self.powers(
        values.map { $0 * unit }, mean: mean, rest: rest, count: count)
    } else {
      unit = 1
      (mean, meanRest) = Self.mean(values, around: minimum, count: count)
      (second, third, fourth) = Self.powers(values, mean: mean, rest: meanRest, count: count)
    }
  }

  /// Whether all known values are the same.
  public var isConstant: Bool { minimum >= maximum }

  /// Largest less smallest value.
  public var range: Double { maximum - minimum }

  /// The standard deviation with divisor n.
  public var populationStandardDeviation: Double {
    isConstant ? 0 : second.squareRoot() / unit
  }

  /// The standard deviation with divisor n − 1; 0 for a single value.
  public var sampleStandardDeviation: Double {
    guard count > 1, !isConstant else { return 0 }
    return (second * Double(count) / Double(count - 1)).squareRoot() / unit
  }

  /// The variance with divisor n.
  public var populationVariance: Double { isConstant ? 0 : second / unit / unit }

  /// The variance with divisor n − 1; 0 for a single value.
  public var sampleVariance: Double {
    guard count > 1, !isConstant else { return 0 }
    return second * Double(count) / Double(count - 1) / unit / unit
  }

  /// The sample standard deviation over the size of the mean; infinite or NaN when the mean is 0.
  public var variationCoefficient: Double {
    let (deviation, centre) = (sampleStandardDeviation * unit, (mean * unit).magnitude)
    return deviation / centre
  }

  /// The skewness, nil for a constant column or too few values.
  public func skewness(_ kind: ShapeKind = .adjusted) -> Double? {
    guard !isConstant, count >= (kind == .adjusted ? 3 : 2) else { return nil }
    let size = Double(count)
    let plain = third / (second * second.squareRoot())
    return switch kind {
    case .plain: plain
    case .adjusted: plain * (size * (size - 1)).squareRoot() / (size - 2)
    case .sampleDeviation: plain * Elementary.power(1 - 1 / size, 1.5)
    }
  }

  /// The excess kurtosis (0 for a normal distribution), nil for a constant column or too few values.
  public func excessKurtosis(_ kind: ShapeKind = .adjusted) -> Double? {
    guard !isConstant, count >= (kind == .adjusted ? 4 : 2) else { return nil }
    let size = Double(count)
    let plain = fourth / (second * second) - 3
    return switch kind {
    case .plain: plain
    case .adjusted: ((size + 1) * plain + 6) * (size - 1) / ((size - 2) * (size - 3))
    case .sampleDeviation: (plain + 3) * (1 - 1 / size) * (1 - 1 / size) - 3
    }
  }

  private static func mean(
    _ values: [Double], around origin: Double, count: Int
  ) -> (Double, Double) {
    var total = CompensatedSum()
    values.forEachBlock { block in
      var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
      var index = 0
      while index + 4 <= block.count {
        a += (block[index] - origin).orZero
        b += (block[index + 1] - origin).orZero
        c += (block[index + 2] - origin).orZero
        d += (block[index + 3] - origin).orZero
        index += 4
      }
      while index < block.count {
        a += (block[index] - origin).orZero
        index += 1
      }
      total.add((a + b) + (c + d))
    }
    let (quotient, rest) = total.divided(by: Double(count))
    let mean = origin + quotient
    let virtual = mean - origin
    let lost = (origin - (mean - virtual)) + (quotient - virtual)
    // The first rest is the error of the block sums' own rounding at most; one correction pass
    // brings the mean to twice the precision.
    var correction = CompensatedSum()
    let low = lost + rest
    values.forEachBlock { block in
      var sum = 0.0
      for index in 0..<block.count { sum += ((block[index] - mean) - low).orZero }
      correction.add(sum)
    }
    return (mean, low + correction.value / Double(count))
  }

  private static func powers(
    _ values: [Double], mean: Double, rest: Double, count: Int
  ) -> (Double, Double, Double) {
    var (second, third, fourth) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    values.forEachBlock { block in
      var (two, three, four) = (0.0, 0.0, 0.0)
      for index in 0..<block.count {
        let deviation = ((block[index] - mean) - rest).orZero
        let square = deviation * deviation
        two += square
        three += square * deviation
        four += square * square
      }
      second.add(two)
      third.add(three)
      fourth.add(four)
    }
    let size = Double(count)
    return (second.value / size, third.value / size, fourth.value / size)
  }
}

/// Which of the three usual corrections of skewness and kurtosis.
///
/// Source: Joanes and Gill, Comparing measures of sample skewness and kurtosis, 1998.
public enum ShapeKind: String, Hashable, Sendable, CaseIterable {
  /// Type 1: g₁ = m₃/m₂^1.5 and g₂ = m₄/m₂² − 3.
  case plain
  /// Type 2: corrected for bias, as in COINr, Excel and SAS.
  case adjusted
  /// Type 3: with the sample standard deviation, as in Minitab.
  case sampleDeviation = "sample-deviation"
}
