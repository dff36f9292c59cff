import Credit
import EvaluationModels
import Testing

@testable import Evaluation

/// Shares of what applies, exposures, peers and places, on small models.
@Suite struct ValueScorerTests {
  private func leaf(
    _ id: String, weight: ExactDecimal = 1, limit: ExactDecimal = 100, exposure: Exposure? = nil,
    peers: PeerGroup? = nil, missing: ExactDecimal? = nil
  ) -> Indicator {
    Indicator(
      id: id, title: Phrase(id, id), weight: weight, measure: .given(id, .number),
      exposure: exposure, peers: peers, points: .perUnit(points: 1, limit: limit),
      missingPoints: missing)
  }

  private func scorer(
    share: Bool, decimals: Int = 2, inputs: [ModelInput] = [], _ leaves: [Indicator]
  ) throws -> ValueScorer {
    let scheme = try GradeScheme(
      id: "s", title: Phrase("s", "s"), higherIsBetter: true,
      bands: [
        Band(
          grade: "A", meaning: Phrase("a", "a"), lower: BandEdge(90, inclusive: true), upper: nil),
        Band(
          grade: "B", meaning: Phrase("b", "b"), lower: nil, upper: BandEdge(90, inclusive: false)),
      ])
    let group = IndicatorGroup(
      id: "g", title: Phrase("g", "g"), sign: .plus, scale: 1, weight: 1, cap: nil,
      isShareOfApplicable: share, indicators: leaves)
    return ValueScorer(
      model: EvaluationModel(
        id: "m", title: Phrase("m", "m"), version: "1",
        effectiveFrom: CalendarDate(daysSinceEpoch: 18_000), effectiveTo: nil,
        source: ModelSource(document: Phrase("例", "example"), evidence: .example), domain: nil,
        subjects: SubjectRule(kinds: [.enterprise], newMonths: 0, minimumData: 0), inputs: inputs,
        composition: Composition(
          method: .baseGoodBad, base: 0, minimum: 0, maximum: 1_000_000, decimals: decimals,
          groups: [group]), weighting: [], scheme: scheme, directGrades: [], regimes: [],
        file: "m.yaml"))
  }

  @Test func aShareIsRoundedOnceAndItsLinesAddUp() throws {
    let scorer = try scorer(share: true, (1...7).map { leaf("i\($0)", limit: 3) })
    // Every pattern of thirds: rounding each line would miss the share by hundredths.
    for first in 0...3 {
      for applicable in 1...7 {
        let row: [ExactDecimal?] = (1...7).map { place in
          place > applicable ? nil : ExactDecimal(place == 1 ? first : 2)
        }
        let earned = first + (applicable - 1) * 2
        let result = try #require(try scorer.score([row]).first?.scoring)
        let exact = ExactDecimal.product(
          ExactDecimal(earned), 100, 1, over: ExactDecimal(applicable * 3), places: 2)
        #expect(result.score == exact)
        let sum = result.contributions.reduce(ExactDecimal.zero) { $0 + $1.amount }
        #expect(sum == result.score)
        #expect(result.contributions.suffix(7 - applicable).allSatisfy { $0.amount == .zero })
      }
    }
  }

  @Test func weightsShareByWhatApplies() throws {
    let half = try #require(ExactDecimal("0.2"))
    let rest = try #require(ExactDecimal("0.8"))
    let scorer = try scorer(share: true, [leaf("t", weight: half), leaf("l", weight: rest)])
    let scores = try scorer.score([[100, 50], [100, nil], [nil, 50], [nil, nil]])
      .map { $0.scoring?.score }
    #expect(scores == [60, 100, 50, 0])
  }

  @Test func anExposureRelatesAValueToItsSize() throws {
    let staff = ModelInput(
      id: "staff", title: Phrase("人", "staff"), measure: .given("staff", .number))
    let scorer = try scorer(
      share: false, inputs: [staff],
      [
        leaf(
          "violations", limit: 10_000,
          exposure: Exposure(input: 0, unit: 100, minimum: 50, floor: 10), missing: 7)
      ])
    // Columns: violations, staff.
    let scores = try scorer.score([[5, 3000], [5, 100], [5, 20], [5, 9], [5, nil]])
      .map { $0.scoring?.score }
    #expect(scores == [ExactDecimal("0.17"), 5, 10, 7, 7])
  }

  @Test func percentilesAreAmongPeersAndTiesShareTheLower() throws {
    let group = ModelInput(
      id: "kind", title: Phrase("类", "kind"), measure: .given("kind", .number))
    let scorer = try scorer(
      share: false, inputs: [group],
      [leaf("x", peers: PeerGroup(inputs: [0], minimum: 3), missing: 0)])
    let scores = try scorer.score([
      [1, 1], [2, 1], [2, 1], [9, 1], [4, 2], [5, 2], [7, nil],
    ]).map { $0.scoring?.score }
    #expect(scores == [0, ExactDecimal("33.33"), ExactDecimal("33.33"), 100, 0, 0, 0])
  }

  @Test func whatIsNeededIsAskedFor() throws {
    let scorer = try scorer(share: false, [leaf("x"), leaf("y", missing: 5)])
    let results = try scorer.score([[nil, nil], [10, nil]])
    #expect(results[0].missing == ["x"])
    #expect(results[0].grading.state == .noData)
    #expect(results[0].scoring == nil)
    #expect(results[1].scoring?.score == 15)
  }
}
