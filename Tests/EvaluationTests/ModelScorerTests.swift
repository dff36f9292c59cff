import Credit
import EvaluationModels
import Testing

@testable import Evaluation

struct ModelScorerTests {
  /// 1000 − 10·0.6·(2·15 + 50·2500/10000) − 10·0.4·10·(0.5^(…)) by hand.
  @Test func compositeByHand() throws {
    var city = TinyCity()
    city.add(0, "penalty", document: "1", decided: "2022-11-30", amount: "2000")
    city.add(0, "penalty", document: "2", decided: "2022-11-30", amount: "500")
    let (run, _, _) = try city.evaluate()
    let table = try #require(run.composite)
    let scoring = run.scoring(of: 0, in: table)
    #expect(scoring.contributions.map(\.amount.description) == ["-180", "-75", "-80", "0"])
    #expect(scoring.score.description == "665")
    #expect(table.rows.first { $0.organisation == 0 }?.grade == 3)
  }

  @Test func capsFillInTheOrderOfTheFile() throws {
    var city = TinyCity()
    for number in 0..<6 {
      city.add(0, "penalty", document: "\(number)", decided: "2022-11-30", amount: "2000")
    }
    let (run, _, _) = try city.evaluate()
    let scoring = run.scoring(of: 0, in: try #require(run.composite))
    // Six penalties are 90 points and the amount 50; the cap of 100 leaves 10 of them.
    #expect(scoring.contributions[0].countedPoints == 90)
    #expect(scoring.contributions[1].points == 50)
    #expect(scoring.contributions[1].countedPoints == 10)
    #expect(scoring.contributions[2].points == 60)
    #expect(scoring.sum == ExactDecimal(160))
  }

  @Test func contributionsAddUpAndScoresAreClamped() throws {
    var city = TinyCity()
    for index in 0..<8 {
      for number in 0..<(index * 3) {
        city.add(
          index, number % 3 == 0 ? "award" : "penalty", domain: number % 2 == 0 ? "market" : "tax",
          document: "\(number)", decided: "2022-0\(number % 9 + 1)-11",
          severity: number % 3 == 0 ? "none" : "serious", amount: "\(number * 137)")
      }
    }
    city.measures = TinyCity.codes.enumerated().map { "\($1),market,static,\($0 * 5),2022-05-01" }
    let (run, _, _) = try city.evaluate()
    for table in run.tables {
      let composition = table.model.composition
      for row in table.rows where row.state == .evaluated {
        let scoring = run.scoring(of: row.organisation, in: table)
        let sum = scoring.contributions.reduce(composition.base) { $0 + $1.amount }
        #expect(sum == scoring.sum)
        #expect(scoring.score == row.score)
        #expect(scoring.score >= composition.minimum && scoring.score <= composition.maximum)
        #expect(scoring.score == scoring.score.rounded(places: composition.decimals))
        if row.directGrade == nil {
          #expect(row.grade == table.model.scheme.index(of: scoring.score))
        }
      }
    }
    #expect(run.tables.contains { $0.rows.contains { $0.score == $0.score?.rounded(places: 0) } })
  }

  @Test func missingValuesGetTheirStatedPoints() throws {
    var city = TinyCity()
    city.measures = ["\(TinyCity.codes[1]),market,static,10,2022-05-01"]
    city.registered[2] = "2022-06-01"
    let (run, _, _) = try city.evaluate()
    let table = try #require(run.table(of: "market"))
    let without = run.scoring(of: 0, in: table).contributions
    #expect(without[1].value == nil)
    #expect(without[1].points == 50)
    #expect(without[2].value == 1000)
    let with = run.scoring(of: 1, in: table).contributions
    #expect(with[1].value == 10)
    #expect(with[1].points == 75)
    // New for the composite, so that evaluation is missing here.
    let new = run.scoring(of: 2, in: table).contributions
    #expect(new[2].value == nil)
    #expect(new[2].points == 80)
  }

  @Test func shortfallIsWhatTheBestWouldAdd() throws {
    var city = TinyCity()
    city.add(0, "penalty", document: "1", decided: "2022-11-30")
    let (run, _, _) = try city.evaluate()
    let market = run.scoring(of: 0, in: try #require(run.table(of: "market")))
    #expect(market.contributions.map(\.shortfall.description) == ["14", "17.5", "7.8"])
    let tax = run.scoring(of: 0, in: try #require(run.table(of: "tax")))
    #expect(tax.contributions.map(\.shortfall) == [0])
  }
}
