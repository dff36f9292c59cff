import Credit
import Testing

@testable import Scorecards

/// Laws of every row, whatever the figures.
@Suite struct PropertyTests {
  let model: ScorecardModel
  let scorer: ScorecardScorer

  init() throws {
    model = try Shipped.shared.get()
    scorer = ScorecardScorer(model: model)
  }

  /// A generator of its own, so that a failure comes back.
  struct Sequence: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 33)
    }
  }

  /// Figures of any size, with gaps.
  private func figures(_ seed: UInt64, until last: CalendarMonth) -> CityFigures {
    var random = Sequence(state: seed)
    var figures = CityFigures()
    let rows =
      model.rows.map { ($0.id, $0.items) } + [(model.deductions.id, model.deductions.items)]
    for (row, items) in rows {
      for item in items {
        let size = Int.random(in: 0...11, using: &random)
        let top = (0..<size).reduce(1) { power, _ in power * 10 }
        var total = ExactDecimal.zero
        for month in model.window.months where month <= last {
          guard Int.random(in: 0..<8, using: &random) > 0 else { continue }
          var value = ExactDecimal(Int.random(in: 0...top, using: &random))
          switch item.unit {
          case .flag: value = ExactDecimal(Int.random(in: 0...1, using: &random))
          case .rank: value = ExactDecimal(Int.random(in: 1...200, using: &random))
          case .points: value = min(value, 100)
          case .count, .yuan: break
          }
          if item.kind == .cumulative {
            total = max(total, value)
            value = total
          }
          figures[row, item.id, month] = value
        }
      }
    }
    return figures
  }

  @Test(arguments: 0..<40)
  func pointsStayInTheirLimits(seed: Int) {
    let scorecard = scorer.score(figures(UInt64(seed), until: november), asOf: cutOff)
    for row in scorecard.rows where row.number != nil {
      let isOpenBelow = row.id == "code-errors" || row.id == "double-publicity"
      let least = isOpenBelow ? -row.maximum : 0
      #expect((least...row.maximum).contains(row.points ?? 0), "\(row.id)")
      #expect((least...row.maximum).contains(row.forecast ?? 0), "\(row.id)")
      #expect(row.worst <= row.best && row.best <= row.maximum && row.worst >= least, "\(row.id)")
      #expect((row.points == nil) == (row.state == .missing), "\(row.id)")
    }
    for total in [scorecard.points, scorecard.best, scorecard.worst, scorecard.forecast] {
      #expect((0...100).contains(total))
    }
  }

  /// What is found out later was reachable before.
  @Test(arguments: 0..<25)
  func theEndLiesWhereItWasReachable(seed: Int) {
    let all = figures(UInt64(seed), until: november)
    let end = scorer.score(all, asOf: cutOff)
    for text in ["2022-02-28", "2022-06-30", "2022-10-15"] {
      let before = scorer.score(all, asOf: day(text))
      for (early, late) in zip(before.rows, end.rows) {
        guard let points = late.points else { continue }
        // A part without figures may still come out any way.
        #expect(points <= early.best, "\(late.id) by \(text)")
        if late.state != .partial { #expect(points >= early.worst, "\(late.id) by \(text)") }
      }
    }
  }

  @Test(arguments: 0..<25)
  func gainsNeverPassTheMaximum(seed: Int) {
    let scorecard = scorer.score(figures(UInt64(seed), until: november), asOf: day("2022-08-31"))
    for row in scorecard.rows {
      for step in row.nextSteps {
        #expect(step.gain > 0 && (row.points ?? 0) + step.gain <= row.maximum, "\(row.id)")
      }
    }
  }

  /// By how one item moves the points of its row, everything else left alone.
  @Test(arguments: [
    ("city-rank", "rank", false), ("government-defaulters", "bodies", false),
    ("severe-list", "severe-subjects", false), ("severe-list", "operating-subjects", true),
    ("code-errors", "wrong-codes", false), ("credit-checks", "checks", true),
    ("credit-checks", "market-subjects", false), ("double-publicity", "permits-timely", true),
    ("records-reported", "records", true), ("special-data", "water", true),
    ("credit-plus", "fields", true), ("loan-registrations", "registered-firms", true),
    ("loan-volume", "credit-granted", true), ("commitments", "commitment-records", true),
    ("graded-supervision", "domains-complete", true), ("mechanism", "rules", true),
    ("innovation", "innovations", true), ("financial-risk", "major-risks", false),
  ])
  func rowsAreMonotone(row: String, item: String, rises: Bool) throws {
    let definition = try #require(model.rows.first { $0.id == row })
    let unit = try #require(definition.item(item)).unit
    for seed in 0..<20 {
      var random = Sequence(state: UInt64(seed))
      var figures = figures(UInt64(seed), until: november)
      var last: ExactDecimal?
      let values = (0..<6).map { _ in Int.random(in: 1...400_000_000, using: &random) }.sorted()
      for value in values {
        let value = unit == .points ? ExactDecimal(millionths: Int64(value)) : ExactDecimal(value)
        for month in model.window.months { figures[row, item, month] = value.rounded(places: 2) }
        let points = scorer.score(figures, asOf: cutOff)[row].points
        if let last, let points {
          #expect(rises ? points >= last : points <= last, "seed \(seed), \(value)")
        }
        last = points ?? last
      }
    }
  }

  @Test func everyReadingHasItsMaximumInReach() throws {
    let none = CityFigures()
    for option in model.options {
      for choice in option.choices {
        let model = try Shipped.model([(option.id, choice.id)])
        let scorecard = ScorecardScorer(model: model).score(none, asOf: day("2021-12-01"))
        #expect(scorecard.best == 100, "\(option.id)=\(choice.id)")
        #expect(scorecard.worst == 0)
        #expect(scorecard.points == 0 && scorecard.missing.count == 16)
      }
    }
  }
}
