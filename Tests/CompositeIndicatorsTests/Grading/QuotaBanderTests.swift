import CompositeIndicators
import Testing

struct QuotaBanderTests {
  @Test func quotasKeepTiesTogether() throws {
    let scores: [Double] = [90, 80, 80, 80, 70, 60, 50, 40, 30, 20]
    func classes(_ ties: QuotaTies) throws -> [Int?] {
      try QuotaBander(shares: Weights([0.2, 0.3, 0.5]), ties: ties).band(scores).classes
    }
    #expect(try classes(.up) == [2, 2, 2, 2, 1, 0, 0, 0, 0, 0])
    #expect(try classes(.down) == [2, 1, 1, 1, 1, 0, 0, 0, 0, 0])
    #expect(try classes(.middle) == [2, 1, 1, 1, 1, 0, 0, 0, 0, 0])
    let banding = try QuotaBander(shares: Weights([0.2, 0.3, 0.5])).band(scores)
    #expect(banding.edges == [70, 80])
    #expect(
      banding.notices == [
        .quotaMissed(level: 2, due: 2, found: 4), .quotaMissed(level: 1, due: 3, found: 1),
      ])
    let exact = try QuotaBander(shares: .equal(5)).band((0..<10).map(Double.init))
    #expect(exact.classes == [0, 0, 1, 1, 2, 2, 3, 3, 4, 4] && exact.notices.isEmpty)
  }

  @Test func sharesAreGivenBestFirst() throws {
    let bander = try Catalogue.banders.make("quota", ["shares": "10,30,40,20"])
    let banding = try bander.band((1...10).map(Double.init))
    #expect(banding.classes == [0, 0, 1, 1, 1, 1, 2, 2, 2, 3] && banding.edges == [3, 7, 10])
  }

  @Test func missingScoresTakeNoPlace() throws {
    let banding = try QuotaBander(shares: .equal(2)).band([4, .nan, 3, 2, 1])
    #expect(banding.classes == [1, nil, 1, 0, 0] && banding.notices.isEmpty)
  }

  @Test func refusals() throws {
    try expectBadScoresRefused(by: QuotaBander(shares: .equal(2)))
    #expect(throws: CompositeIndicatorsError.weightSum(0)) {
      try Catalogue.banders.make("quota", ["shares": "0,0"])
    }
    #expect(throws: CompositeIndicatorsError.weight(index: 1, value: -1)) {
      try Catalogue.banders.make("quota", ["shares": "2,-1"])
    }
    #expect(
      throws: CompositeIndicatorsError.parameter(
        method: "quota", name: "ties", value: "left", expected: "up | down | middle")
    ) { try Catalogue.banders.make("quota", ["shares": "1,1", "ties": "left"]) }
    #expect(throws: CompositeIndicatorsError.missingParameter(method: "quota", name: "shares")) {
      try Catalogue.banders.make("quota")
    }
  }
}
