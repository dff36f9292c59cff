import Credit
import EvaluationModels

@testable import Evaluation

/// The scorings of ``SampleCity`` and the case file of its worst organisation.
enum SampleCase {
  private static func decimal(_ text: String) -> ExactDecimal { SampleCity.decimal(text) }

  /// A scoring of: the composite score, awards, ordinary and serious penalties.
  ///
  /// The points are computed here once more, apart from the scorer.
  static func scoring(
    composite: String?, awards: Int, ordinary: Int, serious: Int
  ) -> Scoring {
    let compositePoints =
      composite.map { (decimal($0) - 600).divided(by: 4) ?? .zero } ?? 80
    let points: [ExactDecimal] = [
      compositePoints, ExactDecimal(5 * awards), ExactDecimal(min(40, 8 * ordinary)),
      ExactDecimal(30 * serious),
    ]
    let values: [ExactDecimal?] = [
      composite.map(decimal), ExactDecimal(awards), ExactDecimal(ordinary), ExactDecimal(serious),
    ]
    let amounts = [
      (compositePoints * decimal("0.2")).rounded(places: 2), min(20, points[1]), -points[2],
      -points[3],
    ]
    let contributions = [(0, 0), (1, 0), (2, 0), (2, 1)].enumerated().map { place, leaf in
      Contribution(
        group: leaf.0, indicator: leaf.1, value: values[place], points: points[place],
        countedPoints: place == 1 ? min(20, points[1]) : points[place], amount: amounts[place],
        shortfall: max(.zero, -amounts[place]))
    }
    let sum = amounts.reduce(ExactDecimal(70), +)
    return Scoring(
      contributions: contributions, sum: sum, score: min(100, max(.zero, sum)))
  }

  /// Scores that fit the rows of ``SampleCity/table``.
  static func scoring(of organisation: UInt32) -> Scoring {
    switch organisation {
    case 0: scoring(composite: "1000", awards: 5, ordinary: 0, serious: 0)
    case 1: scoring(composite: "850", awards: 0, ordinary: 0, serious: 0)
    case 2: scoring(composite: "1000", awards: 0, ordinary: 0, serious: 0)
    default: scoring(composite: "812.5", awards: 1, ordinary: 2, serious: 1)
    }
  }

  /// The records of 丁: two ordinary penalties and a serious one that count, an award, and three
  /// records that don't.
  static let ledger: [LedgerEntry] = [
    entry(
      "邹市监罚〔2021〕12号", category: 0, .ordinary, SampleCity.day(2021, 12, 1), yuan: 5000,
      lapses: SampleCity.day(2024, 12, 1), row: 2),
    entry(
      "邹市监罚〔2022〕8号", category: 0, .ordinary, SampleCity.day(2022, 10, 15), yuan: 12000,
      lapses: SampleCity.day(2025, 10, 15), row: 3),
    entry(
      "邹市监罚〔2022〕8号", category: 0, .ordinary, SampleCity.day(2022, 10, 15), yuan: 12000,
      fate: .duplicate, row: 4),
    entry(
      "邹市监罚〔2022〕5号", category: 0, .serious, SampleCity.day(2022, 9, 20), yuan: 80000,
      lapses: SampleCity.day(2027, 9, 20), row: 5),
    entry(
      "邹市监当罚〔2022〕3号", category: 0, .minor, SampleCity.day(2022, 3, 2), yuan: 100,
      fate: .simpleProcedure, row: 6),
    entry(
      "邹表字〔2022〕1号", category: 1, .none, SampleCity.day(2022, 1, 10), yuan: 0,
      lapses: SampleCity.day(2025, 1, 10), row: 7),
    entry(
      "邹市监罚〔2020〕2号", category: 0, .ordinary, SampleCity.day(2020, 5, 6), yuan: 3000,
      repaired: SampleCity.day(2021, 1, 8), fate: .repaired, row: 8),
  ]

  static let file = CaseFile(
    organisation: SampleCity.organisations[3], ledger: ledger,
    evaluations: [
      CaseEvaluation(
        table: SampleCity.table, row: SampleCity.rows[3], scoring: scoring(of: 3),
        evidence: [[], [5], [0, 1], [3]],
        remedies: [
          Remedy(contribution: 2, score: decimal("55.63"), grade: 3),
          Remedy(contribution: 3, score: decimal("69.63"), grade: 2),
        ],
        directGradeEvidence: [],
        prospect: GradeProspect(
          repair: RepairPath(records: [0, 3], score: decimal("77.63"), grade: 1),
          lapse: GradeLapse(
            day: SampleCity.day(2024, 12, 1), score: decimal("62.40"), grade: 2)))
    ])

  static func entry(
    _ document: String, category: UInt8, _ severity: Severity, _ decided: CalendarDate, yuan: Int,
    repaired: CalendarDate? = nil, lapses: CalendarDate? = nil, fate: Eligibility = .eligible,
    row: Int
  ) -> LedgerEntry {
    let day = PackedDay(decided) ?? .none
    let packed = PackedRecord(
      document: UInt64(row), amount: Int64(yuan) * 100, organisation: 3, actEnded: day,
      decided: day, submitted: day, expires: .none,
      repaired: repaired.flatMap { PackedDay($0) } ?? .none, category: category, domain: 0,
      severity: severity, status: fate == .repaired ? .repaired : .valid,
      circumstance: fate == .simpleProcedure ? .simpleProcedure : .ordinary)
    return LedgerEntry(
      record: CreditRecord(
        packed: packed, id: "r\(row)", documentNumber: document,
        authority: category == 1 ? "邹城市人民政府" : "邹城市市场监督管理局", basis: "",
        file: "records.csv", row: row),
      fate: fate, lapsesOn: lapses)
  }
}
