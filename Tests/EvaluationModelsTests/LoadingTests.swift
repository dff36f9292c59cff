import Credit
import EvaluationModels
import Foundation
import Testing

@Suite("Loading")
struct LoadingTests {
  @Test func aModelIsReadAsWritten() throws {
    let library = try Fixture().load()
    let food = try #require(library.domainModels.first)
    #expect(food.domain == 0)
    #expect(food.file == "domains/food.yaml")
    #expect(food.effectiveFrom == Fixture.date("2022-01-01"))
    #expect(food.effectiveTo == nil)
    #expect(food.subjects.kinds == [.enterprise, .soleTrader])
    #expect(food.subjects.minimumData == 1)
    let leaves = food.composition.groups.flatMap(\.indicators)
    #expect(
      leaves[0].measure
        == .records(
          RecordFilter(
            categories: [1], domains: [0], severities: [.minor, .serious], withinMonths: 24),
          .decayedCount(halfLifeMonths: 12)))
    #expect(leaves[0].missingPoints == nil)
    #expect(leaves[1].measure == .reported(domain: 0, indicator: "static-risk", withinMonths: 12))
    #expect(leaves[1].missingPoints == 60)
    #expect(leaves[2].measure == .evaluation("composite"))
    #expect(leaves[3].measure == .attribute(.yearsRegistered))
    #expect(leaves[3].points == .perUnit(points: 10, limit: 100))
    #expect(food.composition.groups[0].weight == ExactDecimal("0.6"))
    #expect(food.composition.groups[0].scale == .one)
    #expect(food.scheme.index(of: 60) == 2)
    #expect(food.scheme.bands[1].lower == BandEdge(60, inclusive: false))
    #expect(food.directGrades[0].grade == 2)
    #expect(food.directGrades[0].minimumCount == 2)
    #expect(food.regimes.map(\.measures) == [[0], [1], [1, 2]])
    #expect(food.regimes[0].inspectionRatio == ExactDecimal("0.05"))
  }

  @Test func weightingKeepsJudgementsAndParameters() throws {
    let composite = try #require(try Fixture().load().composite)
    let set = try #require(composite.weighting.first)
    #expect(set.groups == [1, 2])
    #expect(set.pairwise == [[1, 3], [1.0 / 3, 1]])
    #expect(set.objective == MethodChoice(name: "critic", parameters: [:]))
    #expect(
      set.combination == MethodChoice(name: "linear", parameters: ["coefficients": "0.7,0.3"]))
  }

  @Test func theCatalogueGivesMonthsBySeverity() throws {
    let library = try Fixture().load()
    #expect(library.categories.map(\.nature) == [.neutral, .bad, .good])
    #expect(library.categories[1].validityMonths == [nil, 12, nil, 60])
    #expect(library.categories[0].validityMonths == [nil, nil, nil, nil])
    #expect(library.measures.map(\.stance) == [.relief, .ordinary, .strict])
    #expect(library.domains[0].departments == [["市监局", "市场监管局"]])
  }

  @Test func filesAreListedByPath() throws {
    #expect(
      try Fixture().load().files.map(\.path) == [
        "catalogue.yaml", "composite.yaml", "departments.yaml", "domains/food.yaml",
        "eligibility.yaml", "measures.yaml",
      ])
  }

  @Test func aCityWithoutACompositeLoads() throws {
    var fixture = Fixture()
    fixture.files["composite.yaml"] = nil
    _ = try fixture.replace(
      "measure: {evaluation: composite}",
      by: "measure: {attribute: employees}", in: "domains/food.yaml")
    let library = try fixture.load()
    #expect(library.composite == nil)
    #expect(library.models.map(\.id) == ["food"])
  }

  @Test func aDomainWithoutAModelIsNoticed() throws {
    let library = try Fixture().load()
    #expect(library.domainModels.count == 1)
    #expect(
      library.notices.first == Phrase("评价日没有有效模型的领域：卫生", "domains without a model in force: health")
    )
  }

  @Test func schemasAndOtherFilesAreLeftAlone() throws {
    var fixture = Fixture()
    fixture.files["schema/x.yaml"] = "nonsense: ["
    fixture.files["README.md"] = "x"
    fixture.files["domains/notes.txt"] = "x"
    #expect(try fixture.load().files.count == 6)
  }

  @Test func aByteOrderMarkIsSkipped() throws {
    var fixture = Fixture()
    fixture.files["measures.yaml"] = "\u{FEFF}" + Fixture.measures
    #expect(try fixture.load().measures.count == 3)
  }

  @Test func scalarsStayWhatWasWritten() throws {
    var fixture = Fixture()
    _ = try fixture.replace(
      "version: \"1\"", by: "version: 0123", in: "domains/food.yaml")
    _ = try fixture.replace(
      "title: {zh: 食品, en: food}", by: "title: {zh: no, en: 1:30}", in: "domains/food.yaml")
    let food = try #require(try fixture.load().domainModels.first)
    #expect(food.version == "0123")
    #expect(food.title == Phrase("no", "1:30"))
  }
}

@Suite("Effective dates")
struct EffectiveDateTests {
  private func versions(_ first: String, _ second: String) -> Fixture {
    var fixture = Fixture()
    fixture.files["domains/food.yaml"] = Fixture.food
      .replacingOccurrences(of: "effective: {from: 2022-01-01}", with: "effective: \(first)")
    fixture.files["domains/later.yaml"] = Fixture.food
      .replacingOccurrences(of: "effective: {from: 2022-01-01}", with: "effective: \(second)")
      .replacingOccurrences(of: "version: \"1\"", with: "version: \"2\"")
    return fixture
  }

  @Test(arguments: [
    ("2022-06-29", "1"), ("2022-06-30", "1"), ("2022-07-01", "2"), ("2030-01-01", "2"),
  ])
  func theDayPicksTheVersion(_ day: String, _ version: String) throws {
    let fixture = versions("{from: 2022-01-01, to: 2022-06-30}", "{from: 2022-07-01}")
    let library = try fixture.load(asOf: Fixture.date(day))
    #expect(library.domainModels.map(\.version) == [version])
  }

  @Test func aGapLeavesTheDomainWithoutAModel() throws {
    let fixture = versions("{from: 2022-01-01, to: 2022-06-30}", "{from: 2022-08-01}")
    let library = try fixture.load(asOf: Fixture.date("2022-07-15"))
    #expect(library.domainModels.isEmpty)
    #expect(library.notices.first?(.english) == "domains without a model in force: food, health")
  }

  @Test func oneDayOfOverlapIsRefused() throws {
    let fixture = versions("{from: 2022-01-01, to: 2022-07-01}", "{from: 2022-07-01}")
    let error = try #require(fixture.error(asOf: Fixture.date("2030-01-01")))
    #expect(
      error.fault
        == .periodsOverlap(
          id: "food", other: "domains/food.yaml", from: Fixture.date("2022-07-01")))
    #expect(error.position == ModelPosition(file: "domains/later.yaml", line: 5, column: 12))
  }

  @Test func aDayIsAPeriod() throws {
    let fixture = versions("{from: 2022-01-01, to: 2022-01-01}", "{from: 2022-01-02}")
    let library = try fixture.load(asOf: Fixture.date("2022-01-01"))
    #expect(library.domainModels.map(\.version) == ["1"])
  }

  @Test func theRegimeChangesWithTheDay() throws {
    let first = try Fixture().load(asOf: Fixture.date("2023-04-30"))
    #expect(first.regime.id == "first")
    #expect(first.eligibilityRules.statutoryMonths == 60)
    let second = try Fixture().load(asOf: Fixture.date("2023-05-01"))
    #expect(second.regime.id == "second")
    #expect(second.regime.start == .decision)
    #expect(!second.regime.setsAsideObjections)
    #expect(second.regime.repairAfterMonths == [0, 0, 3, 12])
  }

  @Test func noRegimeIsAnError() throws {
    let error = try #require(Fixture().error(asOf: Fixture.date("2019-06-30")))
    #expect(error.fault == .noRegime(on: Fixture.date("2019-06-30")))
    #expect(error.position.file == "eligibility.yaml")
  }

  @Test func aModelMayNotReadAnEvaluationThatIsNotInForce() throws {
    var fixture = Fixture()
    _ = try fixture.replace(
      "effective: {from: 2022-01-01}", by: "effective: {from: 2022-12-01}", in: "composite.yaml")
    let error = try #require(fixture.error())
    #expect(error.fault == .evaluationNotInForce("composite", on: Fixture.day))
    #expect(error.position.file == "domains/food.yaml")
    #expect(try fixture.load(asOf: Fixture.date("2022-12-01")).composite != nil)
  }
}
