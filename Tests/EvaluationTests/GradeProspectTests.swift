import Credit
import EvaluationModels
import Testing

@testable import Evaluation

/// What is said of the way to a better grade is what happens.
struct GradeProspectTests {
  /// The dirty city with a list entry and a contested one.
  static var city: TinyCity {
    var city = EvaluatorTests.dirty
    city.add(3, "severe-list", document: "名单1", decided: "2022-03-01", severity: "none")
    city.add(2, "penalty", domain: "tax", document: "税1", decided: "2022-02-11")
    city.add(2, "penalty", domain: "tax", document: "税2", decided: "2020-07-01")
    city.add(2, "penalty", domain: "tax", document: "税3", decided: "2020-01-15")
    return city
  }

  @Test func withoutAChangeItIsTheRun() throws {
    let (run, dataset, evaluator) = try Self.city.evaluate()
    for organisation in UInt32(0)..<8 {
      let file = try evaluator.caseFile(of: organisation, run: run, dataset: dataset)
      let scenario = CaseScenario(run: run, organisation: organisation, ledger: file.ledger)
      for evaluation in file.evaluations {
        let outcome = scenario.outcome(in: evaluation.table)
        #expect(outcome?.grade == evaluation.row.grade)
        #expect(outcome?.score == evaluation.row.score)
      }
    }
  }

  /// Repairing the records it names in the data and evaluating again gives the grade it names.
  @Test func repairedRecordsLiftTheGradeEverywhere() throws {
    let city = Self.city
    let (run, dataset, evaluator) = try city.evaluate()
    var found = 0
    for organisation in UInt32(0)..<8 {
      let file = try evaluator.caseFile(of: organisation, run: run, dataset: dataset)
      for evaluation in file.evaluations {
        guard let repair = evaluation.prospect.repair else { continue }
        found += 1
        var repaired = city
        for place in repair.records {
          let row = file.ledger[place].record.row - 2
          var fields = repaired.records[row].split(
            separator: ",", omittingEmptySubsequences: false)
          fields[9] = "repaired"
          repaired.records[row] = fields.joined(separator: ",")
        }
        let again = try repaired.evaluate().run
        let table = try #require(again.table(of: evaluation.table.model.id))
        let row = try #require(table.rows.first { $0.organisation == organisation })
        #expect(row.grade == repair.grade)
        #expect(row.score == repair.score)
        #expect(repair.grade < evaluation.row.grade ?? 0)
        // One record fewer would not do.
        guard repair.records.count > 1 else { continue }
        let scenario = CaseScenario(run: run, organisation: organisation, ledger: file.ledger)
        for place in repair.records {
          let fewer = Set(repair.records).subtracting([place])
          let outcome = scenario.outcome(in: evaluation.table, without: fewer)
          #expect(outcome?.grade ?? 9 >= evaluation.row.grade ?? 0)
        }
      }
    }
    #expect(found >= 8)
  }

  /// On the day it names an evaluation of the same data gives that grade, and the day before not.
  @Test func recordsThatLapseLiftItOnThatDay() throws {
    let city = Self.city
    let (run, dataset, evaluator) = try city.evaluate()
    var found = 0
    for organisation in UInt32(0)..<8 {
      let file = try evaluator.caseFile(of: organisation, run: run, dataset: dataset)
      for evaluation in file.evaluations {
        // Later the values of May 2022 are too old for the market's model.
        guard let lapse = evaluation.prospect.lapse, lapse.day < TinyCity.day("2024-04-01") else {
          continue
        }
        found += 1
        func row(on day: CalendarDate) throws -> GradeRow {
          let later = try city.evaluate(library: TinyCity.library(asOf: day)).run
          let table = try #require(later.table(of: evaluation.table.model.id))
          return try #require(table.rows.first { $0.organisation == organisation })
        }
        let reached = try row(on: lapse.day)
        #expect(reached.grade == lapse.grade)
        #expect(reached.score == lapse.score)
        let before = try row(on: lapse.day.adding(days: -1))
        #expect(before.grade ?? 9 >= evaluation.row.grade ?? 0)
      }
    }
    #expect(found >= 2)
  }

  /// A direct grade ends with its entry, and the list of one domain never reaches another.
  @Test func aListEntryIsRepairedByItself() throws {
    let (run, dataset, evaluator) = try Self.city.evaluate()
    let file = try evaluator.caseFile(of: 3, run: run, dataset: dataset)
    let market = try #require(file.evaluations.first { $0.table.model.id == "market" })
    #expect(market.row.directGrade != nil)
    let entry = try #require(file.ledger.firstIndex { $0.record.documentNumber == "名单1" })
    let repair = try #require(market.prospect.repair)
    #expect(repair.records.contains(entry))
    let tax = try #require(file.evaluations.first { $0.table.model.id == "tax" })
    #expect(tax.row.directGrade == nil)
  }

  @Test func theBestGradeHasNoProspect() throws {
    var city = TinyCity()
    city.add(0, "award", document: "1", severity: "none")
    let (run, dataset, evaluator) = try city.evaluate()
    let file = try evaluator.caseFile(of: 0, run: run, dataset: dataset)
    let composite = try #require(file.evaluations.first { $0.table.model.id == "composite" })
    #expect(composite.row.grade == 0)
    #expect(composite.prospect == .none)
  }

  /// The market's model with one more group: complaints' place among organisations of one age.
  private static var withPeers: ModelLibrary {
    let library = TinyCity.library()
    let market = TinyCity.marketModel
    let peers = Indicator(
      id: "peers", title: Phrase("同类", "peers"), weight: 1,
      measure: .records(TinyCity.filter(TinyCity.penalty), .count),
      peers: PeerGroup(inputs: [0], minimum: 3),
      points: .perUnit(points: TinyCity.decimal("0.2"), limit: 20), missingPoints: 5)
    let group = IndicatorGroup(
      id: "peers", title: Phrase("同类", "peers"), sign: .minus, scale: 1, weight: 1, cap: nil,
      indicators: [peers])
    let composition = Composition(
      method: .baseGoodBad, base: 0, minimum: 0, maximum: 100, decimals: 1,
      groups: market.composition.groups + [group])
    let age = ModelInput(
      id: "age", title: Phrase("年限", "age"), measure: .attribute(.yearsRegistered))
    let model = EvaluationModel(
      id: market.id, title: market.title, version: "2", effectiveFrom: market.effectiveFrom,
      effectiveTo: nil, source: market.source, domain: market.domain, subjects: market.subjects,
      inputs: [age], composition: composition, weighting: [], scheme: market.scheme,
      directGrades: market.directGrades, regimes: market.regimes, file: market.file)
    return ModelLibrary(
      asOf: library.asOf, composite: library.composite,
      domainModels: [model] + library.domainModels.dropFirst(), domains: library.domains,
      categories: library.categories, regime: library.regime, measures: [], files: [], notices: [])
  }

  /// Percentiles among peers come out in a scenario as in the run.
  @Test func placesAmongPeersAreThoseOfTheRun() throws {
    let (run, dataset, evaluator) = try Self.city.evaluate(library: Self.withPeers)
    let table = try #require(run.table(of: "market"))
    let values = table.rows.filter { $0.state == .evaluated }.map { row in
      run.scoring(of: row.organisation, in: table).contributions.last?.value
    }
    #expect(Set(values).count > 3)
    for organisation in UInt32(0)..<8 {
      let file = try evaluator.caseFile(of: organisation, run: run, dataset: dataset)
      let scenario = CaseScenario(run: run, organisation: organisation, ledger: file.ledger)
      let row = try #require(table.rows.first { $0.organisation == organisation })
      #expect(scenario.outcome(in: table)?.score == row.score)
      #expect(scenario.outcome(in: table)?.grade == row.grade)
    }
  }
}
