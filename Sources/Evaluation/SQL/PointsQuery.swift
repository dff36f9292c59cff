import Credit
import EvaluationModels

extension SQLStages {
  /// No points are more, either way.
  private static let bound = Int128(1_000_000) * Int128(ExactDecimal.scale)

  /// The points of a value that isn't NULL where they are used.
  mutating func points(
    of function: PointsFunction, _ value: SQLTerm
  ) throws(SQLRefusal) -> SQLTerm {
    switch function {
    case .perUnit(let points, let limit):
      return try perUnit(
        Int128(points.millionths), limit: limit.map { Int128($0.millionths) }, value)
    case .steps(let knots): return Self.steps(knots, value)
    case .piecewise(let knots): return try piecewise(knots, value)
    }
  }

  private mutating func perUnit(
    _ points: Int128, limit: Int128?, _ value: SQLTerm
  ) throws(SQLRefusal) -> SQLTerm {
    let scale = Int128(ExactDecimal.scale)
    if points == 0 { return SQLTerm(min(0, limit ?? 0)) }
    // Beyond these values nothing changes any more, so that products stay small.
    let top = max(0, min(limit ?? Self.bound, Self.bound))
    let size = abs(points)
    let enough = ((top + 1) * scale + size - 1) / size
    let deep = ((Self.bound + 1) * scale + size - 1) / size
    let kept =
      points > 0
      ? value.atMost(enough).atLeast(-deep) : value.atMost(deep).atLeast(-enough)
    let earned = try quotient(kept * SQLTerm(points), by: SQLTerm(scale))
      .atLeast(-Self.bound).atMost(Self.bound)
    return limit.map { earned.atMost($0) } ?? earned
  }

  private static func steps(_ knots: [PointsFunction.Knot], _ value: SQLTerm) -> SQLTerm {
    let cases = knots.reversed().map {
      "WHEN \(value.text) >= \($0.value.millionths) THEN \($0.points.millionths)"
    }
    let all = knots.map { Int128($0.points.millionths) } + [0]
    if knots.isEmpty { return SQLTerm(Int128(0)) }
    return .cases(
      "\(cases.joined(separator: " ")) ELSE 0", (all.min() ?? 0)...(all.max() ?? 0),
      stage: value.stage)
  }

  private mutating func piecewise(
    _ knots: [PointsFunction.Knot], _ value: SQLTerm
  ) throws(SQLRefusal) -> SQLTerm {
    guard let first = knots.first, let last = knots.last else { return SQLTerm(Int128(0)) }
    let value = named(
      value.atLeast(Int128(first.value.millionths)).atMost(Int128(last.value.millionths)))
    var cases = ["WHEN \(value.text) <= \(first.value.millionths) THEN \(first.points.millionths)"]
    var stage = value.stage
    for (low, high) in zip(knots, knots.dropFirst()) {
      let width = Int128(high.value.millionths) - Int128(low.value.millionths)
      guard width > 0 else { continue }
      let rise = Int128(high.points.millionths) - Int128(low.points.millionths)
      let inside = SQLTerm.column(
        value.text, Int128(low.value.millionths)...Int128(high.value.millionths),
        stage: value.stage)
      let run = try inside - SQLTerm(low.value.millionths)
      // Outside the segment the value is of no use, but must not overflow.
      let kept = SQLTerm(
        "GREATEST(LEAST(\(run.text), \(width)), 0)", 0...width, stage: run.stage)
      let numerator = try SQLTerm(Int128(low.points.millionths) * width) + kept * SQLTerm(rise)
      let ends = [low.points.millionths, high.points.millionths].map { Int128($0) * width }
      let bounded = SQLTerm(
        numerator.text, (ends.min() ?? 0)...(ends.max() ?? 0), stage: numerator.stage)
      let points = try quotient(bounded, by: SQLTerm(width))
      stage = max(stage, points.stage)
      cases.append("WHEN \(value.text) < \(high.value.millionths) THEN \(points.text)")
    }
    let all = knots.map { Int128($0.points.millionths) }
    return .cases(
      "\(cases.joined(separator: " ")) ELSE \(last.points.millionths)",
      (all.min() ?? 0)...(all.max() ?? 0), stage: stage)
  }
}
