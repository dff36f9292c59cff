import CompositeIndicators
import Testing

struct StandardDeviationBanderTests {
  @Test func deviations() throws {
    let scores: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    let deviations = try StandardDeviationBander().band(scores)
    #expect(agree(deviations.edges, [5 - 2.138089935299395, 5, 5 + 2.138089935299395]))
    #expect(deviations.classes == [0, 1, 1, 1, 2, 2, 2, 3])
  }

  @Test func otherMultiples() throws {
    let bander = try Catalogue.banders.make("standard-deviation", ["multiples": "-0.5,1"])
    let banding = try bander.band([1, 2, 3, .nan])
    #expect(agree(banding.edges, [1.5, 3]) && banding.classes == [0, 1, 2, nil])
  }

  @Test func constantScoresAreOneClass() throws {
    let banding = try StandardDeviationBander().band([70, 70])
    #expect(banding.classes == [0, 0] && banding.edges.isEmpty)
    #expect(banding.notices == [.fewerClasses(1)])
  }

  @Test(arguments: [[1, 0], [1, 1], [.nan], [0, .infinity]] as [[Double]])
  func multiplesMustRise(_ multiples: [Double]) {
    #expect {
      try StandardDeviationBander(multiples: multiples)
    } throws: {
      isUndefined($0, by: "standard-deviation")
    }
  }

  @Test func badScores() throws { try expectBadScoresRefused(by: StandardDeviationBander()) }
}
