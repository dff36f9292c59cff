import CompositeIndicators
import Testing

struct KMeansBanderTests {
  @Test func kMeansTextbook() throws {
    let scores: [Double] = [4, 5, 9, 10, 12, 15, 20, 21, 22, 40]
    let means = try KMeansBander(classes: 3).band(scores)
    #expect(means.edges == [13.75, 29.75] && means.classes == [0, 0, 0, 0, 0, 1, 1, 1, 1, 2])
    #expect(try means.classes == JenksBander(classes: 3).band(scores).classes)
  }

  @Test func anEdgeIsMidwayBetweenMeans() throws {
    let banding = try KMeansBander(classes: 2).band([0, 2, 10, 12])
    #expect(banding.edges == [6] && banding.classes == [0, 0, 1, 1])
  }

  @Test func fewerDifferentScoresThanClasses() throws {
    let banding = try Catalogue.banders.make("k-means", ["classes": 4])
      .band([60, 70, 60, .nan, 70])
    #expect(banding.classes == [0, 1, 0, nil, 1])
    #expect(banding.notices == [.fewerClasses(2)])
    #expect(try KMeansBander(classes: 2).band([70, 70]).notices == [.fewerClasses(1)])
  }

  @Test func refusals() throws {
    try expectBadScoresRefused(by: KMeansBander(classes: 2))
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "k-means", name: "classes", value: "2.5", expected: "1…1000")
    ) { try Catalogue.banders.make("k-means", ["classes": 2.5]) }
  }
}
