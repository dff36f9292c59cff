import CompositeIndicators
import Testing

struct RescalingWeightedSumsTests {
  @Test(arguments: LawTests.normalisersThatTurn)
  func weightedSumsNeedNoRescaledMatrix(_ name: String) throws {
    var columns = try LawTests.sample(rows: 2061).columns
    columns[3] = [Double](repeating: 1, count: 2061)
    columns[4] = columns[4].map { $0 + 1e7 }
    for gap in [false, true] {
      if gap { columns[2][7] = .nan }
      let data = try matrix(columns, costs: [1])
      let weights = try Weights(normalising: [3, 1, 0.5, 2, 0.25])
      let fitted = try Catalogue.normalisers.make(name).fit(data)
      let direct = try fitted.weightedSums(of: data, weights: weights).scores
      let steps = try ArithmeticMeanAggregator().aggregate(fitted.apply(to: data), weights: weights)
      #expect(agree(direct, steps.scores, within: 1e-10))
    }
  }

  @Test func otherColumnsAreRefused() throws {
    let fitted = try MinMaxNormaliser().fit(matrix([[0, 10]]))
    let other = try IndicatorMatrix(criteria: [Criterion(name: "x")], columns: [[1]])
    #expect(throws: CompositeIndicatorsError.count(of: "c1", expected: 1, found: 1)) {
      try fitted.weightedSums(of: other, weights: .equal(1))
    }
  }
}
