import CompositeIndicators
import Testing

struct DematelWeighterTests {
  /// Worked by hand: N = D/4, T = N(1 − N)⁻¹.
  @Test func dematel() throws {
    let result = try DematelWeighter().weigh(rows: [[0, 4], [2, 0]])
    // 1 − N = [1 −1; −½ 1], determinant ½; T = [1 2; 1 1].
    #expect(agree(result.parts[0].values, [5, 5]) && agree(result.parts[1].values, [1, -1]))
    #expect(agree(result.weights.values, [0.5, 0.5]))
    #expect(throws: CompositeIndicatorsError.self) {
      try DematelWeighter().weigh(rows: [[0, 1], [1, 0]])
    }
    #expect(throws: CompositeIndicatorsError.self) {
      try DematelWeighter().weigh(rows: [[0, 0], [0, 0]])
    }
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 0, value: 1)) {
      try DematelWeighter().weigh(rows: [[1, 1], [1, 0]])
    }
  }

  @Test func relationCountsUnlessProminenceAlone() throws {
    // A chain 1 → 2 → 3: T = N + N², prominences 2, 2, 2 and relations 2, 0, −2.
    let chain: [[Double]] = [[0, 1, 0], [0, 0, 1], [0, 0, 0]]
    let both = try DematelWeighter().weigh(rows: chain).weights.values
    let root = Double(2).squareRoot()
    #expect(agree(both, [root, 1, root].map { $0 / (1 + 2 * root) }))
    let prominence = try Catalogue.judgementWeighters.make("dematel", ["by": "prominence"])
    #expect(agree(try prominence.weigh(rows: chain).weights.values, [1, 1, 1].map { $0 / 3 }))
  }

  @Test(arguments: [[[0, 1], [1, 0]], [[0, 0], [0, 0]]] as [[[Double]]])
  func endlessAndAbsentInfluencesAreRefused(_ rows: [[Double]]) {
    #expect {
      try DematelWeighter().weigh(rows: rows)
    } throws: {
      isUndefined($0, by: "dematel")
    }
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.judgement(row: 0, column: 1, value: -1)) {
      try DematelWeighter().weigh(rows: [[0, -1], [1, 0]])
    }
    #expect(throws: CompositeIndicatorsError.notSquare(rows: 2, columns: 1, row: 1)) {
      try DematelWeighter().weigh(rows: [[0, 1], [1]])
    }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "dematel", name: "by", value: "x", expected: "both | prominence")
    ) { try Catalogue.judgementWeighters.make("dematel", ["by": "x"]) }
  }
}
