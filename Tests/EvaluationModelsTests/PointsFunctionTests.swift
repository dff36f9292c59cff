import Credit
import EvaluationModels
import Testing

@Suite("Points functions")
struct PointsFunctionTests {
  private func decimal(_ text: String) throws -> ExactDecimal {
    try #require(ExactDecimal(text))
  }

  private func knots(_ pairs: [(String, String)]) throws -> [PointsFunction.Knot] {
    try pairs.map { .init(value: try decimal($0.0), points: try decimal($0.1)) }
  }

  @Test(arguments: [
    ("-1", "100"), ("0", "100"), ("1", "85"), ("2", "70"), ("2.000001", "69.999983"),
    ("6", "0"), ("7", "0"),
  ])
  func piecewiseIsLinearBetweenAndFlatOutside(_ value: String, _ points: String) throws {
    let function = PointsFunction.piecewise(
      try knots([("0", "100"), ("2", "70"), ("6", "0")]))
    #expect(function(try decimal(value)).description == points)
  }

  /// The exact value is 1/3 · 10⁻⁶ · 1.5 = 0.0000005, which rounds up; rounding the product first
  /// would give 0.000001 / 3 = 0.
  @Test func piecewiseRoundsOnce() throws {
    let function = PointsFunction.piecewise(try knots([("0", "0"), ("3", "0.000001")]))
    #expect(function(try decimal("1.5")).millionths == 1)
    #expect(function(try decimal("1.499999")).millionths == 0)
  }

  @Test func piecewiseHoldsLargeNumbers() throws {
    let function = PointsFunction.piecewise(
      try knots([("-1000000000", "0"), ("1000000000", "10000")]))
    #expect(function(0) == 5000)
  }

  @Test(arguments: [("0", "0"), ("0.9", "0"), ("1", "20"), ("2.5", "25"), ("3", "45"), ("9", "45")])
  func stepsGiveThePointsOfTheHighestReached(_ value: String, _ points: String) throws {
    let function = PointsFunction.steps(try knots([("1", "20"), ("2", "25"), ("3", "45")]))
    #expect(function(try decimal(value)).description == points)
  }

  @Test(arguments: [("0", "0"), ("1.5", "15"), ("2", "20"), ("3", "20"), ("9000000000000", "20")])
  func perUnitStopsAtItsLimit(_ value: String, _ points: String) throws {
    let function = PointsFunction.perUnit(points: 10, limit: 20)
    #expect(function(try decimal(value)).description == points)
  }

  @Test func perUnitWithoutALimitStopsAtAMillion() throws {
    let function = PointsFunction.perUnit(points: 10_000, limit: nil)
    #expect(function(try decimal("9000000000000")) == 1_000_000)
  }
}
