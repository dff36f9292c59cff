import Credit
import EvaluationModels
import Testing

@testable import Evaluation

@Suite struct RoundedRatioTests {
  /// Rounds half away from zero in 128 bits.
  private func reference(_ value: Int64, _ numerator: Int128, _ divisor: Int128) -> Int128 {
    let product = Int128(value) * numerator
    let doubled = 2 * product.magnitude + divisor.magnitude
    let magnitude = Int128(doubled / (2 * divisor.magnitude))
    return product < 0 ? -magnitude : magnitude
  }

  @Test(
    arguments: [
      (3, 7), (-3, 7), (1, 1), (0, 5), (250_000_000_000, 10_000_000_000_000_000), (1, 2), (-1, 2),
      (999_999, 1_000_000), (Int128(1) << 60, Int128(1) << 63), (7, Int128(1) << 90),
    ] as [(Int128, Int128)])
  func roundsHalvesAway(_ numerator: Int128, _ divisor: Int128) {
    let ratio = RoundedRatio(numerator, over: divisor)
    var random = Lottery(seed: 1)
    for step in 0..<500 {
      let value = Int64(truncatingIfNeeded: random.next()) >> Int64(step % 60)
      let expected = reference(value, numerator, divisor)
      if let fits = Int64(exactly: expected) { #expect(ratio(value) == fits) }
      let bound: Int64 = 1_000_000_000_000
      #expect(
        ratio(value, within: bound)
          == Int64(min(max(expected, -Int128(bound)), Int128(bound))))
    }
  }

  @Test func pointsAreThoseOfTheFunction() {
    func knot(_ value: Int64, _ points: Int64) -> PointsFunction.Knot {
      PointsFunction.Knot(
        value: ExactDecimal(millionths: value), points: ExactDecimal(millionths: points))
    }
    let functions: [PointsFunction] = [
      .perUnit(points: ExactDecimal(millionths: 333_333), limit: 12),
      .perUnit(points: ExactDecimal(millionths: -1_500_001), limit: nil),
      .perUnit(points: 0, limit: 5),
      .steps([]), .steps([knot(-1, 5), knot(0, 7), knot(1_000_000, -3)]),
      .piecewise([knot(0, 100_000_000), knot(40_000_001, 0)]), .piecewise([knot(5, 9)]),
      .piecewise([knot(-7_000_003, -999_999_999_999), knot(3, 1), knot(8_000_000_000_000, 12)]),
      .piecewise([]),
    ]
    for function in functions {
      for factor in [1, 10_000, 1_000_000] as [Int64] {
        let program = PointsProgram(function, factor: factor, missing: 3)
        var random = Lottery(seed: 2)
        let values =
          [0, 1, -1, Slot.missing, 40, 1_000_000 / factor]
          + (0..<200).map { Int64(truncatingIfNeeded: random.next()) >> Int64(22 + $0 % 40) }
        var points = [Int64](repeating: 0, count: values.count)
        points.withUnsafeMutableBufferPointer { points in
          values.withUnsafeBufferPointer { values in
            if let target = points.baseAddress, let source = values.baseAddress {
              program.fill(target, of: source, count: values.count)
            }
          }
        }
        for (value, found) in zip(values, points) {
          let expected =
            value == Slot.missing
            ? 3 : function(ExactDecimal(millionths: value * factor))
          #expect(found == expected.millionths)
        }
      }
    }
  }

  @Test(arguments: [true, false])
  func scoresStandBestFirstAndEqualOnesAsTheyStood(_ higherIsBetter: Bool) {
    var random = Lottery(seed: 3)
    for spread in [1, 50, 100_000, Int64.max / 2] {
      let scores = (0..<3000).map { _ in
        Int64(truncatingIfNeeded: random.next() >> 1) % spread - spread / 2
      }
      let expected = scores.indices.sorted {
        scores[$0] == scores[$1]
          ? $0 < $1 : higherIsBetter ? scores[$0] > scores[$1] : scores[$0] < scores[$1]
      }
      #expect(
        ScoreOrder.bestFirst(scores, higherIsBetter: higherIsBetter).map(Int.init) == expected)
    }
    #expect(ScoreOrder.bestFirst([], higherIsBetter: true).isEmpty)
  }
}

/// Numbers that are the same in every run (SplitMix64).
struct Lottery {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }
}
