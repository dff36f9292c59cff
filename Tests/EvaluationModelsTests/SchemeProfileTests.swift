import Credit
import EvaluationModels
import Foundation
import Testing

/// What schemes say of themselves, inspection item lists, and the terms of objections and display.
@Suite struct SchemeProfileTests {
  private static let food = "domains/food.yaml"
  private static let composite = "composite.yaml"
  private static let eligibility = "eligibility.yaml"

  /// The fixture's food scheme with a profile in front of its direction.
  private static func scheme(_ text: String) -> String {
    "  title: {zh: 等级, en: grades}\n  \(text)\n  direction: higher\n  bands:\n"
      + "    - {grade: A, meaning: {zh: 优, en: good}, from: \">= 90\"}"
  }

  private static let plain =
    "  title: {zh: 等级, en: grades}\n  direction: higher\n  bands:\n"
    + "    - {grade: A, meaning: {zh: 优, en: good}, from: \">= 90\"}"

  private static func lines(_ kind: String, _ publicity: String, ends: String = "\"12-31\"")
    -> String
  {
    "kind: \(kind)\n  owner: {zh: 局, en: bureau}\n  cycle: {months: 12, ends: \(ends)}\n"
      + "  publicity: \(publicity)"
  }

  @Test(arguments: [
    ("industry", "public"), ("industry", "shared"), ("industry", "internal"),
    ("risk", "internal"),
  ])
  func aSchemeSaysWhoMaySeeIt(_ kind: String, _ publicity: String) throws {
    var fixture = Fixture()
    _ = try fixture.replace(
      Self.plain, by: Self.scheme(Self.lines(kind, publicity)), in: Self.food)
    let profile = try #require(try fixture.load().domainModels[0].profile)
    #expect(profile.kind.rawValue == kind)
    #expect(profile.publicity.rawValue == publicity)
    #expect(profile.owner == Phrase("局", "bureau"))
  }

  static let spoiled: [Spoiled] = [
    // A risk class is internal, whatever the file says.
    Spoiled(food, plain, scheme(lines("risk", "¶public")), .riskNotInternal),
    Spoiled(food, plain, scheme(lines("risk", "¶shared")), .riskNotInternal),
    Spoiled(
      food, plain, scheme(lines("¶composite", "public")),
      .schemeKind(expected: ["industry", "risk"])),
    Spoiled(
      food, plain, scheme(lines("industry", "public", ends: "¶\"02-30\"")),
      .notADayOfTheYear("02-30")),
    Spoiled(
      food, "  id: food-abc\n" + plain, "  ¶id: food-abc\n" + scheme("kind: industry"),
      .missingKey("publicity", object: "scheme")),
    // Inspection item lists.
    Spoiled(
      food, "grades:\n  A: {inspection: {ratio: 0.05",
      "inspection_items:\n  - {id: a, title: {zh: 甲, en: a}, kind: key, manner: on-site, basis: "
        + "{zh: 法, en: law}, ratios: {A: 0.2, B: ¶0.1, C: 1}}\n"
        + "grades:\n  A: {inspection: {ratio: 0.05",
      .ratioFalls(from: "0.2", to: "0.1")),
    Spoiled(
      food, "grades:\n  A: {inspection: {ratio: 0.05",
      "inspection_items:\n  - {id: a, title: {zh: 甲, en: a}, kind: key, manner: on-site, basis: "
        + "{zh: 法, en: law}, ratios: ¶{A: 0.2, C: 1}}\ngrades:\n  A: {inspection: {ratio: 0.05",
      .gradeWithoutRegime("B")),
    Spoiled(
      food, "grades:\n  A: {inspection: {ratio: 0.05",
      "inspection_items:\n  - {id: a, title: {zh: 甲, en: a}, kind: key, manner: on-site, basis: "
        + "{zh: 法, en: law}, ratios: {A: ¶0, B: 0.1, C: 1}}\ngrades:\n  A: {inspection: {ratio: 0.05",
      .outOfRange("0", low: "0.000001", high: "1")),
    // Nobody is repaired after display has ended.
    Spoiled(
      eligibility, "repair_after_months: {none: 0, minor: 3, ordinary: 3, serious: 6}",
      "repair_after_months: {none: 0, minor: 3, ordinary: 3, serious: 6}\n"
        + "    display_months: ¶{serious: 5}",
      .outOfRange("5", low: "6", high: "240")),
  ]

  @Test(arguments: spoiled)
  func isRefusedWithItsPlace(_ spoiled: Spoiled) throws {
    try spoiled.check()
  }

  @Test(arguments: [
    (3, 12, 31, "2022-11-30", "2022-09-30"), (3, 12, 31, "2022-12-31", "2022-12-31"),
    (3, 12, 31, "2023-01-01", "2022-12-31"), (12, 10, 31, "2022-10-30", "2021-10-31"),
    (12, 10, 31, "2022-10-31", "2022-10-31"), (1, 12, 31, "2023-03-01", "2023-02-28"),
    (6, 6, 30, "2024-01-05", "2023-12-30"),
  ])
  func theLatestCutOff(
    _ months: Int, _ month: Int, _ day: Int, _ date: String, _ cutOff: String
  ) throws {
    let cycle = try #require(EvaluationCycle(months: months, month: month, day: day))
    #expect(cycle.cutOff(by: Fixture.date(date)) == Fixture.date(cutOff))
  }

  private static let objection = """

    objections:
      - id: first
        title: {zh: 甲, en: one}
        effective: {from: 2020-01-01, to: 2022-12-31}
        source: {document: {zh: 甲, en: one}, evidence: P}
        own: {working_days: 3, by: {zh: 本级, en: the office}}
        with_others: {working_days: 7, by: {zh: 提供单位, en: the provider}}
      - id: second
        title: {zh: 乙, en: two}
        effective: {from: 2023-01-01}
        source: {document: {zh: 乙, en: two}, evidence: P}
        own: {working_days: 5, by: {zh: 本级, en: the office}}
        with_others: {working_days: 20, by: {zh: 提供单位, en: the provider}}
    """

  @Test(arguments: [("2022-11-30", 3, 7), ("2023-01-01", 5, 20)])
  func termsOfObjectionsAreThoseOfTheDay(_ day: String, _ own: Int, _ others: Int) throws {
    var fixture = Fixture()
    fixture.files[Self.eligibility]? += Self.objection
    let rules = try #require(try fixture.load(asOf: Fixture.date(day)).objections)
    #expect(rules.own.workingDays == own)
    #expect(rules.withOthers.workingDays == others)
    fixture.files[Self.eligibility] = fixture.files[Self.eligibility]?
      .replacingOccurrences(of: "2022-12-31", with: "2023-12-31")
    #expect(
      fixture.error()?.fault
        == .periodsOverlap(id: "second", other: "first", from: Fixture.date("2023-01-01")))
  }
}
