import CompositeIndicators
import Credit
import EvaluationModels
import Testing

@Suite("What the loader refuses in a model")
struct LintTests {
  @Test func theFixtureIsValid() throws {
    #expect(try Fixture().load().models.count == 2)
  }

  @Test(arguments: [64, 65]) func aModelHasAtMost64Rules(count: Int) throws {
    let rules = (1...count).map { number in
      "  - \(number == 65 ? "¶" : ""){id: r\(number), title: {zh: 规则, en: rule}, at_best: B, "
        + "basis: {zh: 第九条, en: art. 9}}\n"
    }
    var fixture = Fixture()
    let position = try fixture.replace(
      "direct_grades:", by: "rules:\n\(rules.joined())direct_grades:", in: Self.food)
    let error = fixture.error()
    #expect(error?.fault == (count == 65 ? .tooManyRules(65) : nil))
    #expect(error?.position == (count == 65 ? position : nil))
  }

  private static let food = "domains/food.yaml"
  private static let composite = "composite.yaml"

  static let all: [Spoiled] = [
    // Composition.
    Spoiled(
      food, "method: weighted-sum, base: 0", "method: weighted-sum, base: ¶10",
      .wrongBase(.weightedSum, expected: "0")),
    Spoiled(
      composite, "method: base-good-bad, base: 1000", "method: deductions, base: ¶1000",
      .wrongBase(.deductions, expected: "1100")),
    Spoiled(
      composite, "base: 1000, minimum", "base: ¶1101, minimum",
      .outOfRange("1101", low: "0", high: "1100")),
    Spoiled(
      composite, "minimum: 0, maximum: 1100", "minimum: 0, maximum: ¶0", .minimumNotBelowMaximum),
    Spoiled(
      food, "en: rest}\n    sign: plus", "en: rest}\n    sign: ¶minus",
      .wrongSign(.weightedSum, expected: .plus)),
    Spoiled(food, "decimals: 1", "decimals: ¶7", .outOfRange("7", low: "0", high: "6")),
    Spoiled(
      food, "method: weighted-sum", "method: ¶magic",
      .notAWord("magic", known: ["weighted-sum", "base-good-bad", "deductions"])),

    // Weights.
    Spoiled(
      food,
      "groups:\n  - id: conduct\n    title: {zh: 行为, en: conduct}\n    sign: plus\n    weight: 0.6",
      "groups:\n  ¶- id: conduct\n    title: {zh: 行为, en: conduct}\n    sign: plus\n    weight: 0.599999",
      .groupWeights(sum: "0.999999")),
    Spoiled(
      food,
      "weight: 0.6\n    indicators:\n      - id: penalties\n        title: {zh: 处罚, en: penalties}\n        weight: 0.75",
      "weight: 0.6\n    indicators:\n      ¶- id: penalties\n        title: {zh: 处罚, en: penalties}\n        weight: 0.7",
      .indicatorWeights(group: "conduct", sum: "0.95")),
    Spoiled(food, "weight: 0.75", "weight: ¶0", .outOfRange("0", low: "0.000001", high: "1")),
    Spoiled(
      food, "weight: 0.75", "weight: ¶-0.75", .outOfRange("-0.75", low: "0.000001", high: "1")),
    Spoiled(
      composite, "- id: law\n    title: {zh: 守法, en: law}\n    sign: minus\n    scale: 10",
      "- ¶id: law\n    title: {zh: 守法, en: law}\n    sign: minus\n    weight: 0.5\n    scale: 10",
      .groupWeight(group: "law", isGivenAndComputed: true)),
    Spoiled(
      composite, "- id: good\n    title: {zh: 加分, en: good}\n    sign: plus\n    weight: 1",
      "- ¶id: good\n    title: {zh: 加分, en: good}\n    sign: plus",
      .groupWeight(group: "good", isGivenAndComputed: false)),
    Spoiled(composite, "groups: [law, money]", "groups: [money, ¶law]", .groupsNotInOrder),
    Spoiled(composite, "groups: [law, money]", "groups: ¶[law]", .singleGroup),
    Spoiled(
      composite, "groups: [law, money]", "groups: [law, ¶cash]",
      .unknownName(.group, "cash", known: ["good", "law", "money"])),

    // Judgements and methods.
    Spoiled(
      composite, "[[1, 3], [1/3, 1]]", "¶[[1, 3]]", .matrixSize(rows: 1, expected: 2)),
    Spoiled(
      composite, "[[1, 3], [1/3, 1]]", "[¶[1, 3, 5], [1/3, 1]]", .matrixSize(rows: 3, expected: 2)),
    Spoiled(
      composite, "[[1, 3], [1/3, 1]]", "[[1, 3], [¶1/2, 1]]",
      .notReciprocal(row: 2, column: 1, entry: "1/2", mirror: "3")),
    Spoiled(composite, "[[1, 3], [1/3, 1]]", "[[1, 3], [1/3, ¶2]]", .diagonalNotOne(row: 2)),
    Spoiled(composite, "[[1, 3], [1/3, 1]]", "[[1, 3], [¶0.333, 1]]", .notAJudgement("0.333")),
    Spoiled(composite, "[[1, 3], [1/3, 1]]", "[[1, ¶10], [1/3, 1]]", .notAJudgement("10")),
    Spoiled(composite, "[[1, 3], [1/3, 1]]", "[[1, ¶-3], [1/3, 1]]", .notAJudgement("-3")),
    Spoiled(composite, "[[1, 3], [1/3, 1]]", "[[1, ¶3/0], [1/3, 1]]", .notAJudgement("3/0")),
    Spoiled(
      composite, "objective: {method: critic}", "objective: {method: ¶guess}",
      .unknownName(.method, "guess", known: Catalogue.weighters.names.filter { $0 != "given" })),
    Spoiled(
      composite, "objective: {method: critic}",
      "objective: ¶{method: critic, correlation: guess}",
      .method(
        .parameter(
          method: "critic", name: "correlation", value: "guess",
          expected: CorrelationKind.allCases.map(\.rawValue).joined(separator: " | ")))),
    Spoiled(
      composite, "combination: {method: linear, coefficients: [0.7, 0.3]}",
      "combination: ¶{method: linear, coefficients: [0.7, 0.2, 0.1]}",
      .method(.count(of: "coefficients", expected: 2, found: 3))),
    Spoiled(
      composite, "objective: {method: critic}", "objective: {method: critic, ¶share: 1}",
      .unknownName(.parameter, "share", known: ["correlation", "turn-costs"])),
    Spoiled(
      composite,
      "    objective: {method: critic}\n    combination: {method: linear, coefficients: [0.7, 0.3]}",
      "    combination: ¶{method: product}",
      .onlyTogether("combination", "pairwise + objective")),
    Spoiled(
      composite,
      "- groups: [law, money]\n    pairwise: [[1, 3], [1/3, 1]]\n    objective: {method: critic}\n    combination: {method: linear, coefficients: [0.7, 0.3]}",
      "- ¶groups: [law, money]", .noWeighting),

    // Points.
    Spoiled(
      food, "[[0, 100], [3, 10], [5, 0]]", "[[0, ¶101], [3, 10], [5, 0]]",
      .outOfRange("101", low: "0", high: "100")),
    Spoiled(
      food, "[[0, 100], [3, 10], [5, 0]]", "[[0, 100], [3, 10], [5, ¶-1]]",
      .outOfRange("-1", low: "0", high: "100")),
    Spoiled(
      food, "[[0, 100], [3, 10], [5, 0]]", "[[0, 100], [3, 10], [¶3, 0]]", .knotsNotAscending("3")),
    Spoiled(
      food, "[[0, 100], [3, 10], [5, 0]]", "[[0, 100], ¶[3], [5, 0]]", .expected(.knot)),
    Spoiled(
      food, "points: {piecewise: [[0, 100], [3, 10], [5, 0]]}",
      "points: ¶{piecewise: [[0, 100], [3, 10], [5, 20]]}", .pointsNotMonotone),
    Spoiled(
      food, "points: {piecewise: [[0, 100], [3, 10], [5, 0]]}",
      "points: ¶{steps: [[1, 100], [3, 10], [5, 0]]}", .pointsNotMonotone),
    Spoiled(
      food, "points: {piecewise: [[0, 100], [3, 10], [5, 0]]}",
      "points: ¶{piecewise: [[0, 50], [3, 50]]}", .pointsNotMonotone),
    Spoiled(
      food, "points: {per_unit: {points: 10, limit: 100}}", "points: {per_unit: ¶{points: 10}}",
      .limitMissing),
    Spoiled(
      food, "points: {per_unit: {points: 10, limit: 100}}",
      "points: ¶{per_unit: {points: 10, limit: 100}, steps: [[0, 1]]}",
      .exactlyOne(of: ["per_unit", "steps", "piecewise"])),
    Spoiled(
      food, "points: {per_unit: {points: 10, limit: 100}}",
      "points: {per_unit: {points: ¶-10, limit: 100}}",
      .outOfRange("-10", low: "0.000001", high: "10000")),
    Spoiled(
      food, "missing: {points: 80}", "missing: {points: ¶800}",
      .outOfRange("800", low: "0", high: "100")),
    Spoiled(
      food, "[5, 0]]}", "[5, 0]]}\n        missing: ¶{points: 0}", .missingNotPossible),
    Spoiled(
      food,
      "- id: years\n        title: {zh: 年限, en: years}\n        weight: 0.5\n        measure: {attribute: years-registered}\n        points: {per_unit: {points: 10, limit: 100}}\n        missing: {points: 50}",
      "- ¶id: years\n        title: {zh: 年限, en: years}\n        weight: 0.5\n        measure: {attribute: years-registered}\n        points: {per_unit: {points: 10, limit: 100}}",
      .missingNotStated),

    // Which way records speak.
    Spoiled(
      food,
      "measure:\n          records: {categories: [penalty], domains: own, severities: [serious, minor], within_months: 24}",
      "measure:\n          ¶records: {categories: [award], domains: own}",
      .wrongWay(category: "award", nature: .good)),
    Spoiled(
      food,
      "measure:\n          records: {categories: [penalty], domains: own, severities: [serious, minor], within_months: 24}",
      "measure:\n          ¶records: {categories: [penalty, permit], domains: own}",
      .wrongWay(category: "permit", nature: .neutral)),
    Spoiled(
      composite, "measure: {records: {categories: [award], domains: any}, statistic: count}",
      "measure: ¶{records: {categories: [penalty], domains: any}, statistic: count}",
      .wrongWay(category: "penalty", nature: .bad)),
    Spoiled(
      composite, "measure: {records: {categories: [penalty], domains: any}, statistic: count}",
      "measure: ¶{records: {categories: [award], domains: any}, statistic: count}",
      .wrongWay(category: "award", nature: .good)),
    Spoiled(
      food,
      "measure: {evaluation: composite}\n        points: {piecewise: [[600, 0], [1000, 100]]}",
      "measure: ¶{evaluation: composite}\n        points: {piecewise: [[600, 100], [1000, 0]]}",
      .evaluationWrongWay("composite")),

    // Names.
    Spoiled(
      food, "records: {categories: [penalty], domains: own, severities: [serious, minor]",
      "records: {categories: [¶fine], domains: own, severities: [serious, minor]",
      .unknownName(.category, "fine", known: ["permit", "penalty", "award"])),
    Spoiled(
      food, "severities: [serious, minor]", "severities: [¶grave, minor]",
      .unknownName(.severity, "grave", known: ["none", "minor", "ordinary", "serious"])),
    Spoiled(
      food, "severities: [serious, minor]", "severities: [minor, ¶minor]",
      .repeatedName(.severity, "minor")),
    Spoiled(
      food, "domain: food\n", "domain: ¶feed\n",
      .unknownName(.domain, "feed", known: ["food", "health"])),
    Spoiled(
      composite, "domains: [food, health]", "domains: [food, ¶hell]",
      .unknownName(.domain, "hell", known: ["food", "health"])),
    Spoiled(
      composite, "categories: [award], domains: any", "categories: [award], domains: ¶own",
      .ownWithoutDomain),
    Spoiled(
      composite, "categories: [award], domains: any", "categories: [award], domains: ¶all",
      .notAWord("all", known: ["own", "any", "[…]"])),
    Spoiled(
      food, "{evaluation: composite}", "{evaluation: ¶composit}",
      .unknownName(.evaluation, "composit", known: ["composite"])),
    Spoiled(
      composite, "measure: {records: {categories: [award], domains: any}, statistic: count}",
      "measure: {evaluation: ¶composite}", .unknownName(.evaluation, "composite", known: [])),
    Spoiled(
      composite, "id: composite\n", "id: composite\ndomain: ¶food\n", .domainOfComposite),
    Spoiled(
      food, "measure: {attribute: years-registered}", "measure: {attribute: ¶age}",
      .notAWord(
        "age", known: ["years-registered", "employees", "industry-section", "size-class"])),
    Spoiled(
      food, "kinds: [enterprise, sole-trader]", "kinds: [enterprise, ¶person]",
      .unknownName(
        .kind, "person",
        known: [
          "enterprise", "sole-trader", "cooperative", "social-organisation", "public-institution",
        ])),
    Spoiled(
      food, "- id: rest", "- id: ¶conduct", .repeatedName(.group, "conduct")),
    Spoiled(
      food, "- id: score", "- ¶id: penalties", .repeatedName(.indicator, "penalties")),

    // Measures and windows.
    Spoiled(
      food, "statistic: {decayed_count: {half_life_months: 12}}",
      "statistic: {decayed_count: {half_life_months: ¶0}}", .outOfRange("0", low: "1", high: "60")),
    Spoiled(
      food, "within_months: 24", "within_months: ¶61", .outOfRange("61", low: "1", high: "60")),
    Spoiled(food, "within_months: 24", "within_months: ¶24.0", .notWhole("24.0")),
    Spoiled(
      food, "statistic: {decayed_count: {half_life_months: 12}}", "statistic: ¶mean",
      .notAWord("mean", known: ["count", "amount"])),
    Spoiled(
      food, "measure: {attribute: years-registered}",
      "measure: {attribute: years-registered, statistic: ¶count}",
      .onlyTogether("records", "statistic")),
    Spoiled(
      food, "measure: {attribute: years-registered}",
      "measure: ¶{attribute: years-registered, evaluation: composite}",
      .exactlyOne(of: ["records", "reported", "attribute", "evaluation", "given"])),

    // Bands.
    Spoiled(
      food, "- {grade: B, meaning: {zh: 中, en: fair}, from: \"> 60\", to: \"< 90\"}",
      "- ¶{grade: B, meaning: {zh: 中, en: fair}, from: \"> 61\", to: \"< 90\"}",
      .bandGap("C", until: "<= 60", "B", from: "> 61")),
    Spoiled(
      food, "- {grade: B, meaning: {zh: 中, en: fair}, from: \"> 60\", to: \"< 90\"}",
      "- ¶{grade: B, meaning: {zh: 中, en: fair}, from: \">= 60\", to: \"< 90\"}",
      .bandOverlap("C", until: "<= 60", "B", from: ">= 60")),
    Spoiled(
      food, "from: \">= 90\"", "from: ¶\"90\"", .notAnEdge("90", sides: [">= 90", "> 90"])),
    Spoiled(
      food, "from: \">= 90\"", "from: ¶\"< 90\"", .notAnEdge("< 90", sides: [">= 90", "> 90"])),
    Spoiled(
      food, "from: \">= 90\"", "from: ¶\">=90\"", .notAnEdge(">=90", sides: [">= 90", "> 90"])),
    Spoiled(food, "- {grade: C, meaning", "- ¶{grade: B, meaning", .scheme(.repeated("B"))),
    Spoiled(
      food, "direction: higher", "direction: ¶up", .notAWord("up", known: ["higher", "lower"])),

    // Direct grades.
    Spoiled(
      food, "grade: C\n", "grade: ¶E\n", .unknownName(.grade, "E", known: ["A", "B", "C"])),
    Spoiled(
      food,
      "- id: serious\n    title: {zh: 严重, en: serious}\n    grade: C\n    records: {categories: [penalty], domains: own, severities: [serious]}\n    minimum_count: 2\n    basis: {zh: 第九条, en: art. 9}",
      "- ¶id: serious\n    title: {zh: 严重, en: serious}\n    grade: C\n    records: {categories: [penalty], domains: own, severities: [serious]}\n    minimum_count: 2",
      .missingKey("basis", object: "direct-grade")),
    Spoiled(food, "{zh: 第九条, en: art. 9}", "{zh: ¶\" \", en: art. 9}", .emptyText),
    Spoiled(
      food, "minimum_count: 2", "minimum_count: ¶0", .outOfRange("0", low: "1", high: "1000")),
    Spoiled(
      food, "records: {categories: [penalty], domains: own, severities: [serious]}",
      "records: ¶{categories: [award], domains: own}",
      .wrongWay(category: "award", nature: .good)),
    Spoiled(
      food, "grade: C\n    records: {categories", "grade: A\n    records: ¶{categories",
      .wrongWay(category: "penalty", nature: .bad)),

    // What follows from grades.
    Spoiled(food, "ratio: 0.05", "ratio: ¶0", .outOfRange("0", low: "0.000001", high: "1")),
    Spoiled(food, "ratio: 0.05", "ratio: ¶1.01", .outOfRange("1.01", low: "0.000001", high: "1")),
    Spoiled(food, "ratio: 0.1", "ratio: ¶0.04", .ratioFalls(from: "0.05", to: "0.04")),
    Spoiled(
      food,
      "grades:\n  A: {inspection: {ratio: 0.05, frequency: {zh: 一, en: once}}, measures: [reduce]}\n  B:",
      "grades:\n  ¶B:", .gradeWithoutRegime("A")),
    Spoiled(
      food, "  C: {inspection", "  ¶E: {inspection",
      .unknownName(.grade, "E", known: ["A", "B", "C"])),
    Spoiled(
      food, "measures: [usual]", "measures: [¶boycott]",
      .unknownName(.measure, "boycott", known: ["reduce", "usual", "key"])),
    Spoiled(
      food, "measures: [key, usual]", "measures: ¶[key, reduce]",
      .measureMisplaced("reduce", grade: "C")),
    Spoiled(
      food, "measures: [reduce]", "measures: ¶[key]", .measureMisplaced("key", grade: "A")),
    Spoiled(food, "measures: [usual]", "measures: ¶[]", .emptyList),
  ]

  @Test(arguments: all)
  func itIsRefusedInItsPlace(_ spoiled: Spoiled) throws {
    try spoiled.check()
  }

  @Test func computedAndGivenWeightsDoNotMixInAWeightedSum() throws {
    var fixture = Fixture()
    _ = try fixture.replace("    weight: 0.6\n", by: "", in: "domains/food.yaml")
    _ = try fixture.replace("    weight: 0.4\n", by: "", in: "domains/food.yaml")
    _ = try fixture.replace(
      "scheme:\n",
      by: "weighting:\n  - groups: [conduct, rest]\n    objective: {method: entropy}\nscheme:\n",
      in: "domains/food.yaml")
    #expect(try fixture.load().domainModels[0].weighting.count == 1)
    let extra = """
        - id: more
          title: {zh: 多, en: more}
          sign: plus
          weight: 0.1
          indicators:
            - id: staff
              title: {zh: 人数, en: staff}
              measure: {attribute: employees}
              points: {steps: [[0, 10]]}
              missing: {points: 0}

      """
    _ = try fixture.replace("weighting:\n", by: extra + "weighting:\n", in: "domains/food.yaml")
    let error = try #require(fixture.error())
    #expect(error.fault == .mixedWeights)
    #expect(error.position == ModelPosition(file: "domains/food.yaml", line: 10, column: 3))
  }

  @Test func groupsWeighedTogetherNeedTheSameCap() throws {
    var fixture = Fixture()
    _ = try fixture.replace(
      "cap: 100\n    indicators:\n      - id: fines",
      by: "cap: 90\n    indicators:\n      - id: fines", in: "composite.yaml")
    let position = try fixture.replace(
      "groups: [law, money]", by: "groups: ¶[law, money]", in: "composite.yaml")
    #expect(fixture.error() == ModelError(.unequalCaps(group: "money"), at: position))
  }

  @Test func contradictoryJudgementsAreRefused() throws {
    var fixture = Fixture()
    fixture.files["domains/food.yaml"] = nil
    let composite = "composite.yaml"
    _ = try fixture.replace("weight: 1\n    cap: 100", by: "cap: 100", in: composite)
    _ = try fixture.replace("[law, money]", by: "[good, law, money]", in: composite)
    let position = try fixture.replace(
      "[[1, 3], [1/3, 1]]", by: "¶[[1, 3, 1/3], [1/3, 1, 3], [3, 1/3, 1]]", in: composite)
    let error = try #require(fixture.error())
    guard case .inconsistent(let ratio, _, _) = error.fault else {
      Issue.record("\(error)")
      return
    }
    #expect(ratio == "1.149")
    #expect(error.position == position)
  }

  @Test func everyBandMustBeWithinReach() throws {
    var fixture = Fixture()
    _ = try fixture.replace(
      "maximum: 100, decimals", by: "maximum: 89.9, decimals", in: "domains/food.yaml")
    let position = try fixture.replace("- {grade: A", by: "- ¶{grade: A", in: "domains/food.yaml")
    #expect(fixture.error() == ModelError(.bandOutOfReach("A"), at: position))
    _ = try fixture.replace("maximum: 89.9", by: "maximum: 90", in: "domains/food.yaml")
    #expect(try fixture.load().models.count == 2)
  }

  @Test func aRiskSchemeMayNotRewardBadRecords() throws {
    // With a lower score the better one, a plus group must rise with bad records.
    var fixture = Fixture()
    _ = try fixture.replace("direction: higher", by: "direction: lower", in: "domains/food.yaml")
    _ = try fixture.replace(
      "- {grade: A, meaning: {zh: 优, en: good}, from: \">= 90\"}",
      by: "- {grade: A, meaning: {zh: 优, en: good}, to: \"<= 30\"}", in: "domains/food.yaml")
    _ = try fixture.replace(
      "from: \"> 60\", to: \"< 90\"", by: "from: \"> 30\", to: \"< 60\"", in: "domains/food.yaml")
    _ = try fixture.replace("to: \"<= 60\"", by: "from: \">= 60\"", in: "domains/food.yaml")
    #expect(fixture.error()?.fault == .wrongWay(category: "penalty", nature: .bad))
  }
}
