/// Count, extremes, mean and central moments of a column, missing values (NaN) left out.
///
/// Two passes: deviations are taken from the mean up to rounding, and what rounding took is known and
/// corrected for, so that a column whose spread is 10⁻¹² of its mean keeps its digits. Columns of very large or very small
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

  /// The moments of a column. O(n), in two passes.
  public init(_ values: [Double]) {
    let origin = values.first { !$0.isNaN } ?? 0
    let pass = FirstPass(values, around: origin)
    (count, minimum, maximum) = (pass.count, pass.minimum, pass.maximum)
    guard count > 0 else {
      (mean, meanRest, second, third, fourth, unit) = (.nan, 0, 0, 0, 0, 1)
      return
    }
    let size = max(minimum.magnitude, maximum.magnitude)
    guard size > 1e70 || (size < 1e-70 && size > 0) else {
      unit = 1
      let centre = origin + pass.sum.value / Double(count)
      (mean, meanRest, second, third, fourth) = Self.powers(values, around: centre, count: count)
      return
    }
    let unit = Double(sign: .plus, exponent: -size.exponent, significand: 1)
    self.unit = unit
    let scaled = values.map { $0 * unit }
    let again = FirstPass(scaled, around: origin * unit)
    let centre = origin * unit + again.sum.value / Double(count)
    let (mean, rest, second, third, fourth) = Self.powers(scaled, around: centre, count: count)
    (self.mean, meanRest) = (mean / unit, rest / unit)
    (self.second, self.third, self.fourth) = (second, third, fourth)
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

  /// The mean in two parts and the central moments, from powers of distances from a centre that is the
  /// mean up to rounding.
  private static func powers(
    _ values: [Double], around centre: Double, count: Int
  ) -> (mean: Double, rest: Double, second: Double, third: Double, fourth: Double) {
    var first = CompensatedSum()
    var (second, third, fourth) = (CompensatedSum(), CompensatedSum(), CompensatedSum())
    values.forEachBlock { block in
      var (one, two, three, four) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
      var index = 0
      while index + 4 <= block.count {
        let distance = (block.lanes(at: index) - centre).orZero
        let square = distance * distance
        one += distance
        two += square
        three += square * distance
        four += square * square
        index += 4
      }
      while index < block.count {
        let distance = (block[index] - centre).orZero
        let square = distance * distance
        one[0] += distance
        two[0] += square
        three[0] += square * distance
        four[0] += square * square
        index += 1
      }
      first.add(one.total)
      second.add(two.total)
      third.add(three.total)
      fourth.add(four.total)
    }
    // The centre misses the mean by `rest`; moments move with it.
    let size = Double(count)
    let rest = first.value / size
    let (two, three, four) = (second.value / size, third.value / size, fourth.value / size)
    let square = rest * rest
    return (
      centre, rest, max(0, two - square), three - 3 * rest * two + 2 * rest * square,
      max(0, four - 4 * rest * three + 6 * square * two - 3 * square * square)
    )
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
