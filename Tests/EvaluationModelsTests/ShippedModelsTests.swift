import Credit
import EvaluationModels
import Foundation
import Testing

/// The models that come with the repository.
enum Shipped {
  static let folder = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("models").path

  /// The library of the plan's last day, read once.
  static let plan = Result { try library("2022-11-30") }

  static func library(_ day: String) throws -> ModelLibrary {
    try ModelLibrary.load(directory: folder, asOf: Fixture.date(day))
  }
}

@Suite("Shipped models")
struct ShippedModelsTests {
  @Test(arguments: ["2022-11-30", "2022-12-01", "2023-06-01", "2026-05-01"])
  func allTwentyDomainsAndTheCompositeAreInForce(_ day: String) throws {
    let library = try Shipped.library(day)
    #expect(library.domains.count == 20)
    #expect(library.domainModels.map(\.domain) == (0..<20).map { $0 })
    #expect(library.composite?.id == "composite")
    #expect(library.domainModels.map(\.id) == library.domains.map(\.id))
    #expect(library.measures.count == 12)
  }

  @Test func theFirstFilesAreReadByPath() throws {
    let files = try Shipped.plan.get().files
    #expect(files.count == 29)
    #expect(
      files.map(\.path) == files.map(\.path).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(files.allSatisfy { !$0.path.hasPrefix("schema") && !$0.bytes.isEmpty })
  }

  @Test func theCompositeHasTheProvincialShape() throws {
    let composite = try #require(try Shipped.plan.get().composite)
    let groups = composite.composition.groups
    #expect(composite.composition.base == 1000)
    #expect(groups.filter { $0.sign == .plus }.flatMap(\.indicators).count == 10)
    #expect(groups.filter { $0.sign == .minus }.flatMap(\.indicators).count == 14)
    #expect(composite.source.evidence == .example)
    #expect(composite.scheme.index(of: 1000) == 0)
    #expect(composite.scheme.bands.map(\.grade) == ["A", "B", "C", "D"])
    let weighting = try #require(composite.weighting.first)
    #expect(weighting.objective?.name == "critic")
    #expect(weighting.combination?.parameters == ["coefficients": "0.7,0.3"])
  }

  @Test func everyDomainReadsTheCompositeAndHasItsOwnSevereList() throws {
    let library = try Shipped.plan.get()
    let severe = try #require(library.categories.firstIndex { $0.id == "severe-list" })
    for model in library.domainModels {
      let leaves = model.composition.groups.flatMap(\.indicators)
      #expect((5...12).contains(leaves.count), "\(model.id) has \(leaves.count) indicators")
      #expect(leaves.contains { $0.measure == .evaluation("composite") }, "\(model.id)")
      #expect(model.scheme.bands.count == 4)
      #expect(model.directGrades.contains { $0.filter.categories == [severe] }, "\(model.id)")
      // A direct grade in one domain never reaches another.
      #expect(model.directGrades.allSatisfy { $0.filter.domains == model.domain.map { [$0] } })
      #expect(model.regimes.allSatisfy { $0.inspectionRatio > 0 && !$0.measures.isEmpty })
    }
    #expect(library.domainModels.filter { !$0.weighting.isEmpty }.count >= 10)
  }

  @Test(arguments: [
    ("2022-11-30", "repair-2019", [0, 3, 3, 6]), ("2019-07-01", "repair-2019", [0, 3, 3, 6]),
    ("2023-04-30", "repair-2019", [0, 3, 3, 6]), ("2023-05-01", "repair-order-58", [0, 0, 3, 12]),
    ("2026-03-31", "repair-order-58", [0, 0, 3, 12]),
    ("2026-04-01", "repair-order-36", [0, 0, 3, 12]),
  ])
  func theRegimeIsThatOfTheDay(_ day: String, _ id: String, _ months: [Int]) throws {
    let regime = try Shipped.library(day).regime
    #expect(regime.id == id)
    #expect(regime.repairAfterMonths == months)
    #expect(regime.statutoryMonths == 60)
    #expect(regime.start == .actEnd)
    #expect(regime.setsAsideObjections)
  }

  @Test(arguments: [
    ("2022-11-30", "2014.40"), ("2025-06-30", "2014.40"), ("2025-07-01", "2025.12"),
  ])
  func taxHasTwoVersionsOfOneModel(_ day: String, _ version: String) throws {
    let tax = try #require(try Shipped.library(day).domainModels.first { $0.id == "tax" })
    #expect(tax.version == version)
  }

  @Test(arguments: [
    // By the year as at 31 October, then by the quarter.
    ("2022-11-30", "2022.1", 12, "2022-10-31"), ("2022-10-30", "2022.1", 12, "2021-10-31"),
    ("2022-12-01", "2022.2", 3, "2022-09-30"), ("2023-03-31", "2022.2", 3, "2023-03-31"),
  ])
  func theCompositeIsYearlyThenQuarterly(
    _ day: String, _ version: String, _ months: Int, _ cutOff: String
  ) throws {
    let composite = try #require(try Shipped.library(day).composite)
    let cycle = try #require(composite.profile?.cycle)
    #expect(composite.version == version)
    #expect(cycle.months == months)
    #expect(cycle.cutOff(by: Fixture.date(day)) == Fixture.date(cutOff))
  }

  @Test func schemesSayWhoseTheyAreAndWhoMaySeeThem() throws {
    let library = try Shipped.plan.get()
    for model in library.models {
      let profile = try #require(model.profile, "\(model.id)")
      #expect((profile.kind == .composite) == (model.domain == nil), "\(model.id)")
      if profile.kind == .risk { #expect(profile.publicity == .internal, "\(model.id)") }
    }
    #expect(library.models.filter { $0.profile?.kind == .risk }.map(\.id) == ["market"])
  }

  @Test func everyDomainHasAnInspectionItemList() throws {
    for model in try Shipped.plan.get().domainModels {
      #expect(model.matters.count >= 2, "\(model.id)")
      for matter in model.matters {
        let ratios = model.regimes.indices.map { matter.ratio(of: $0, in: model.regimes) }
        #expect(ratios.allSatisfy { $0 > 0 && $0 <= 1 }, "\(model.id) \(matter.id)")
        #expect(ratios == ratios.sorted(), "\(model.id) \(matter.id)")
      }
    }
  }

  @Test func groupWeightsAreJudgedWhereNoRuleForbidsIt() throws {
    // The others follow a published rule whose points are absolute or whose parts are fixed.
    let given = try Shipped.plan.get().domainModels.filter(\.weighting.isEmpty).map(\.id)
    #expect(given == ["environment", "housing", "approval", "market", "tax"])
  }

  @Test func sizeAndPeersAreSeenWhereTheyMatter() throws {
    let models = try Shipped.plan.get().domainModels
    let related = models.filter { $0.composition.indicators.contains { $0.exposure != nil } }
    #expect(related.map(\.id) == ["human-resources", "emergency", "market"])
    let compared = models.filter { $0.composition.indicators.contains { $0.peers != nil } }
    #expect(compared.map(\.id) == ["commerce"])
  }

  @Test func mappingsOfTheFolderAreDeclared() throws {
    let mappings = try Shipped.plan.get().mappings
    let seven = try #require(mappings.first { $0.from == "composite-seven" })
    #expect(seven.to == "composite-abcd")
    #expect(
      ["A+", "A", "B", "C", "C-", "D", "D-"].map { seven($0) } == [
        "A", "A", "B", "C", "C", "D", "D",
      ])
    #expect(seven("E") == nil)
  }

  @Test(arguments: [
    // Three months to a year, six months to three years; then order 58; then order 36.
    ("2022-11-30", "ordinary", "2022-01-15", "2023-01-15", true),
    ("2022-11-30", "serious", "2022-01-15", "2025-01-15", true),
    ("2022-11-30", "minor", "2022-01-15", "2023-01-15", true),
    ("2024-11-30", "ordinary", "2024-01-15", "2027-01-15", true),
    ("2024-11-30", "minor", "2024-01-15", "", false),
    ("2026-04-01", "ordinary", "2026-01-15", "2027-01-15", true),
    ("2026-04-01", "serious", "2026-01-15", "2029-01-15", true),
    ("2026-04-01", "minor", "2026-01-15", "2026-04-15", false),
  ])
  func displayEndsByTheRegimeOfTheDay(
    _ day: String, _ severity: String, _ decided: String, _ ends: String, _ isShown: Bool
  ) throws {
    let regime = try Shipped.library(day).regime
    let severity = try #require(Severity.allCases.first { $0.word == severity })
    #expect(regime.displayEnds(severity, decided: Fixture.date(decided)) == CalendarDate(ends))
    #expect(regime.notDisplayed.contains(severity) == !isShown)
  }

  @Test func objectionsAreAnsweredInThreeOrSevenWorkingDays() throws {
    let library = try Shipped.library("2022-09-30")
    let objections = try #require(library.objections)
    let calendar = try #require(library.calendar)
    #expect(objections.source.evidence == .primary)
    // Before the national day, with two make-up days.
    #expect(
      try objections.own.deadline(of: library.asOf, in: calendar) == Fixture.date("2022-10-10"))
    #expect(
      try objections.withOthers.deadline(of: library.asOf, in: calendar)
        == Fixture.date("2022-10-14"))
    // Beyond the calendar it is an error, not a guess.
    #expect(throws: WorkingDayError.self) {
      try objections.own.deadline(of: Fixture.date("2026-12-30"), in: calendar)
    }
    #expect(try Shipped.library("2020-09-30").objections == nil)
  }

  @Test func beforeTheModelsDomainsHaveNone() throws {
    let library = try Shipped.library("2020-01-01")
    #expect(library.models.isEmpty)
    #expect(library.notices.first?(.english).contains("domains without a model in force") == true)
  }

  @Test func noticesSayWhatIsAnExample() throws {
    let notices = try Shipped.plan.get().notices.map { $0(.english) }
    #expect(notices.count == 4)
    #expect(notices.contains { $0.contains("the latest was 2022-10-31") })
    #expect(notices.contains { $0.contains("public credit composite evaluation (example)") })
    // The periods of 2019 were seen in a published text, those of order 58 were not.
    #expect(!notices.contains { $0.contains("527") })
    #expect(
      try Shipped.library("2024-01-01").notices.contains { $0.english.contains("order 58") })
  }

  @Test(arguments: [
    "市教育体育局", "市科技局", "市民政局", "市司法局", "市财政局", "市人力资源社会保障局",
    "济宁市生态环境局邹城市分局", "市住房城乡建设局", "市综合执法局", "市交通运输局", "市商务局", "市文旅局",
    "市卫健局", "市应急管理局", "市行政审批服务局", "市市场监管局", "市能源局", "市统计局",
    "市金融行业发展服务中心", "济宁银保监分局邹城监管组", "中国人民银行邹城市支行", "市税务局",
    "济宁市公共资源交易服务中心邹城市分中心", "市卫生健康局", "人民银行邹城市支行",
    "济宁市银保监分局邹城监管组",
  ])
  func everySpellingOfThePlanIsADepartment(_ name: String) throws {
    let domains = try Shipped.plan.get().domains
    #expect(domains.filter { $0.departments.joined().contains(name) }.count == 1)
  }

  @Test func theDepartmentsAreTwentyThree() throws {
    let domains = try Shipped.plan.get().domains
    #expect(domains.reduce(0) { $0 + $1.departments.count } == 23)
    #expect(
      domains.map(\.id) == [
        "education", "science", "civil-affairs", "justice", "treasury", "human-resources",
        "environment", "housing", "enforcement", "transport", "commerce", "culture", "health",
        "emergency", "approval", "market", "energy", "statistics", "finance", "tax",
      ])
  }
}
