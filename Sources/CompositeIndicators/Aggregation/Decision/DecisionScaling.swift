/// How a decision method brings its columns to one scale, costs turned, before it weighs them.
///
/// Ratio scalings demand non-negative values, with a positive one in each column; those that divide
/// by a cost (``sum``, ``linear``) demand positive costs.
public enum DecisionScaling: String, Hashable, Sendable, CaseIterable {
  /// x/‖x‖; for costs 1 − x/‖x‖. Any sign.
  case vector
  /// (x − min)/(max − min); for costs (max − x)/(max − min). Any sign. A constant column becomes 1.
  case minMax = "min-max"
  /// x/Σx; for costs (1/x)/Σ(1/x).
  case sum
  /// x/max; for costs min/x.
  case linear
  /// x/max; for costs 1 − x/max.
  case max

  /// The scaling of one column.
  func term(
    for column: [Double], _ extremes: Extremes, length: Double? = nil, of criterion: Criterion,
    method: String
  ) throws(CompositeIndicatorsError) -> ScaledColumn {
    let isCost = criterion.direction == .cost
    switch self {
    case .vector:
      let size = length ?? column.euclideanLength(extremes)
      guard size > 0 else { return .constant(0) }
      guard size.isFinite else { throw Self.overflow(criterion, method) }
      return .share(of: size, isCost: isCost)
    case .minMax:
      let range = extremes.maximum - extremes.minimum
      guard range > 0 else { return .constant(1) }
      guard range.isFinite else { throw Self.overflow(criterion, method) }
      return isCost
        ? .affine(origin: extremes.maximum, unit: -range)
        : .affine(origin: extremes.minimum, unit: range)
    case .sum:
      try Self.require(column, extremes, isDivisor: isCost, of: criterion, method: method)
      if isCost {
        let least = extremes.minimum
        let sum = CompensatedSum(column.lazy.map { least / $0 }).value
        return .reciprocal(numerator: least / sum)
      }
      let most = extremes.maximum
      let total = most * CompensatedSum(column.lazy.map { $0 / most }).value
      guard total.isFinite else { throw Self.overflow(criterion, method) }
      return .affine(origin: 0, unit: total)
    case .linear:
      try Self.require(column, extremes, isDivisor: isCost, of: criterion, method: method)
      return isCost
        ? .reciprocal(numerator: extremes.minimum) : .affine(origin: 0, unit: extremes.maximum)
    case .max:
      try Self.require(column, extremes, isDivisor: false, of: criterion, method: method)
      return .share(of: extremes.maximum, isCost: isCost)
    }
  }

  /// Throws when a value is negative, when all are 0, or when a divisor is 0.
  static func require(
    _ column: [Double], _ extremes: Extremes, isDivisor: Bool, of criterion: Criterion,
    method: String
  ) throws(CompositeIndicatorsError) {
    let isBad =
      extremes.minimum < 0 || extremes.maximum == 0 || (isDivisor && extremes.minimum == 0)
    guard isBad else { return }
    throw .sign(
      method: method, column: criterion.name,
      row: column.firstIndex(of: extremes.minimum) ?? 0, value: extremes.minimum)
  }

  static func overflow(_ criterion: Criterion, _ method: String) -> CompositeIndicatorsError {
    .undefined(
      method: method,
      reason: Wording("“\(criterion.name)”数值过大", "the values of \(criterion.name) overflow"))
  }
}

/// How the values of one column are scaled.
enum ScaledColumn: Hashable {
  /// (x − origin)/unit.
  case affine(origin: Double, unit: Double)
  /// numerator/x.
  case reciprocal(numerator: Double)
  /// The same for all.
  case constant(Double)

  /// x/whole, or for costs 1 − x/whole.
  static func share(of whole: Double, isCost: Bool) -> ScaledColumn {
    isCost ? .affine(origin: whole, unit: -whole) : .affine(origin: 0, unit: whole)
  }

  /// The scaled value.
  func value(of raw: Double) -> Double {
    switch self {
    case .affine(let origin, let unit): (raw - origin) / unit
    case .reciprocal(let numerator): numerator / raw
    case .constant(let value): value
    }
  }

  /// Scales a block into the front of a buffer.
  func fill(_ buffer: inout [Double], from block: Span<Double>) {
    switch self {
    case .affine(let origin, let unit):
      for index in 0..<block.count { buffer[index] = (block[index] - origin) / unit }
    case .reciprocal(let numerator):
      for index in 0..<block.count { buffer[index] = numerator / block[index] }
    case .constant(let value):
      for index in 0..<block.count { buffer[index] = value }
    }
  }
}

extension [Double] {
  /// The root of the sum of squares, free of overflow on the way.
  func euclideanLength(_ extremes: Extremes) -> Double {
    let size = Swift.max(extremes.minimum.magnitude, extremes.maximum.magnitude)
    guard size > 0 else { return 0 }
    let isExtreme = size > 1e140 || size < 1e-140
    let unit = isExtreme ? Double(sign: .plus, exponent: size.exponent, significand: 1) : 1
    var sum = CompensatedSum()
    forEachBlock { block in
      var part = 0.0
      for index in 0..<block.count {
        let value = block[index] / unit
        part += value * value
      }
      sum.add(part)
    }
    return sum.value.squareRoot() * unit
  }
}
