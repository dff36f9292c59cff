import CompositeIndicators
import Testing

struct HeadTailBanderTests {
  @Test func tails() throws {
    // Zipf: 1, 1/2, …, 1/10 of 2520.
    let tail = try HeadTailBander().band((1...10).map { 2520 / Double($0) })
    #expect(agree(tail.edges, [738.108, 1540], within: 1e-3))
    #expect(tail.classes.count { $0 == 0 } == 7)
  }

  @Test func cuttingGoesOnWhileTheHeadIsSmall() throws {
    // Means 5, 10; the heads are 4 of 9 and 1 of 4.
    let scores: [Double] = [19, 8, 7, 6, 2, 1, 1, 1, 0]
    let half = try Catalogue.banders.make("head-tail", ["head": 0.5]).band(scores)
    #expect(half.edges == [5, 10] && half.classes == [2, 1, 1, 1, 0, 0, 0, 0, 0])
    #expect(try HeadTailBander().band(scores).edges == [5])
  }

  @Test func aScoreOnTheMeanBelongsBelow() throws {
    let banding = try HeadTailBander().band([1, 2, 3, .nan])
    #expect(banding.edges == [2] && banding.classes == [0, 0, 1, nil])
  }

  @Test func constantScoresAreOneClass() throws {
    let banding = try HeadTailBander().band([70, 70])
    #expect(banding.classes == [0, 0] && banding.notices == [.fewerClasses(1)])
  }

  @Test func refusals() throws {
    try expectBadScoresRefused(by: HeadTailBander())
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "head-tail", name: "head", value: "1.5", expected: "0.0…1.0")
    ) { try Catalogue.banders.make("head-tail", ["head": 1.5]) }
  }
}
