import CompositeIndicators
import Testing

struct GoalpostNormaliserTests {
  /// Life expectancy between 20 and 85 years, as in the UNDP's human development index.
  private let normaliser = GoalpostNormaliser([
    .init(worst: 20, best: 85), .init(worst: 100, best: 0),
  ])

  @Test func goalpostsScoreOneRowAlone() throws {
    let one = try matrix([[72.5], [25]], costs: [1])
    #expect(agree(try normaliser.normalise(one).columns.map { $0[0] }, [52.5 / 65, 0.75]))
    let beyond = try normaliser.normalise(matrix([[90, 10], [120, -5]], costs: [1]))
    #expect(beyond.columns == [[1, 0], [0, 1]])
    #expect(throws: CompositeIndicatorsError.self) {
      try normaliser.normalise(matrix([[90, 10], [120, -5]]))
    }
  }

  @Test func unclampedScoresGoBeyondTheEnds() throws {
    let free = GoalpostNormaliser(
      [.init(worst: 0, best: 100)], low: 1, high: 101, isClamped: false)
    #expect(
      agree(try free.normalise(matrix([[-10, 50, .nan, 120]])).columns[0], [-9, 51, .nan, 121]))
    let made = try Catalogue.normalisers.make(
      "goalposts", ["worst": 0, "best": 100, "low": 1, "high": 101])
    #expect(try made.normalise(matrix([[-10, 50, 120]])).columns == [[1, 51, 101]])
  }

  @Test func constantColumnsAreScoredLikeAnyOther() throws {
    let result = try normaliser.normalise(matrix([[52.5, 52.5], [50, 50]], costs: [1]))
    #expect(result.columns == [[0.5, 0.5], [0.5, 0.5]])
  }

  @Test(arguments: [(1, 0), (1, 1), (0, .infinity), (.nan, 1)] as [(Double, Double)])
  func postsThatDoNotFitTheDirectionAreRefused(_ worst: Double, _ best: Double) {
    let posts = GoalpostNormaliser([.init(worst: worst, best: best)])
    #expect {
      try posts.fit(matrix([[1, 2]]))
    } throws: {
      isUndefined($0, by: "goalposts")
    }
  }

  @Test func everyColumnNeedsItsPosts() {
    #expect(throws: CompositeIndicatorsError.count(of: "goalposts", expected: 1, found: 2)) {
      try normaliser.fit(matrix([[1, 2]]))
    }
    #expect(throws: CompositeIndicatorsError.count(of: "best", expected: 2, found: 1)) {
      try Catalogue.normalisers.make("goalposts", ["worst": "0,0", "best": "1"])
    }
  }
}
