import CompositeIndicators
import Testing

struct EqualIntervalBanderTests {
  @Test func intervals() throws {
    let even = try EqualIntervalBander(classes: 2).band([0, 5, 10])
    #expect(even.edges == [5] && even.classes == [0, 1, 1])
    let four = try Catalogue.banders.make("equal-interval").band([-4, 4, 1.9, .nan, 2])
    #expect(four.edges == [-2, 0, 2] && four.classes == [0, 3, 2, nil, 3])
  }

  @Test func constantScoresAreOneClass() throws {
    let banding = try EqualIntervalBander(classes: 3).band([70, 70])
    #expect(banding.classes == [0, 0] && banding.notices == [.fewerClasses(1)])
  }

  @Test func theWidestRangeDoesNotOverflow() throws {
    let banding = try EqualIntervalBander(classes: 2).band([-1.7e308, 1.7e308])
    #expect(banding.edges == [0] && banding.classes == [0, 1])
  }

  @Test func refusals() throws {
    try expectBadScoresRefused(by: EqualIntervalBander(classes: 2))
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "equal-interval", name: "classes", value: "1001", expected: "1…1000")
    ) { try Catalogue.banders.make("equal-interval", ["classes": 1001]) }
  }
}
