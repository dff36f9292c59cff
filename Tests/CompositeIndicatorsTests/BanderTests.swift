import CompositeIndicators
import Testing

struct BanderTests {
  /// The best of all cuts, by trying them all.
  static func bestByTrial(_ sorted: [Double], classes: Int) -> Double {
    func cost(_ values: ArraySlice<Double>) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    if classes == 1 { return cost(sorted[...]) }
    return ((classes - 1)..<sorted.count).map { cut in
      bestByTrial(Array(sorted[..<cut]), classes: classes - 1) + cost(sorted[cut...])
    }.min() ?? 0
  }

  @Test(arguments: 1...5)
  func partitionsAreTheBestOfAll(_ classes: Int) {
    var dice = Dice(seed: UInt64(classes))
    for _ in 0..<10 {
      let values = dice.column(13, from: 0, to: 10).sorted()
      let partition = OptimalPartition(sorted: values, classes: classes)
      #expect(agree([partition.sumOfSquares], [Self.bestByTrial(values, classes: classes)]))
    }
  }

  @Test func jenksTextbook() throws {
    let scores: [Double] = [4, 5, 9, 10, 12, 15, 20, 21, 22, 40]
    let banding = try JenksBander(classes: 3).band(scores)
    #expect(banding.edges == [12, 22] && banding.classes == [0, 0, 0, 0, 0, 1, 1, 1, 1, 2])
    let means = try KMeansBander(classes: 3).band(scores)
    #expect(means.edges == [13.75, 29.75] && means.classes == banding.classes)
  }

  @Test(arguments: ["jenks", "k-means"])
  func fewerDifferentScoresThanClasses(_ name: String) throws {
    let banding = try Catalogue.banders.make(name, ["classes": 4]).band([60, 70, 60, .nan, 70])
    #expect(banding.classes == [0, 1, 0, nil, 1])
    #expect(banding.notices == [.fewerClasses(2)])
  }

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

  @Test func deviationsIntervalsAndTails() throws {
    let scores: [Double] = [2, 4, 4, 4, 5, 5, 7, 9]
    let deviations = try StandardDeviationBander().band(scores)
    #expect(agree(deviations.edges, [5 - 2.138089935299395, 5, 5 + 2.138089935299395]))
    #expect(deviations.classes == [0, 1, 1, 1, 2, 2, 2, 3])
    let even = try EqualIntervalBander(classes: 2).band([0, 5, 10])
    #expect(even.edges == [5] && even.classes == [0, 1, 1])
    // Zipf: 1, 1/2, …, 1/10 of 2520.
    let tail = try HeadTailBander().band((1...10).map { 2520 / Double($0) })
    #expect(agree(tail.edges, [738.108, 1540], within: 1e-3))
    #expect(tail.classes.count { $0 == 0 } == 7)
  }

  @Test(arguments: Catalogue.banders.names)
  func everyBanderIsMonotoneAndKeepsTies(_ name: String) throws {
    let method = try Catalogue.banders.method(name)
    let bander = try method.make(LawTests.parameters(method.parameters, columns: 1))
    var dice = Dice(seed: 9)
    var scores = dice.column(101, from: 40, to: 99).map { $0.rounded() }
    scores[3] = .nan
    let banding = try bander.band(scores)
    #expect(banding.classes[3] == nil)
    for row in scores.indices {
      for other in scores.indices where scores[row] <= scores[other] {
        let (low, high) = (banding.classes[row] ?? 0, banding.classes[other] ?? 0)
        #expect(low < high || (low == high) || scores[row] > scores[other])
        if scores[row] == scores[other] { #expect(low == high) }
      }
    }
    // Edges say the same as classes.
    for (score, level) in zip(scores, banding.classes) where !score.isNaN {
      let reached = banding.edges.count {
        banding.edgesBelongBelow ? $0 < score : $0 <= score
      }
      #expect(reached == level)
    }
    let turned = try bander.band(scores.reversed())
    #expect(
      turned.classes == banding.classes.reversed()
        && agree(turned.edges, banding.edges, within: 1e-14))
    let flat = try bander.band([70, 70, 70])
    #expect(Set(flat.classes).count == 1)
    let one = try bander.band([70])
    #expect(one.classes.count == 1 && one.classes[0] != nil)
    #expect(throws: CompositeIndicatorsError.self) {
      if name == "fixed" { throw CompositeIndicatorsError.noCriteria }
      _ = try bander.band([.nan])
    }
  }
}
