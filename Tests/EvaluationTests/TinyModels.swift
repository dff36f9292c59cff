import Credit
import EvaluationModels

@testable import Evaluation

extension TinyCity {
  static let penalty = 0
  static let severeList = 1
  static let award = 2
  static let market = 0
  static let tax = 1

  /// A composite of two minus groups and a plus group, and one model a domain.
  static func library(asOf: CalendarDate = asOf, weighting: [WeightingSet] = []) -> ModelLibrary {
    ModelLibrary(
      asOf: asOf, composite: composite(weighting: weighting),
      domainModels: [marketModel, taxModel],
      domains: [
        SupervisionDomain(id: "market", title: Phrase("市场", "market"), departments: [["Bureau"]]),
        SupervisionDomain(id: "tax", title: Phrase("税务", "tax"), departments: [["Tax"]]),
      ],
      categories: [
        RecordCategory(
          id: "penalty", title: Phrase("处罚", "penalty"), nature: .bad,
          validityMonths: [nil, 12, 36, 60]),
        RecordCategory(
          id: "severe-list", title: Phrase("名单", "list"), nature: .bad,
          validityMonths: [nil, nil, nil, nil]),
        RecordCategory(
          id: "award", title: Phrase("表彰", "award"), nature: .good,
          validityMonths: [36, nil, nil, nil]),
      ],
      regime: EligibilityRegime(
        id: "2019", title: Phrase("2019", "2019"), effectiveFrom: day("2019-07-01"),
        effectiveTo: nil, setsAsideObjections: true, statutoryMonths: 60, start: .actEnd,
        repairAfterMonths: [0, 0, 3, 6]),
      measures: [], files: [], notices: [])
  }

  static func composite(weighting: [WeightingSet]) -> EvaluationModel {
    let computed = Set(weighting.flatMap(\.groups))
    func weight(_ group: Int, _ text: String) -> ExactDecimal? {
      computed.contains(group) ? nil : decimal(text)
    }
    return model(
      id: "composite", domain: nil,
      composition: Composition(
        method: .baseGoodBad, base: 1000, minimum: 0, maximum: 1100, decimals: 2,
        groups: [
          group(
            "lawful", .minus, scale: 10, weight: weight(0, "0.6"), cap: 100,
            [
              leaf("count", .records(filter(penalty), .count), .perUnit(points: 15, limit: nil)),
              leaf(
                "amount", .records(filter(penalty), .amount),
                .piecewise([knot("0", "0"), knot("10000", "50")])),
            ]),
          group(
            "recent", .minus, scale: 10, weight: weight(1, "0.4"), cap: nil,
            [
              leaf(
                "decayed", .records(filter(penalty), .decayedCount(halfLifeMonths: 12)),
                .perUnit(points: 10, limit: 60))
            ]),
          group(
            "good", .plus, scale: 1, weight: 1, cap: 30,
            [leaf("awards", .records(filter(award), .count), .perUnit(points: 20, limit: nil))]),
        ]),
      weighting: weighting, bands: ["1000", "900", "700"], direct: severeList, newMonths: 12)
  }

  static let marketModel = model(
    id: "market", domain: market,
    composition: Composition(
      method: .weightedSum, base: 0, minimum: 0, maximum: 100, decimals: 1,
      groups: [
        group(
          "own", .plus, scale: 1, weight: decimal("0.7"), cap: nil,
          [
            Indicator(
              id: "penalties", title: Phrase("处罚", "penalties"), weight: decimal("0.5"),
              measure: .records(filter(penalty, domains: [market], months: 12), .count),
              points: .steps([knot("0", "100"), knot("1", "60"), knot("2", "0")]),
              missingPoints: nil),
            Indicator(
              id: "static", title: Phrase("静态", "static"), weight: decimal("0.5"),
              measure: .reported(domain: market, indicator: "static", withinMonths: 24),
              points: .piecewise([knot("0", "100"), knot("40", "0")]), missingPoints: 50),
          ]),
        group(
          "public", .plus, scale: 1, weight: decimal("0.3"), cap: nil,
          [
            Indicator(
              id: "composite", title: Phrase("综合评价", "composite"), weight: 1,
              measure: .evaluation("composite"),
              points: .piecewise([knot("500", "0"), knot("1000", "100")]), missingPoints: 80)
          ]),
      ]),
    weighting: [], bands: ["90", "75", "60"], direct: severeList, directDomains: [market],
    newMonths: 0)

  static let taxModel = model(
    id: "tax", domain: tax,
    composition: Composition(
      method: .deductions, base: 100, minimum: 0, maximum: 100, decimals: 0,
      groups: [
        group(
          "deductions", .minus, scale: 1, weight: 1, cap: nil,
          [
            leaf(
              "penalties", .records(filter(penalty, domains: [tax]), .count),
              .perUnit(points: 11, limit: nil))
          ])
      ]),
    weighting: [], bands: ["90", "70", "40"], direct: nil, newMonths: 0, minimumData: 1)

  static func filter(_ category: Int, domains: [Int]? = nil, months: Int? = nil) -> RecordFilter {
    RecordFilter(categories: [category], domains: domains, severities: [], withinMonths: months)
  }

  static func decimal(_ text: String) -> ExactDecimal {
    guard let value = ExactDecimal(text) else { preconditionFailure("no number: \(text)") }
    return value
  }

  private static func knot(_ value: String, _ points: String) -> PointsFunction.Knot {
    PointsFunction.Knot(value: decimal(value), points: decimal(points))
  }

  static func leaf(
    _ id: String, _ measure: Measure, _ points: PointsFunction
  ) -> Indicator {
    Indicator(
      id: id, title: Phrase(id, id), weight: 1, measure: measure, points: points,
      missingPoints: nil)
  }

  static func group(
    _ id: String, _ sign: IndicatorGroup.Sign, scale: ExactDecimal, weight: ExactDecimal?,
    cap: ExactDecimal?, _ indicators: [Indicator]
  ) -> IndicatorGroup {
    IndicatorGroup(
      id: id, title: Phrase(id, id), sign: sign, scale: scale, weight: weight, cap: cap,
      indicators: indicators)
  }

  /// Bands A…D with inclusive lower edges at the three scores.
  static func model(
    id: String, domain: Int?, composition: Composition, weighting: [WeightingSet],
    bands edges: [String], direct: Int?, directDomains: [Int]? = nil, newMonths: Int,
    minimumData: Int = 0
  ) -> EvaluationModel {
    let letters = ["A", "B", "C", "D"]
    let bands = letters.enumerated().map { index, letter in
      Band(
        grade: letter, meaning: Phrase(letter, letter),
        lower: index < 3 ? BandEdge(decimal(edges[index]), inclusive: true) : nil,
        upper: index > 0 ? BandEdge(decimal(edges[index - 1]), inclusive: false) : nil)
    }
    guard
      let scheme = try? GradeScheme(
        id: id, title: Phrase(id, id), higherIsBetter: true, bands: bands)
    else { preconditionFailure("bad bands") }
    return EvaluationModel(
      id: id, title: Phrase(id, id), version: "1", effectiveFrom: day("2020-01-01"),
      effectiveTo: nil, source: ModelSource(document: Phrase("例", "example"), evidence: .example),
      domain: domain,
      subjects: SubjectRule(
        kinds: [.enterprise], newMonths: newMonths, minimumData: minimumData),
      composition: composition, weighting: weighting, scheme: scheme,
      directGrades: direct.map { category in
        [
          DirectGrade(
            id: "severe", title: Phrase("名单", "list"), grade: 3,
            filter: filter(category, domains: directDomains), minimumCount: 1,
            basis: Phrase("依据", "basis"))
        ]
      } ?? [],
      regimes: letters.map { _ in
        GradeRegime(inspectionRatio: 1, inspectionFrequency: Phrase("", ""), measures: [])
      }, file: "\(id).yaml")
  }
}
