import Credit
import EvaluationModels
import Testing

@testable import Evaluation

struct EvaluatorTests {
  /// A city with copies, repairs and everything that is left out.
  static var dirty: TinyCity {
    var city = TinyCity()
    for index in 0..<8 {
      for number in 0...(index * 5) {
        city.add(
          index, number % 4 == 0 ? "award" : "penalty", domain: number % 3 == 0 ? "tax" : "market",
          document: "〔2022〕\(number / 2)号", decided: "2022-\(10 + number % 3)-\(10 + number % 15)",
          severity: number % 4 == 0 ? "none" : "serious", amount: "\(number * 911).5",
          status: ["", "repaired", "under-objection", "annulled", ""][number % 5],
          circumstance: number % 7 == 0 ? "simple-procedure" : "")
      }
    }
    city.measures = TinyCity.codes.enumerated().map { "\($1),market,static,\($0 * 5),2022-05-01" }
    return city
  }

  static let weighting = [
    WeightingSet(
      groups: [0, 1], pairwise: [[1, 3], [1.0 / 3, 1]],
      objective: MethodChoice(name: "entropy", parameters: [:]),
      combination: MethodChoice(name: "product", parameters: [:]))
  ]

  @Test(arguments: [1, 2, 4], [0, 7, 1000])
  func resultsDoNotDependOnThreadsOrMemory(threads: Int, budget: Int) throws {
    let library = TinyCity.library(weighting: Self.weighting)
    let expected = try Self.dirty.evaluate(library: library, threads: 1).run
    let run = try Self.dirty.evaluate(library: library, threads: threads, budget: budget).run
    #expect(run.tables.map(\.rows) == expected.tables.map(\.rows))
    #expect(run.tables.map(\.weights) == expected.tables.map(\.weights))
    #expect(run.ledger == expected.ledger)
  }

  @Test(arguments: [1, 2, 3])
  func resultsDoNotDependOnTheOrderOfRows(seed: Int) throws {
    let library = TinyCity.library(weighting: Self.weighting)
    let expected = try Self.dirty.evaluate(library: library).run
    var shuffled = Self.dirty
    shuffled.records.sort { ($0.hash(seed), $0) < ($1.hash(seed), $1) }
    shuffled.measures.reverse()
    #expect(shuffled.records != Self.dirty.records)
    let run = try shuffled.evaluate(library: library).run
    #expect(run.tables.map(\.rows) == expected.tables.map(\.rows))
    #expect(run.ledger == expected.ledger)
  }

  @Test func everyRecordHasOneFate() throws {
    var city = TinyCity()
    city.add(0, "penalty", document: "鲁〔2022〕1号")
    city.add(0, "penalty", document: "鲁[2022]1号")
    city.add(0, "penalty", document: "2", decided: "2022-12-01")
    city.add(0, "penalty", document: "3", decided: "2019-11-30")
    city.add(0, "penalty", document: "4", status: "repaired")
    city.add(0, "penalty", document: "5", status: "annulled")
    city.add(0, "penalty", document: "6", status: "under-objection")
    city.add(0, "penalty", document: "7", circumstance: "simple-procedure")
    city.add(0, "penalty", document: "8", circumstance: "voluntarily-remedied")
    let run = try city.evaluate().run
    for fate in Eligibility.allCases { #expect(run.ledger[fate] == 1, "\(fate)") }
    #expect(run.ledger.total == 9)
  }

  @Test func weightsAreFrozenAndReproduceTheRun() throws {
    let library = TinyCity.library(weighting: Self.weighting)
    let run = try Self.dirty.evaluate(library: library).run
    let composite = try #require(run.composite)
    #expect(composite.weights.values[0] + composite.weights.values[1] == 1)
    #expect(composite.weights.values[2] == 1)
    #expect(composite.weights.consistencyRatios.count == 1)
    var frozen: [String: FrozenWeights] = [:]
    for table in run.tables { frozen[table.model.id] = table.weights }
    let again = try Self.dirty.evaluate(library: library, frozen: frozen).run
    #expect(again.tables.map(\.rows) == run.tables.map(\.rows))
    frozen["composite"] = FrozenWeights(values: [1], notices: [], consistencyRatios: [])
    #expect(throws: EvaluationError.frozenWeights(model: "composite")) {
      try Self.dirty.evaluate(library: library, frozen: frozen)
    }
  }

  @Test func judgementsAloneAreTheEigenvector() throws {
    let judged = [
      WeightingSet(
        groups: [0, 1], pairwise: [[1, 3], [1.0 / 3, 1]], objective: nil, combination: nil)
    ]
    let run = try Self.dirty.evaluate(library: TinyCity.library(weighting: judged)).run
    let weights = try #require(run.composite).weights.values
    #expect(weights == [ExactDecimal(millionths: 750_000), ExactDecimal(millionths: 250_000), 1])
  }

  @Test func caseFilesShowEveryRecordAndReproduceTheScore() throws {
    let (run, dataset, evaluator) = try Self.dirty.evaluate()
    for organisation in UInt32(0)..<8 {
      let file = try evaluator.caseFile(of: organisation, run: run, dataset: dataset)
      #expect(file.ledger.count == Int(organisation) * 5 + 1)
      #expect(file.evaluations.count == 3)
      for evaluation in file.evaluations {
        guard let scoring = evaluation.scoring else {
          #expect(evaluation.row.state != .evaluated)
          continue
        }
        #expect(scoring.score == evaluation.row.score)
        for (contribution, places) in zip(scoring.contributions, evaluation.evidence) {
          let indicator = evaluation.table.model.composition.groups[contribution.group]
            .indicators[contribution.indicator]
          if case .records(_, .count) = indicator.measure {
            #expect(contribution.value == ExactDecimal(places.count))
          }
          for place in places { #expect(file.ledger[place].fate == .eligible) }
        }
        for remedy in evaluation.remedies {
          #expect(
            remedy.score > scoring.score
              || scoring.score == evaluation.table.model.composition.minimum)
        }
      }
    }
  }

  @Test func frozenWeightsSumToOneWhateverTheInput() {
    for count in 1...20 {
      let raw = (0..<count).map { 1 / Double($0 + 3) }
      let sum = raw.reduce(0, +)
      let frozen = GroupWeigher.frozen(raw.map { $0 / sum })
      #expect(frozen.reduce(.zero, +) == 1)
    }
    let thirds = GroupWeigher.frozen([1.0 / 3, 1.0 / 3, 1.0 / 3])
    #expect(thirds.map(\.millionths) == [333_334, 333_333, 333_333])
    let almost = GroupWeigher.frozen([1.0 / 3, (1.0 / 3).nextUp, (1.0 / 3).nextDown])
    #expect(almost == thirds)
  }
}

extension String {
  fileprivate func hash(_ seed: Int) -> UInt64 {
    utf8.reduce(UInt64(seed)) { ($0 ^ UInt64($1)) &* 0x9E37_79B9_7F4A_7C15 }
  }
}
