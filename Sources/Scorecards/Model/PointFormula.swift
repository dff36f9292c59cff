public import Credit

/// How a quantity becomes points.
///
/// Whatever comes out is cut to the row's maximum, and at nothing when its floor says so.
public enum PointFormula: Hashable, Sendable {
  /// The points of the first step that holds, best first.
  case steps([PointStep], otherwise: ExactDecimal)
  /// Straight lines between knots, constant outside.
  case linear([PointKnot], step: ExactDecimal)
  /// The maximum, less for each that is missing from the target.
  case missing(target: ExactDecimal, each: ExactDecimal)
  /// Points for each.
  case count(each: ExactDecimal)
  /// The maximum, less for each.
  case deduct(each: ExactDecimal)
  /// The quantity itself: a judgement in points.
  case judged

  /// The points before they are cut.
  func points(at value: Fraction, maximum: ExactDecimal) -> Fraction {
    switch self {
    case .steps(let steps, let otherwise):
      return Fraction(steps.first { $0.when.holds(value) }?.points ?? otherwise)
    case .linear(let knots, _): return Self.interpolated(knots, at: value)
    case .missing(let target, let each):
      let missing = Fraction(target) - value
      return Fraction(maximum) - max(missing, .zero) * Fraction(each)
    case .count(let each): return value * Fraction(each)
    case .deduct(let each): return Fraction(maximum) - value * Fraction(each)
    case .judged: return value
    }
  }

  /// Values between which the points are constant or a straight line, ascending.
  var edges: [Fraction] {
    switch self {
    case .steps(let steps, _): steps.map { Fraction($0.when.edge) }.sorted()
    case .linear(let knots, _): knots.map { Fraction($0.value) }
    case .missing(let target, _): [Fraction(target)]
    case .count, .deduct, .judged: []
    }
  }

  private static func interpolated(_ knots: [PointKnot], at value: Fraction) -> Fraction {
    guard let upper = knots.firstIndex(where: { value <= Fraction($0.value) }) else {
      return knots.last.map { Fraction($0.points) } ?? .zero
    }
    guard upper > 0 else { return Fraction(knots[0].points) }
    let (left, right) = (knots[upper - 1], knots[upper])
    let rise = Fraction(right.points - left.points)
    let slope = rise.divided(by: Fraction(right.value - left.value)) ?? .zero
    return Fraction(left.points) + (value - Fraction(left.value)) * slope
  }
}

/// A step of a formula.
public struct PointStep: Hashable, Sendable {
  /// Where it holds.
  public let when: Comparison
  /// What it earns.
  public let points: ExactDecimal
}

/// A knot of a formula.
public struct PointKnot: Hashable, Sendable {
  /// The value.
  public let value: ExactDecimal
  /// What it earns.
  public let points: ExactDecimal
}
