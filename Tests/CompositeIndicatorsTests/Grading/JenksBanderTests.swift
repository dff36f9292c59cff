import CompositeIndicators
import Testing

struct JenksBanderTests {
  @Test func jenksTextbook() throws {
    let scores: [Double] = [4, 5, 9, 10, 12, 15, 20, 21, 22, 40]
    let banding = try JenksBander(classes: 3).band(scores)
    #expect(banding.edges == [12, 22] && banding.classes == [0, 0, 0, 0, 0, 1, 1, 1, 1, 2])
  }

  @Test func anEdgeIsTheBestOfTheClassBelow() throws {
    let banding = try JenksBander(classes: 2).band([0, 2, 10, 12])
    #expect(banding.edges == [2] && banding.edgesBelongBelow && banding.classes == [0, 0, 1, 1])
  }

  @Test func fewerDifferentScoresThanClasses() throws {
    let banding = try Catalogue.banders.make("jenks", ["classes": 4]).band([60, 70, 60, .nan, 70])
    #expect(banding.classes == [0, 1, 0, nil, 1])
    #expect(banding.notices == [.fewerClasses(2)])
    #expect(try JenksBander(classes: 2).band([70, 70]).notices == [.fewerClasses(1)])
  }

  @Test func refusals() throws {
    try expectBadScoresRefused(by: JenksBander(classes: 2))
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "jenks", name: "classes", value: "0", expected: "1…1000")
    ) { try Catalogue.banders.make("jenks", ["classes": 0]) }
  }
}
