import Credit
import EvaluationModels

/// A points function made ready for many values in a row; it gives what the function gives.
struct PointsProgram: Sendable {
  private let function: PointsFunction
  private let rule: Rule
  /// How many millionths one unit of a value is.
  private let factor: Int64
  /// The points of 0, the commonest value by far.
  private let ofZero: Int64
  /// The points when there is no value.
  private let ofMissing: Int64

  private enum Rule {
    case perUnit(RoundedRatio, limit: Int64)
    case steps(values: [Int64], points: [Int64])
    /// Knots whose products fit 64 bits.
    case piecewise(values: [Int64], points: [Int64])
    case general
  }

  /// The most points there are, either way: a million.
  private static let bound = 1_000_000 * ExactDecimal.scale

  init(_ function: PointsFunction, factor: Int64, missing: ExactDecimal) {
    self.function = function
    self.factor = factor
    ofZero = function(.zero).millionths
    ofMissing = missing.millionths
    switch function {
    case .perUnit(let points, let limit):
      rule = .perUnit(
        RoundedRatio(
          Int128(points.millionths) * Int128(factor), over: Int128(ExactDecimal.scale)),
        limit: limit?.millionths ?? Self.bound)
    case .steps(let knots):
      rule = .steps(
        values: knots.map(\.value.millionths), points: knots.map(\.points.millionths))
    case .piecewise(let knots):
      rule =
        Self.isNarrow(knots)
        ? .piecewise(
          values: knots.map(\.value.millionths), points: knots.map(\.points.millionths))
        : .general
    }
  }

  private static func isNarrow(_ knots: [PointsFunction.Knot]) -> Bool {
    guard let first = knots.first, let last = knots.last else { return false }
    let width = Int128(last.value.millionths) - Int128(first.value.millionths)
    let most = knots.map { Int128($0.points.millionths.magnitude) }.max() ?? 0
    return most <= Int128(bound) && most * width < Int128(Int64.max) / 4
  }

  /// Fills `points` with the points of so many values; ``Slot/missing`` is none.
  func fill(
    _ points: UnsafeMutablePointer<Int64>, of values: UnsafePointer<Int64>, count: Int
  ) {
    switch rule {
    case .perUnit(let ratio, let limit):
      each(points, values, count) { min(limit, ratio($0, within: Self.bound)) }
    case .steps(let steps, let gains):
      each(points, values, count) { value in
        let value = value * factor
        var place = steps.count - 1
        while place >= 0, steps[place] > value { place -= 1 }
        return place < 0 ? 0 : gains[place]
      }
    case .piecewise(let knots, let gains):
      each(points, values, count) { Self.interpolate($0 * factor, knots, gains) }
    case .general:
      each(points, values, count) { function(ExactDecimal(millionths: $0 * factor)).millionths }
    }
  }

  @inline(__always)
  private func each(
    _ points: UnsafeMutablePointer<Int64>, _ values: UnsafePointer<Int64>, _ count: Int,
    _ body: (Int64) -> Int64
  ) {
    for index in 0..<count {
      let value = values[index]
      points[index] = value == 0 ? ofZero : value == Slot.missing ? ofMissing : body(value)
    }
  }

  @inline(__always)
  private static func interpolate(_ value: Int64, _ knots: [Int64], _ points: [Int64]) -> Int64 {
    let last = knots.count - 1
    if value <= knots[0] { return points[0] }
    if value >= knots[last] { return points[last] }
    var upper = 1
    while knots[upper] <= value { upper += 1 }
    let width = knots[upper] - knots[upper - 1]
    let numerator =
      points[upper - 1] * width
      + (points[upper] - points[upper - 1]) * (value - knots[upper - 1])
    let magnitude = (numerator.magnitude + UInt64(width / 2)) / UInt64(width)
    return numerator < 0 ? -Int64(magnitude) : Int64(magnitude)
  }
}
