import Credit
import Evaluation
import EvaluationModels

/// Models made at random from everything a model can have, over the categories, domains and reported
/// values of the bundled city.
struct RandomModels {
  private var state: UInt64
  private let known: ModelLibrary
  private let reported: [(domain: Int, indicator: String)]

  init(seed: UInt64, library: ModelLibrary) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1
    known = library
    var reported: [(Int, String)] = []
    for model in library.models {
      for measure in model.composition.indicators.map(\.measure) + model.inputs.map(\.measure) {
        if case .reported(let domain, let indicator, _) = measure,
          !reported.contains(where: { $0.0 == domain && $0.1 == indicator })
        {
          reported.append((domain, indicator))
        }
      }
    }
    self.reported = reported
  }

  private mutating func next() -> UInt64 {
    state = state &+ 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  private mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  private mutating func chance(_ percent: Int) -> Bool { number(1...100) <= percent }

  private mutating func decimal(_ range: ClosedRange<Int>) -> ExactDecimal {
    chance(50)
      ? ExactDecimal(number(range))
      : ExactDecimal(
        millionths: Int64(number((range.lowerBound * 1_000_000)...(range.upperBound * 1_000_000))))
  }

  private mutating func some(_ count: Int, percent: Int) -> [Int] {
    var chosen: [Int] = []
    for index in 0..<count where chance(percent) { chosen.append(index) }
    return chosen.isEmpty ? [number(0...(count - 1))] : chosen
  }

  /// How many models were refused because numbers might leave their bounds.
  private(set) var refused = 0

  /// A library of random models for the first domains, and a random composite, all of which can be
  /// compiled.
  mutating func library(count: Int) throws -> ModelLibrary {
    let composite = try compiled(id: "composite", domain: nil, composite: nil)
    var models: [EvaluationModel] = []
    for domain in 0..<count {
      models.append(
        try compiled(id: known.domains[domain].id, domain: domain, composite: composite))
    }
    return library(composite: composite, models)
  }

  private mutating func compiled(
    id: String, domain: Int?, composite: EvaluationModel?
  ) throws -> EvaluationModel {
    while true {
      let model = model(id: id, domain: domain)
      do {
        _ = try StandardText(
          library: domain == nil
            ? library(composite: model, []) : library(composite: composite, [model]))
        return model
      } catch let error as SQLRefusal where error.reason == .tooLarge && refused < 20 {
        refused += 1
      }
    }
  }

  private func library(composite: EvaluationModel?, _ models: [EvaluationModel]) -> ModelLibrary {
    ModelLibrary(
      asOf: known.asOf, composite: composite, domainModels: models, domains: known.domains,
      categories: known.categories, regime: known.regime, measures: known.measures, files: [],
      notices: [])
  }

  /// Random grades of the run before.
  mutating func former(codes: [String]) -> [String: [String: FormerGrade]] {
    var former: [String: [String: FormerGrade]] = [:]
    for domain in known.domains {
      for code in codes where chance(60) {
        former[domain.id, default: [:]][code] = FormerGrade(
          grade: ["A", "B", "C", "D", "M"][number(0...4)],
          since: known.asOf.adding(days: -number(0...1000)))
      }
    }
    return former
  }

  private mutating func filter() -> RecordFilter {
    RecordFilter(
      categories: some(known.categories.count, percent: 40),
      domains: chance(50) ? some(known.domains.count, percent: 30) : nil,
      severities: chance(40) ? [Severity.minor, .serious] : [],
      withinMonths: chance(40) ? number(1...40) : nil, inCalendarYear: chance(15))
  }

  private mutating func measure(canEvaluate: Bool) -> Measure {
    switch number(0...9) {
    case 0...5:
      let statistic: RecordStatistic =
        switch number(0...3) {
        case 0: .amount
        case 1: .decayedCount(halfLifeMonths: number(3...40))
        default: .count
        }
      return .records(filter(), statistic)
    case 6...7:
      let (domain, indicator) = reported[number(0...(reported.count - 1))]
      return .reported(
        domain: domain, indicator: indicator, withinMonths: chance(50) ? number(3...36) : nil)
    case 8 where canEvaluate: return .evaluation("composite")
    default:
      return .attribute(
        [OrganisationAttribute.yearsRegistered, .employees, .industrySection, .sizeClass][
          number(0...3)])
    }
  }

  private mutating func points() -> PointsFunction {
    func knots(_ values: [PointsFunction.Knot]) -> [PointsFunction.Knot] { values }
    var ascending: [PointsFunction.Knot] = []
    var at = number(-3...3)
    for _ in 0..<number(1...4) {
      ascending.append(.init(value: ExactDecimal(at) + decimal(0...1), points: decimal(-20...60)))
      at += number(2...40)
    }
    switch number(0...2) {
    case 0: return .perUnit(points: decimal(-7...12), limit: chance(60) ? decimal(0...40) : nil)
    case 1: return .steps(ascending)
    default: return .piecewise(ascending)
    }
  }

  private mutating func model(id: String, domain: Int?) -> EvaluationModel {
    let phrase = Phrase(id, id)
    var inputs = [
      ModelInput(id: "staff", title: phrase, measure: .attribute(.employees)),
      ModelInput(id: "size", title: phrase, measure: .attribute(.sizeClass)),
      ModelInput(id: "outlets", title: phrase, measure: measure(canEvaluate: false)),
    ]
    func exposure(_ random: inout RandomModels) -> Exposure? {
      guard random.chance(25) else { return nil }
      return Exposure(
        input: [0, 2][random.number(0...1)], unit: ExactDecimal(random.number(1...100)),
        minimum: random.decimal(1...9), floor: random.chance(30) ? random.decimal(0...20) : nil,
        assumed: random.chance(30) ? random.decimal(1...9) : nil)
    }
    func peers(_ random: inout RandomModels) -> PeerGroup? {
      guard random.chance(15) else { return nil }
      return PeerGroup(inputs: random.chance(70) ? [1] : [], minimum: random.number(1...30))
    }
    for index in 0..<number(0...2) {
      inputs.append(
        ModelInput(
          id: "more-\(index)", title: phrase, measure: measure(canEvaluate: domain != nil),
          exposure: exposure(&self), peers: peers(&self)))
    }
    var groups: [IndicatorGroup] = []
    for group in 0..<number(1...4) {
      let isShare = chance(25)
      var leaves: [Indicator] = []
      for leaf in 0..<number(1...4) {
        leaves.append(
          Indicator(
            id: "g\(group)-\(leaf)", title: phrase, weight: chance(50) ? .one : decimal(0...2),
            measure: measure(canEvaluate: domain != nil), exposure: exposure(&self),
            peers: peers(&self), points: points(), missingPoints: isShare ? nil : decimal(-5...30)))
      }
      groups.append(
        IndicatorGroup(
          id: "g\(group)", title: phrase, sign: chance(60) ? .plus : .minus,
          scale: chance(60) ? 1 : decimal(0...11), weight: decimal(0...1),
          cap: !isShare && chance(50) ? decimal(0...80) : nil, isShareOfApplicable: isShare,
          indicators: leaves))
    }
    let decimals = number(0...6)
    let higherIsBetter = chance(70)
    let composition = Composition(
      method: .baseGoodBad, base: decimal(-5...100), minimum: decimal(-40...0),
      maximum: decimal(80...300), decimals: decimals, groups: groups)
    return EvaluationModel(
      id: id, title: phrase, version: "random", effectiveFrom: known.asOf, effectiveTo: nil,
      source: ModelSource(document: phrase, evidence: .example), domain: domain,
      subjects: SubjectRule(
        kinds: OrganisationKind.allCases, newMonths: chance(50) ? number(1...36) : 0,
        minimumData: number(0...3)),
      inputs: inputs, composition: composition, weighting: [],
      scheme: scheme(higherIsBetter: higherIsBetter, id: id),
      states: [OutsideState(id: "m", title: phrase)],
      directGrades: (0..<number(0...2)).map { index in
        DirectGrade(
          id: "direct-\(index)", title: phrase, grade: number(1...3),
          filter: RecordFilter(
            categories: [number(0...(known.categories.count - 1))], domains: nil, severities: [],
            withinMonths: nil),
          minimumCount: number(1...4), basis: phrase)
      },
      rules: (0..<number(0...5)).map { rule($0, values: composition.indicators.count) },
      history: chance(60)
        ? GradeHistory(
          maximumRise: chance(50) ? number(1...2) : nil,
          holds: [.init(grade: number(1...3), months: number(1...30))], basis: phrase) : nil,
      regimes: [], file: "")
  }

  private mutating func rule(_ index: Int, values: Int) -> GradeRule {
    let signs: [Comparison.Sign] = [.atLeast, .above, .atMost, .below, .equal]
    var conditions: [RuleCondition] = []
    for _ in 0..<number(1...2) {
      let operands: [RuleOperand] = [.indicator(number(0...(values - 1))), .input(number(0...2))]
      let comparison = Comparison(signs[number(0...4)], decimal(0...20))
      switch number(0...4) {
      case 0: conditions.append(.any(operands, comparison))
      case 1: conditions.append(.all(operands, comparison))
      case 2: conditions.append(.missing(operands))
      case 3: conditions.append(.score(Comparison(signs[number(0...4)], decimal(0...120))))
      default: conditions.append(.top(Comparison(signs[number(0...4)], decimal(1...60))))
      }
    }
    let effect: RuleEffect =
      switch number(0...5) {
      case 0: .grade(number(0...3))
      case 1: .state(0)
      case 2: .atBest(number(0...3))
      case 3: .atWorst(number(0...3))
      case 4: .worse(number(1...2))
      default: .better(number(1...2))
      }
    return GradeRule(
      id: "rule-\(index)", title: Phrase("", ""), conditions: conditions, effect: effect,
      basis: Phrase("", ""), evidence: nil)
  }

  private mutating func scheme(higherIsBetter: Bool, id: String) -> GradeScheme {
    let cuts = [90, 60, 30].map { ExactDecimal($0) + decimal(0...9) }
    let inclusive = chance(50)
    func band(_ index: Int, _ letter: String) -> Band {
      let order = higherIsBetter ? cuts : cuts.reversed()
      let better = index == 0 ? nil : BandEdge(order[index - 1], inclusive: !inclusive)
      let worse = index == 3 ? nil : BandEdge(order[index], inclusive: inclusive)
      return Band(
        grade: letter, meaning: Phrase("", ""), lower: higherIsBetter ? worse : better,
        upper: higherIsBetter ? better : worse)
    }
    let bands = ["A", "B", "C", "D"].enumerated().map { band($0, $1) }
    let scheme = try? GradeScheme(
      id: id, title: Phrase("", ""), higherIsBetter: higherIsBetter, bands: bands)
    guard let scheme else { preconditionFailure("bands that don't fit") }
    return scheme
  }
}
