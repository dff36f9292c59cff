import Credit
import EvaluationModels
import Testing

@testable import Evaluation

struct SlotPlanTests {
  @Test func aYearBackBeginsTheDayAfter() {
    #expect(TinyCity.day("2022-11-30").firstDay(ofLast: 12).description == "2021-12-01")
    #expect(TinyCity.day("2022-12-31").firstDay(ofLast: 1).description == "2022-12-01")
    #expect(TinyCity.day("2024-02-29").firstDay(ofLast: 12).description == "2023-03-01")
  }

  @Test func windowsIncludeTheirFirstDay() throws {
    var city = TinyCity()
    city.add(0, "penalty", document: "1", decided: "2021-12-01")
    city.add(1, "penalty", document: "1", decided: "2021-11-30")
    let run = try city.evaluate().run
    let table = try #require(run.table(of: "market"))
    #expect(run.scoring(of: 0, in: table).contributions[0].value == 1)
    #expect(run.scoring(of: 1, in: table).contributions[0].value == 0)
  }

  @Test func theSameMeasureIsOneColumn() {
    let plan = SlotPlan(library: TinyCity.library())
    #expect(Set(plan.slots).count == plan.slots.count)
    let filter = TinyCity.filter(TinyCity.penalty)
    #expect(plan.slots.count { $0 == .records(filter, .count) } == 1)
  }

  @Test func decayHalvesAndStartsAtOne() {
    let table = DecayTable.weights(halfLifeMonths: 12)
    #expect(table[0] == 1_000_000)
    #expect(abs(table[365] - 500_237) < 2)
    #expect(zip(table, table.dropFirst()).allSatisfy { $0 >= $1 })
    #expect(table.last == 0)
  }

  @Test func amountsAreYuan() throws {
    var city = TinyCity()
    city.add(0, "penalty", document: "1", amount: "12.34")
    city.add(0, "penalty", document: "2", amount: "0.66")
    let run = try city.evaluate().run
    let table = try #require(run.composite)
    #expect(run.scoring(of: 0, in: table).contributions[1].value == 13)
  }

  @Test func theLatestReportedValueInTheWindowCounts() throws {
    var city = TinyCity()
    let code = TinyCity.codes[0]
    city.measures = [
      "\(code),market,static,30,2022-12-01", "\(code),market,static,20,2022-11-30",
      "\(code),market,static,10,2022-11-30", "\(code),market,static,5,2021-01-01",
      "\(TinyCity.codes[1]),market,static,5,2020-11-30",
    ]
    let run = try city.evaluate().run
    let table = try #require(run.table(of: "market"))
    #expect(run.scoring(of: 0, in: table).contributions[1].value == 20)
    #expect(run.scoring(of: 1, in: table).contributions[1].value == nil)
  }

  @Test func attributesAreWholeYears() {
    let organisation = Organisation(
      code: "", name: "", kind: .enterprise, industry: "", area: "", town: "",
      registeredOn: TinyCity.day("2010-12-01"), status: .active, employees: 7, scope: 0)
    let attribute = OrganisationAttribute.yearsRegistered
    #expect(attribute.value(of: organisation, asOf: TinyCity.day("2022-11-30")) == 11)
    #expect(attribute.value(of: organisation, asOf: TinyCity.day("2022-12-01")) == 12)
    #expect(OrganisationAttribute.employees.value(of: organisation, asOf: TinyCity.asOf) == 7)
  }
}
