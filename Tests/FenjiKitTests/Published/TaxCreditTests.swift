import Credit
import EvaluationModels
import FenjiKit
import Testing

/// Taxpayer credit: deductions from 100 or 90, direct D, M, what bars A.
@Suite struct TaxCreditTests {
  /// Article 18 of 2025.
  static let thirteen = [
    "d-recovery-fraud", "d-police", "d-evasion", "d-unpaid", "d-obstruction", "d-invoices",
    "d-false-materials", "d-refund-barred", "d-non-normal", "d-by-non-normal", "d-by-d", "d-list",
    "d-other",
  ]

  /// Article 20 of 2014: ten items, of which the second and the eighth have two situations.
  static let ten = [
    "d-crime", "d-evasion", "d-other-evasion", "d-unpaid", "d-obstruction", "d-invoices",
    "d-false-materials", "d-refund-barred", "d-non-normal", "d-by-non-normal", "d-by-d", "d-other",
  ]

  private static func row(_ regular: String, _ other: [String: String] = [:]) -> [String: String] {
    other.merging(["regular": regular, "non-regular": other["non-regular"] ?? "0"]) { $1 }
  }

  static let trials: [Trial] = [
    Trial(row("0"), "100.00", "A"),
    Trial(row("0", ["starts-at-90": "true"]), "90.00", "A"),
    Trial(row("0.01", ["starts-at-90": "true"]), "89.99", "B"),
    Trial(row("10"), "90.00", "A"), Trial(row("10.01"), "89.99", "B"),
    Trial(row("30"), "70.00", "B"), Trial(row("30.01"), "69.99", "C"),
    Trial(row("3;5;11", ["non-regular": "11"]), "70.00", "B"),
    Trial(row("60"), "40.00", "C"), Trial(row("60.01"), "39.99", "D"),
    Trial(row("100", ["non-regular": "50"]), "0.00", "D"),
    // M stands outside the grades.
    Trial(["new-subject": "true"], nil, nil, state: "M"),
    Trial(row("30", ["no-income": "true"]), "70.00", nil, state: "M"),
    Trial(row("30.01", ["no-income": "true"]), "69.99", "C"),
    Trial(row("0", ["new-subject": "true", "d-unpaid": "true"]), "100.00", "D"),
    // A is barred, the grades below are not.
    Trial(row("0", ["zero-vat": "true"]), "100.00", "B"),
    Trial(row("0", ["bad-books": "true"]), "100.00", "B"),
    Trial(row("0", ["under-three-years": "true"]), "100.00", "B"),
    Trial(row("0", ["last-year-d": "true"]), "100.00", "B"),
    Trial(row("40", ["bad-books": "true"]), "60.00", "C"),
    Trial(["regular": "0"], nil, nil, state: "no-data"),
  ]

  @Test(arguments: trials, [("2014-10-01"), ("2025-06-30"), ("2025-07-01")])
  func bandsAndStates(_ trial: Trial, _ day: String) throws {
    try PublishedScheme.check(trial, under: "tax-credit", asOf: day)
  }

  @Test(arguments: thirteen)
  func anyOfThirteenSituationsIsADirectD(_ situation: String) throws {
    try PublishedScheme.check(
      Trial(Self.row("0", [situation: "true"]), "100.00", "D"), under: "tax-2025")
  }

  @Test(arguments: ten)
  func anyOfTheTenItemsOf2014IsADirectD(_ situation: String) throws {
    try PublishedScheme.check(
      Trial(Self.row("0", [situation: "true"]), "100.00", "D"), under: "tax-2014")
  }

  /// The rule's own list, and none of it from memory.
  @Test(arguments: [("tax-2025", thirteen, "第十八条"), ("tax-2014", ten, "第二十条")])
  func theSituationsAreThoseOfTheArticle(
    _ name: String, _ situations: [String], _ article: String
  ) throws {
    let model = try PublishedScheme.sheet(name).model
    let inputs = model.inputs.filter { $0.title.chinese.hasPrefix(article) }
    #expect(inputs.map(\.id) == situations)
    #expect(inputs.allSatisfy { $0.evidence == nil })
    #expect(model.source.evidence == .published)
  }

  @Test(arguments: [
    ("2025-06-30", "2014.40"), ("2025-07-01", "2025.12"), ("2030-01-01", "2025.12"),
  ])
  func theDayPicksTheRule(_ day: String, _ version: String) throws {
    #expect(try PublishedScheme.sheet("tax-credit", asOf: day).model.version == version)
  }
}
