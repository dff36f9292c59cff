/// How one column's values are rescaled.
public enum ColumnRescaling: Hashable, Sendable, Codable {
  /// base + scale · (x − origin)/unit.
  case affine(origin: Double, unit: Double, scale: Double, base: Double)
  /// As affine, then kept within bounds.
  case clampedAffine(
    origin: Double, unit: Double, scale: Double, base: Double, low: Double, high: Double)
  /// The same value for all.
  case constant(Double)
  /// numerator / x, for positive x.
  case reciprocal(numerator: Double)
  /// (x / unit) to the exponent, for positive x.
  case power(unit: Double, exponent: Double)
  /// base + scale · ln x, for positive x.
  case logarithm(scale: Double, base: Double)
  /// Straight lines between points of rising x; flat beyond the ends.
  case piecewise([RescalingPoint])
  /// The value after the last edge that x has reached; one value more than edges.
  case steps(edges: [Double], values: [Double])
  /// The rank among reference values, which are sorted; the worst gets 1 when it is the smallest.
  case rank(reference: [Double], rule: RankRule)

  /// Rescales values; NaN stays NaN, and a value that the formula can't take becomes infinite, which
  /// no matrix accepts.
  public func apply(to column: [Double]) -> [Double] {
    switch self {
    case .affine(let origin, let unit, let scale, let base):
      return column.map { base + scale * (($0 - origin) / unit) }
    case .clampedAffine(let origin, let unit, let scale, let base, let low, let high):
      return column.map { value in
        let scaled = base + scale * ((value - origin) / unit)
        return scaled < low ? low : scaled > high ? high : scaled
      }
    case .constant(let value):
      return column.map { $0.isNaN ? .nan : value }
    case .reciprocal(let numerator):
      return column.map { $0 <= 0 ? .infinity : numerator / $0 }
    case .power(let unit, let exponent):
      return column.map { $0 < 0 ? .infinity : Elementary.power($0 / unit, exponent) }
    case .logarithm(let scale, let base):
      return column.map { $0 <= 0 ? .infinity : base + scale * Elementary.logarithm($0) }
    case .piecewise(let points):
      return column.map { $0.isNaN ? .nan : RescalingPoint.interpolate($0, points) }
    case .steps(let edges, let values):
      return column.map { $0.isNaN ? .nan : values[edges.partition(through: $0)] }
    case .rank(let reference, let rule):
      return column.map { $0.isNaN ? .nan : rule.value(of: $0, among: reference) }
    }
  }
}

/// A value and the score it becomes.
public struct RescalingPoint: Hashable, Sendable, Codable {
  /// The value.
  public let value: Double
  /// The score.
  public let score: Double

  /// A value and its score.
  public init(value: Double, score: Double) {
    self.value = value
    self.score = score
  }

  /// The score on the lines between points of rising value. O(log points).
  static func interpolate(_ value: Double, _ points: [RescalingPoint]) -> Double {
    var (low, high) = (0, points.count - 1)
    if value <= points[low].value { return points[low].score }
    if value >= points[high].value { return points[high].score }
    while high - low > 1 {
      let middle = (low + high) / 2
      if points[middle].value <= value { low = middle } else { high = middle }
    }
    let (left, right) = (points[low], points[high])
    let share = (value - left.value) / (right.value - left.value)
    return left.score + share * (right.score - left.score)
  }
}

/// How a rank among sorted reference values is counted.
public struct RankRule: Hashable, Sendable, Codable {
  /// +1 when the smallest value is the worst, −1 when it is the best.
  let sign: Double
  /// What ties get.
  let ties: Ties
  /// Subtracted from the rank.
  let offset: Double
  /// The rank, less the offset, is divided by this.
  let divisor: Double

  /// Rules for ties that need no order of rows.
  enum Ties: String, Hashable, Sendable, Codable {
    case average
    case min
  }

  func value(of value: Double, among reference: [Double]) -> Double {
    let below = reference.partition(before: value)
    let upTo = reference.partition(through: value)
    let (better, equal) =
      sign > 0 ? (below, upTo - below) : (reference.count - upTo, upTo - below)
    let rank =
      switch ties {
      case .min: Double(better + 1)
      case .average: Double(better) + (Double(Swift.max(equal, 1)) + 1) / 2
      }
    return (rank - offset) / divisor
  }
}

extension [Double] {
  /// How many elements of the sorted array are below the value. O(log n).
  func partition(before value: Double) -> Int {
    partitionPoint { $0 < value }
  }

  /// How many elements of the sorted array are not above the value. O(log n).
  func partition(through value: Double) -> Int {
    partitionPoint { $0 <= value }
  }

  private func partitionPoint(_ isLeft: (Double) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if isLeft(self[middle]) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
