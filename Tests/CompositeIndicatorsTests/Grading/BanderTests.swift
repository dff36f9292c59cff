import CompositeIndicators
import Testing

/// What every bander must obey.
struct BanderTests {
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
