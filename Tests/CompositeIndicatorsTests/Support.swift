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

/// That scores of which none is known, or one is infinite, are refused.
func expectBadScoresRefused(
  by bander: any Bander, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  #expect(
    throws: CompositeIndicatorsError.emptyColumn("score"), sourceLocation: sourceLocation
  ) { try bander.band([.nan, .nan]) }
  #expect(
    throws: CompositeIndicatorsError.infinite(column: "score", row: 1),
    sourceLocation: sourceLocation
  ) { try bander.band([1, .infinity]) }
}

/// That a constant column gets nothing and a notice, and that a single row is refused.
func expectConstantColumnAndSingleRowHandled(
  by weighter: any Weighter, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let weighting = try weighter.weigh(matrix([[1, 2, 4], [5, 5, 5]]))
  #expect(weighting.weights.values == [1, 0], sourceLocation: sourceLocation)
  #expect(weighting.notices.contains(.constantColumn("c2")), sourceLocation: sourceLocation)
  #expect(
    throws: CompositeIndicatorsError.tooFewRows(needed: 3, found: 1),
    sourceLocation: sourceLocation
  ) { try weighter.weigh(matrix([[1], [2]])) }
}

/// That the textbook table weighs the same when its numbers are of another size.
func expectSameWeights(
  by weighter: any Weighter, atSize size: Double,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let scaled = try matrix(phones().columns.map { $0.map { $0 / 300 * size } }, costs: [0])
  #expect(
    agree(
      try weighter.weigh(scaled).weights.values, try weighter.weigh(phones()).weights.values,
      within: 1e-9), sourceLocation: sourceLocation)
}

/// An expert's weighting and one of data, that combiners are worked by hand on.
func twoWeightings() throws -> (expert: Weights, data: Weights) {
  (try Weights([0.5, 0.3, 0.2]), try Weights([0.2, 0.2, 0.6]))
}

/// That no weightings, or weightings of different criteria, are refused.
func expectBadWeightingsRefused(
  by combiner: any Combiner, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  #expect(
    throws: CompositeIndicatorsError.count(of: "weightings", expected: 1, found: 0),
    sourceLocation: sourceLocation
  ) { try combiner.combine([]) }
  #expect(
    throws: CompositeIndicatorsError.count(of: "weights", expected: 3, found: 2),
    sourceLocation: sourceLocation
  ) { try combiner.combine([.equal(3), .equal(2)]) }
}

/// That lists of different lengths, or with fewer than two rows known in both, are refused.
func expectBadListsRefused(
  by measure: any ComparisonMeasure, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  #expect(
    throws: CompositeIndicatorsError.count(of: "scores", expected: 2, found: 1),
    sourceLocation: sourceLocation
  ) { try measure.compare([1, 2], [1]) }
  #expect(
    throws: CompositeIndicatorsError.tooFewRows(needed: 2, found: 1),
    sourceLocation: sourceLocation
  ) { try measure.compare([1, .nan], [1, 2]) }
}
