import CompositeIndicators
import Testing

struct NormaliserTests {
  @Test func minMax() throws {
    let result = try MinMaxNormaliser(low: 1, high: 100).normalise(phones())
    #expect(agree(result.columns[0], [50.5, 100, 1, 25.75, 75.25]))
    #expect(agree(result.columns[3], [100, 34, 67, 67, 1]))
  }

  @Test func constantColumnsBecomeTheMiddle() throws {
    let fitted = try MinMaxNormaliser(low: 0, high: 100).fit(matrix([[4, 4, 4]]))
    #expect(fitted.notices == [.constantRescaled(column: "c1", value: 50)])
    #expect(try fitted.apply(to: matrix([[4, .nan, 9]])).columns[0][2] == 50)
  }

  @Test func zScore() throws {
    let column = try ZScoreNormaliser(mean: 100, deviation: 15).normalise(matrix([[1, 2, 3]]))
    #expect(agree(column.columns[0], [85, 100, 115]))
  }

  @Test func ranks() throws {
    let values: [Double] = [3, 1, 4, 1, 5]
    #expect(try RankNormaliser().normalise(matrix([values])).columns[0] == [3, 1, 4, 1, 5])
    #expect(
      try RankNormaliser(averagesTies: true).normalise(matrix([values], costs: [0])).columns[0]
        == [3, 4.5, 2, 4.5, 1])
  }

  @Test func goalpostsScoreOneRowAlone() throws {
    let normaliser = GoalpostNormaliser(
      [.init(worst: 20, best: 85), .init(worst: 100, best: 0)])
    let one = try matrix([[72.5], [25]], costs: [1])
    #expect(agree(try normaliser.normalise(one).columns.map { $0[0] }, [52.5 / 65, 0.75]))
    let beyond = try normaliser.normalise(matrix([[90, 10], [120, -5]], costs: [1]))
    #expect(beyond.columns == [[1, 0], [0, 1]])
    #expect(throws: CompositeIndicatorsError.self) {
      try normaliser.normalise(matrix([[90, 10], [120, -5]]))
    }
  }

  @Test func theLearntRescalingAppliesToOtherData() throws {
    let fitted = try MinMaxNormaliser().fit(matrix([[0, 10]]))
    #expect(try fitted.apply(to: matrix([[5, 20]])).columns[0] == [0.5, 2])
    let other = try IndicatorMatrix(criteria: [Criterion(name: "x")], columns: [[1]])
    #expect(throws: CompositeIndicatorsError.self) { try fitted.apply(to: other) }
  }

  @Test func matricesAreChecked() {
    #expect(throws: CompositeIndicatorsError.infinite(column: "c1", row: 1)) {
      try matrix([[1, .infinity]])
    }
    #expect(throws: CompositeIndicatorsError.count(of: "c2", expected: 2, found: 1)) {
      try matrix([[1, 2], [1]])
    }
    #expect(throws: CompositeIndicatorsError.repeatedName("a")) {
      try IndicatorMatrix(
        criteria: [Criterion(name: "a"), Criterion(name: "a")], columns: [[1], [2]])
    }
    #expect(throws: CompositeIndicatorsError.noCriteria) { try matrix([]) }
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 1, found: 0)) { try matrix([[]]) }
  }

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
}
