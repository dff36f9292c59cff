import Credit
import EvaluationModels
import Foundation
import Testing

/// A small, valid models' folder in memory, to be spoilt in one place.
struct Fixture {
  var files: [String: String] = [
    "catalogue.yaml": catalogue, "departments.yaml": departments, "measures.yaml": measures,
    "eligibility.yaml": eligibility, "composite.yaml": composite, "domains/food.yaml": food,
  ]

  static let day = date("2022-11-30")

  static func date(_ text: String) -> CalendarDate {
    CalendarDate(text) ?? CalendarDate(daysSinceEpoch: 0)
  }

  /// Writes the folder, loads it and removes it.
  func load(asOf: CalendarDate = day) throws -> ModelLibrary {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("fenji-models-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (path, text) in files {
      let file = folder.appendingPathComponent(path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    return try ModelLibrary.load(directory: folder.path, asOf: asOf)
  }

  /// Replaces the only occurrence of a text in a file. A `¶` in the new text marks a place; it is
  /// taken out, and the place is returned.
  mutating func replace(_ old: String, by new: String, in path: String) throws -> ModelPosition {
    let text = try #require(files[path])
    try #require(text.components(separatedBy: old).count == 2, "\(old) must stand once")
    return mark(text.replacingOccurrences(of: old, with: new), in: path)
  }

  /// Sets the text of a file, with a `¶` as in ``replace(_:by:in:)``.
  mutating func mark(_ text: String, in path: String) -> ModelPosition {
    files[path] = text.replacingOccurrences(of: "¶", with: "")
    let before = text.components(separatedBy: "¶")
    guard before.count == 2 else { return ModelPosition(file: path) }
    let lines = before[0].components(separatedBy: "\n")
    return ModelPosition(
      file: path, line: lines.count, column: (lines.last ?? "").unicodeScalars.count + 1)
  }

  /// The error that loading throws.
  func error(asOf: CalendarDate = day) -> ModelError? {
    do {
      _ = try load(asOf: asOf)
      return nil
    } catch let error as ModelError {
      return error
    } catch {
      return nil
    }
  }

  static let catalogue = """
    version: "1"
    title: {zh: 目录, en: catalogue}
    evidence: example
    categories:
      - {id: permit, title: {zh: 许可, en: permit}, nature: neutral}
      - {id: penalty, title: {zh: 处罚, en: penalty}, nature: bad, validity_months: {minor: 12, serious: 60}}
      - {id: award, title: {zh: 表彰, en: award}, nature: good}
    """

  static let departments = """
    version: "1"
    title: {zh: 部门, en: departments}
    evidence: P
    domains:
      - id: food
        title: {zh: 食品, en: food}
        departments:
          - name: 市监局
            aliases: [市场监管局]
      - id: health
        title: {zh: 卫生, en: health}
        departments:
          - name: 卫健局
    """

  static let measures = """
    version: "1"
    title: {zh: 措施, en: measures}
    measures:
      - {id: reduce, title: {zh: 少, en: less}, basis: {zh: 第一条, en: art. 1}, evidence: P, stance: relief}
      - {id: usual, title: {zh: 常, en: usual}, basis: {zh: 第二条, en: art. 2}, evidence: P}
      - {id: key, title: {zh: 重点, en: key}, basis: {zh: 第三条, en: art. 3}, evidence: P, stance: strict}
    """

  static let eligibility = """
    version: "1"
    title: {zh: 期限, en: expiry}
    regimes:
      - id: first
        title: {zh: 一, en: one}
        effective: {from: 2019-07-01, to: 2023-04-30}
        source: {document: {zh: 一, en: one}, evidence: K}
        set_aside_objections: true
        statutory_months: 60
        validity_from: act-end
        repair_after_months: {none: 0, minor: 3, ordinary: 3, serious: 6}
      - id: second
        title: {zh: 二, en: two}
        effective: {from: 2023-05-01}
        source: {document: {zh: 二, en: two}, evidence: F}
        set_aside_objections: false
        statutory_months: 36
        validity_from: decision
        repair_after_months: {none: 0, minor: 0, ordinary: 3, serious: 12}
    """

  static let composite = """
    id: composite
    title: {zh: 综合, en: composite}
    version: "1"
    effective: {from: 2022-01-01}
    source: {document: {zh: 例, en: example}, evidence: example}
    subjects: {kinds: [enterprise], new_months: 12, minimum_data: 0}
    composition: {method: base-good-bad, base: 1000, minimum: 0, maximum: 1100, decimals: 2}
    groups:
      - id: good
        title: {zh: 加分, en: good}
        sign: plus
        weight: 1
        cap: 100
        indicators:
          - id: awards
            title: {zh: 表彰, en: awards}
            measure: {records: {categories: [award], domains: any}, statistic: count}
            points: {per_unit: {points: 10, limit: 20}}
      - id: law
        title: {zh: 守法, en: law}
        sign: minus
        scale: 10
        cap: 100
        indicators:
          - id: penalties
            title: {zh: 处罚, en: penalties}
            measure: {records: {categories: [penalty], domains: any}, statistic: count}
            points: {per_unit: {points: 15}}
      - id: money
        title: {zh: 罚款, en: fines}
        sign: minus
        scale: 10
        cap: 100
        indicators:
          - id: fines
            title: {zh: 罚款, en: fines}
            measure: {records: {categories: [penalty], domains: [food, health]}, statistic: amount}
            points: {per_unit: {points: 0.001}}
    weighting:
      - groups: [law, money]
        pairwise: [[1, 3], [1/3, 1]]
        objective: {method: critic}
        combination: {method: linear, coefficients: [0.7, 0.3]}
    scheme:
      id: abcd
      title: {zh: 等级, en: grades}
      direction: higher
      bands:
        - {grade: A, meaning: {zh: 优, en: good}, from: ">= 1000"}
        - {grade: D, meaning: {zh: 差, en: bad}, to: "< 1000"}
    grades:
      A: {inspection: {ratio: 0.1, frequency: {zh: 一, en: once}}, measures: [reduce]}
      D: {inspection: {ratio: 1, frequency: {zh: 二, en: twice}}, measures: [key]}
    """

  static let food = """
    id: food
    domain: food
    title: {zh: 食品, en: food}
    version: "1"
    effective: {from: 2022-01-01}
    source: {document: {zh: 例, en: example}, evidence: example}
    subjects: {kinds: [enterprise, sole-trader], new_months: 0, minimum_data: 1}
    composition: {method: weighted-sum, base: 0, minimum: 0, maximum: 100, decimals: 1}
    groups:
      - id: conduct
        title: {zh: 行为, en: conduct}
        sign: plus
        weight: 0.6
        indicators:
          - id: penalties
            title: {zh: 处罚, en: penalties}
            weight: 0.75
            measure:
              records: {categories: [penalty], domains: own, severities: [serious, minor], within_months: 24}
              statistic: {decayed_count: {half_life_months: 12}}
            points: {piecewise: [[0, 100], [3, 10], [5, 0]]}
          - id: score
            title: {zh: 评分, en: score}
            weight: 0.25
            measure: {reported: {indicator: static-risk, domain: own, within_months: 12}}
            points: {steps: [[0, 100], [20, 50], [40, 0]]}
            missing: {points: 60}
      - id: rest
        title: {zh: 其他, en: rest}
        sign: plus
        weight: 0.4
        indicators:
          - id: composite
            title: {zh: 综合, en: composite}
            weight: 0.5
            measure: {evaluation: composite}
            points: {piecewise: [[600, 0], [1000, 100]]}
            missing: {points: 80}
          - id: years
            title: {zh: 年限, en: years}
            weight: 0.5
            measure: {attribute: years-registered}
            points: {per_unit: {points: 10, limit: 100}}
            missing: {points: 50}
    scheme:
      id: food-abc
      title: {zh: 等级, en: grades}
      direction: higher
      bands:
        - {grade: A, meaning: {zh: 优, en: good}, from: ">= 90"}
        - {grade: B, meaning: {zh: 中, en: fair}, from: "> 60", to: "< 90"}
        - {grade: C, meaning: {zh: 差, en: bad}, to: "<= 60"}
    direct_grades:
      - id: serious
        title: {zh: 严重, en: serious}
        grade: C
        records: {categories: [penalty], domains: own, severities: [serious]}
        minimum_count: 2
        basis: {zh: 第九条, en: art. 9}
    grades:
      A: {inspection: {ratio: 0.05, frequency: {zh: 一, en: once}}, measures: [reduce]}
      B: {inspection: {ratio: 0.1, frequency: {zh: 一, en: once}}, measures: [usual]}
      C: {inspection: {ratio: 1, frequency: {zh: 二, en: twice}}, measures: [key, usual]}
    """
}
