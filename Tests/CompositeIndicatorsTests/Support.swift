import CompositeIndicators
import Testing

/// Benefits unless named as costs.
func matrix(
  _ columns: [[Double]], costs: Set<Int> = []
) throws -> IndicatorMatrix {
  try IndicatorMatrix(
    criteria: columns.indices.map {
      Criterion(name: "c\($0 + 1)", direction: costs.contains($0) ? .cost : .benefit)
    }, columns: columns)
}

/// Price (a cost), storage, camera and looks of five phones; a much used textbook table.
func phones() throws -> IndicatorMatrix {
  try matrix(
    [
      [250, 200, 300, 275, 225], [16, 16, 32, 32, 16], [12, 8, 16, 8, 16], [5, 3, 4, 4, 2],
    ], costs: [0])
}

/// Repeatable pseudo-random numbers in 0..<1 (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func roll() -> Double {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Double((mixed ^ (mixed >> 31)) >> 11) * 0x1p-53
  }

  mutating func column(_ count: Int, from low: Double, to high: Double) -> [Double] {
    (0..<count).map { _ in low + (high - low) * roll() }
  }
}

/// Whether numbers agree to a relative tolerance (absolute below 1).
func agree(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-12) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { found, expected in
      (found.isNaN && expected.isNaN)
        || (found - expected).magnitude <= tolerance * max(1e-3, expected.magnitude)
    }
}

/// Columns (1, 2, 4), a benefit, and (3, 4, 12), a cost, that normalisers are worked by hand on.
func handWorked() throws -> IndicatorMatrix {
  try matrix([[1, 2, 4], [3, 4, 12]], costs: [1])
}

/// Whether an error says that a method's formula has no value.
func isUndefined(_ error: any Error, by method: String) -> Bool {
  guard case .undefined(let found, _)? = error as? CompositeIndicatorsError else { return false }
  return found == method
}
