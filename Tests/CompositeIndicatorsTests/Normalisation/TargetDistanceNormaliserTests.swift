import CompositeIndicators
import Testing

struct TargetDistanceNormaliserTests {
  private func data() throws -> IndicatorMatrix {
    try matrix([[0, 5, 20], [9, 3, 1]], costs: [1])
  }

  @Test func targets() throws {
    let target = try TargetDistanceNormaliser(targets: [10, 3]).normalise(data())
    #expect(target.columns == [[0, 0.5, 2], [0, 1, 4.0 / 3]])
    #expect(throws: CompositeIndicatorsError.self) {
      try TargetDistanceNormaliser(targets: [0, 3]).normalise(data())
    }
  }

  @Test func cappedValuesStayAtOne() throws {
    let capped = try Catalogue.normalisers.make(
      "distance-to-target", ["targets": "10,3", "cap": "yes"])
    #expect(try capped.normalise(data()).columns == [[0, 0.5, 1], [0, 1, 1]])
  }

  @Test func constantColumnsAndGaps() throws {
    let result = try TargetDistanceNormaliser(targets: [8, 8])
      .normalise(matrix([[4, 4], [6, .nan]]))
    #expect(result.columns[0] == [0, 0] && agree(result.columns[1], [0, .nan]))
  }

  @Test(arguments: [0, -1, .nan, .infinity] as [Double])
  func targetsNoBetterThanTheWorstAreRefused(_ target: Double) {
    #expect {
      try TargetDistanceNormaliser(targets: [target]).fit(matrix([[0, 5]]))
    } throws: {
      isUndefined($0, by: "distance-to-target")
    }
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.count(of: "targets", expected: 2, found: 1)) {
      try TargetDistanceNormaliser(targets: [1]).fit(data())
    }
    #expect(throws: CompositeIndicatorsError.emptyColumn("c1")) {
      try TargetDistanceNormaliser(targets: [1]).fit(matrix([[.nan]]))
    }
  }
}
