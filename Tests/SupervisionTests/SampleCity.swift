import Credit
import EvaluationModels

@testable import Evaluation

/// Six organisations graded in one domain by hand, for tests of what is made of grades.
///
/// Their codes hold the letter O, which no real code does.
enum SampleCity {
  static let asOf = day(2022, 11, 30)

  static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDate {
    CalendarDate(year: year, month: month, day: day) ?? CalendarDate(daysSinceEpoch: 0)
  }

  static func decimal(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? .zero }

  static let organisations = ["甲", "乙", "丙", "丁", "戊", "己"].enumerated().map { index, name in
    Organisation(
      code: "91370883DEMO00000\(index + 1)", name: "邹城\(name)食品有限公司", kind: .enterprise,
      industry: "C14", area: "370883", town: "钢山街道", registeredOn: day(2015, 3, 1),
      status: index == 5 ? .cancelled : .active, employees: 20, scope: 1)
  }

  static let domain = SupervisionDomain(
    id: "market", title: Phrase("市场监管", "market supervision"),
    departments: [["邹城市市场监督管理局", "市监局"]])

  static let categories = [
    RecordCategory(
      id: "penalty", title: Phrase("行政处罚", "penalty"), nature: .bad,
      validityMonths: [nil, 12, 36, 60]),
    RecordCategory(
      id: "award", title: Phrase("表彰荣誉", "award"), nature: .good,
      validityMonths: [36, nil, nil, nil]),
    RecordCategory(
      id: "severe-list", title: Phrase("严重失信主体名单", "severe-dishonesty list"), nature: .bad,
      validityMonths: [nil, nil, nil, nil]),
  ]

  static let regime = EligibilityRegime(
    id: "2019", title: Phrase("发改办财金〔2019〕527号", "NDRC notice 527 of 2019"),
    effectiveFrom: day(2019, 7, 1), effectiveTo: day(2023, 4, 30), setsAsideObjections: true,
    statutoryMonths: 60, start: .actEnd, repairAfterMonths: [0, 0, 3, 6],
    displayMonths: [nil, 3, 12, 36],
    notDisplayed: [.minor])

  static let measures = [
    StatutoryMeasure(
      id: "less", title: Phrase("合理降低抽查比例和频次", "a reasonably lower share and frequency"),
      basis: Phrase("《山东省社会信用条例》第二十六条", "Shandong Social Credit Regulation, art. 26")),
    StatutoryMeasure(
      id: "more", title: Phrase("适当提高抽查比例和频次", "a suitably higher share and frequency"),
      basis: Phrase("《山东省社会信用条例》第二十八条", "Shandong Social Credit Regulation, art. 28")),
  ]

  static let composite = EvaluationModel(
    id: "composite", title: Phrase("公共信用综合评价", "composite evaluation"), version: "2022.1",
    effectiveFrom: day(2022, 1, 1), effectiveTo: nil, source: source, domain: nil,
    subjects: subjects,
    composition: Composition(
      method: .baseGoodBad, base: 1000, minimum: 0, maximum: 1200, decimals: 2, groups: []),
    weighting: [], scheme: scheme, directGrades: [], regimes: regimes(), file: "composite.yaml")

  static let source = ModelSource(
    document: Phrase("示例规则", "an example rule"), evidence: .example)
  static let subjects = SubjectRule(kinds: [.enterprise], newMonths: 12, minimumData: 0)

  static let scheme: GradeScheme = {
    func edge(_ score: Int, _ inclusive: Bool) -> BandEdge {
      BandEdge(ExactDecimal(score), inclusive: inclusive)
    }
    let bands = [
      Band(grade: "A", meaning: Phrase("诚信守法", "honest"), lower: edge(90, true), upper: nil),
      Band(
        grade: "B", meaning: Phrase("轻微失信", "slight"), lower: edge(75, true),
        upper: edge(90, false)),
      Band(
        grade: "C", meaning: Phrase("一般失信", "ordinary"), lower: edge(60, true),
        upper: edge(75, false)),
      Band(grade: "D", meaning: Phrase("较重失信", "grave"), lower: nil, upper: edge(60, false)),
    ]
    do {
      return try GradeScheme(
        id: "abcd", title: Phrase("四级", "four grades"), higherIsBetter: true, bands: bands)
    } catch {
      fatalError("\(error)")
    }
  }()

  static func regimes(_ ratios: [String] = ["0.05", "0.1", "0.5", "1"]) -> [GradeRegime] {
    let frequencies = [
      Phrase("每两年 1 次", "once in two years"), Phrase("每年 1 次", "once a year"),
      Phrase("每年 2 次", "twice a year"), Phrase("每季度 1 次", "once a quarter"),
    ]
    let measures = [[0], [], [1], [1]]
    return zip(ratios, zip(frequencies, measures)).map {
      GradeRegime(
        inspectionRatio: decimal($0), inspectionFrequency: $1.0, measures: $1.1)
    }
  }

  static let model = model(regimes: regimes())

  static func model(regimes: [GradeRegime]) -> EvaluationModel {
    func filter(_ category: Int, _ severities: [Severity]) -> RecordFilter {
      RecordFilter(categories: [category], domains: nil, severities: severities, withinMonths: nil)
    }
    let knots = [
      PointsFunction.Knot(value: 600, points: 0), PointsFunction.Knot(value: 1000, points: 100),
    ]
    return EvaluationModel(
      id: "market", title: Phrase("市场监管信用分级", "market supervision grades"),
      version: "2022.2", effectiveFrom: day(2022, 1, 1), effectiveTo: nil, source: source,
      domain: 0, subjects: subjects,
      composition: Composition(
        method: .baseGoodBad, base: 70, minimum: 0, maximum: 100, decimals: 2,
        groups: [
          IndicatorGroup(
            id: "public", title: Phrase("公共信用", "public credit"), sign: .plus, scale: 1,
            weight: decimal("0.2"), cap: nil,
            indicators: [
              Indicator(
                id: "composite", title: Phrase("公共信用综合评价得分", "composite score"), weight: 1,
                measure: .evaluation("composite"), points: .piecewise(knots), missingPoints: 80)
            ]),
          IndicatorGroup(
            id: "good", title: Phrase("守信加分", "good"), sign: .plus, scale: 1, weight: 1,
            cap: 20,
            indicators: [
              Indicator(
                id: "awards", title: Phrase("表彰荣誉", "awards"), weight: 1,
                measure: .records(filter(1, []), .count),
                points: .perUnit(points: 5, limit: nil), missingPoints: nil)
            ]),
          IndicatorGroup(
            id: "bad", title: Phrase("失信扣分", "bad"), sign: .minus, scale: 1, weight: 1,
            cap: nil,
            indicators: [
              Indicator(
                id: "ordinary", title: Phrase("行政处罚（一般）", "ordinary penalties"), weight: 1,
                measure: .records(filter(0, [.minor, .ordinary]), .count),
                points: .perUnit(points: 8, limit: 40), missingPoints: nil),
              Indicator(
                id: "serious", title: Phrase("行政处罚（严重）", "serious penalties"), weight: 1,
                measure: .records(filter(0, [.serious]), .count),
                points: .perUnit(points: 30, limit: nil), missingPoints: nil),
            ]),
        ]),
      weighting: [], scheme: scheme,
      directGrades: [
        DirectGrade(
          id: "severe", title: Phrase("列入严重失信主体名单", "on the severe list"), grade: 3,
          filter: filter(2, []), minimumCount: 1,
          basis: Phrase("国办发〔2020〕49号", "State Council notice 49 of 2020"))
      ],
      regimes: regimes, file: "domains/market.yaml")
  }

  static let objections = ObjectionRules(
    id: "sample", title: Phrase("《示例条例》第三十九条", "sample regulation, art. 39"),
    effectiveFrom: asOf.adding(months: -12), effectiveTo: nil,
    own: .init(workingDays: 3, by: Phrase("受理机构", "the office asked")),
    withOthers: .init(workingDays: 7, by: Phrase("受理机构会同提供单位", "the office and the provider")),
    source: ModelSource(document: Phrase("示例条例", "sample regulation"), evidence: .example))

  static let library = ModelLibrary(
    asOf: asOf, composite: composite, domainModels: [model], domains: [domain],
    categories: categories, regime: regime, objections: objections,
    calendar: try? WorkingDayCalendar(years: 2022...2022, holidays: [], makeUpDays: []),
    measures: measures, files: [],
    notices: [Phrase("示例参数，供替换", "example figures, to be replaced")])

  /// 甲 100 A, 乙 82.50 B, 丁 39.63 D, 丙 90 but D by a list, 戊 new, 己 gone.
  static let rows = [
    row(0, "100", grade: 0, rank: 1), row(2, "90", grade: 3, rank: 2, direct: 0),
    row(1, "82.5", grade: 1, rank: 3), row(3, "39.63", grade: 3, rank: 4),
    row(4, state: .new), row(5, state: .exited),
  ]

  static func row(
    _ organisation: Int, _ score: String? = nil, grade: Int? = nil, rank: Int? = nil,
    direct: Int? = nil, state: EvaluationState = .evaluated
  ) -> GradeRow {
    GradeRow(
      organisation: UInt32(organisation), state: state, score: score.map(decimal), grade: grade,
      directGrade: direct, rank: rank)
  }

  static let table = table(rows)

  static func table(_ rows: [GradeRow], regimes: [GradeRegime] = regimes()) -> GradeTable {
    GradeTable(
      model: model(regimes: regimes),
      weights: FrozenWeights(
        values: [decimal("0.2"), 1, 1], notices: [], consistencyRatios: []),
      rows: rows)
  }
}
