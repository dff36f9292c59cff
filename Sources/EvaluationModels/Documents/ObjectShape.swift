/// The keys an object of a model document may have.
///
/// The same names stand in the JSON Schemas of `models/schema`, and a test compares the two.
package struct ObjectShape: Hashable, Sendable {
  /// The name in the schemas: of a definition, or of the document itself.
  package let name: String
  /// Keys it must have.
  package let required: [String]
  /// Keys it may have.
  package let optional: [String]
  /// Whether it may have keys of its own making, as parameters of a method are.
  package let isOpen: Bool

  package init(_ name: String, _ required: [String], optional: [String] = [], isOpen: Bool = false)
  {
    self.name = name
    self.required = required
    self.optional = optional
    self.isOpen = isOpen
  }

  /// All keys, the required ones first.
  package var keys: [String] { required + optional }
}

extension ObjectShape {
  // Documents.
  static let catalogue = ObjectShape("catalogue", ["version", "title", "evidence", "categories"])
  static let departments = ObjectShape("departments", ["version", "title", "evidence", "domains"])
  static let eligibility = ObjectShape(
    "eligibility", ["version", "title", "regimes"], optional: ["objections"])
  static let measures = ObjectShape("measures", ["version", "title", "measures"])
  static let model = ObjectShape(
    "evaluation-model",
    ["id", "title", "version", "effective", "source", "scheme"],
    optional: [
      "domain", "subjects", "inputs", "composition", "groups", "weighting", "states",
      "direct_grades", "rules", "history", "grades", "inspection_items",
    ])
  static let mappings = ObjectShape("mappings", ["version", "title", "mappings"])

  // Shared.
  package static let phrase = ObjectShape("phrase", ["zh", "en"])
  package static let effective = ObjectShape("effective", ["from"], optional: ["to"])
  package static let source = ObjectShape("source", ["document", "evidence"])

  // Of the catalogue, the departments, the regimes and the measures.
  static let category = ObjectShape(
    "category", ["id", "title", "nature"], optional: ["validity_months"])
  static let bySeverity = ObjectShape(
    "by-severity", [], optional: ["none", "minor", "ordinary", "serious"])
  static let domain = ObjectShape("domain", ["id", "title", "departments"])
  static let department = ObjectShape("department", ["name"], optional: ["aliases"])
  static let regime = ObjectShape(
    "regime",
    [
      "id", "title", "effective", "source", "set_aside_objections", "statutory_months",
      "validity_from", "repair_after_months",
    ], optional: ["display_months", "not_displayed"])
  static let objection = ObjectShape(
    "objection", ["id", "title", "effective", "source", "own", "with_others"])
  static let objectionTerm = ObjectShape("objection-term", ["working_days", "by"])
  static let mapping = ObjectShape("mapping", ["from", "to", "basis", "evidence", "grades"])
  static let measureKind = ObjectShape(
    "measure-kind", ["id", "title", "basis", "evidence"], optional: ["stance"])

  // Of a model.
  static let subjects = ObjectShape("subjects", ["kinds", "new_months", "minimum_data"])
  static let composition = ObjectShape(
    "composition", ["method", "base", "minimum", "maximum", "decimals"])
  static let group = ObjectShape(
    "group", ["id", "title", "sign", "indicators"], optional: ["scale", "weight", "cap", "over"])
  static let input = ObjectShape(
    "input", ["id", "title", "measure"], optional: ["per", "peers", "evidence"])
  static let indicator = ObjectShape(
    "indicator", ["id", "title", "measure", "points"],
    optional: ["weight", "missing", "per", "peers", "evidence"])
  static let exposure = ObjectShape(
    "exposure", ["input", "unit"], optional: ["minimum", "floor", "default"])
  static let peers = ObjectShape("peers", ["inputs", "minimum"])
  static let measure = ObjectShape(
    "measure", [],
    optional: ["records", "statistic", "reported", "attribute", "evaluation", "given"])
  static let records = ObjectShape(
    "records", ["categories", "domains"],
    optional: ["severities", "within_months", "calendar_year"]
  )
  static let decayed = ObjectShape("decayed", ["decayed_count"])
  static let decayedCount = ObjectShape("decayed-count", ["half_life_months"])
  static let reported = ObjectShape(
    "reported", ["indicator", "domain"], optional: ["within_months"])
  static let points = ObjectShape(
    "points", [], optional: ["per_unit", "steps", "piecewise"])
  static let perUnit = ObjectShape("per-unit", ["points"], optional: ["limit"])
  static let missing = ObjectShape("missing", ["points"])
  static let weighting = ObjectShape(
    "weighting", ["groups"], optional: ["pairwise", "objective", "combination"])
  static let method = ObjectShape("method", ["method"], isOpen: true)
  static let scheme = ObjectShape(
    "scheme", ["id", "title", "direction", "bands"],
    optional: ["kind", "owner", "cycle", "publicity"])
  static let cycle = ObjectShape("cycle", ["months", "ends"])
  static let band = ObjectShape(
    "band", ["grade", "meaning"], optional: ["from", "to", "evidence"])
  static let outsideState = ObjectShape("outside-state", ["id", "title"])
  static let directGrade = ObjectShape(
    "direct-grade", ["id", "title", "grade", "records", "minimum_count", "basis"],
    optional: ["evidence"])
  static let rule = ObjectShape(
    "rule", ["id", "title", "basis"],
    optional: [
      "when", "grade", "state", "at_best", "at_worst", "worse_by", "better_by", "evidence",
    ])
  static let condition = ObjectShape(
    "condition", [], optional: ["any", "all", "missing", "score", "top", "is"])
  static let history = ObjectShape("history", ["basis"], optional: ["maximum_rise", "holds"])
  static let hold = ObjectShape("hold", ["grade", "months"])
  static let grade = ObjectShape("grade", ["inspection", "measures"])
  static let inspection = ObjectShape("inspection", ["ratio", "frequency"])
  static let inspectionItem = ObjectShape(
    "inspection-item", ["id", "title", "kind", "manner", "basis"],
    optional: ["evidence", "ratios", "frequency"])

  /// Every shape there is.
  static let all: [ObjectShape] = [
    catalogue, departments, eligibility, measures, model, phrase, effective, source, category,
    bySeverity, domain, department, regime, measureKind, subjects, composition, group, input,
    indicator, exposure, peers, measure, records, decayed, decayedCount, reported, points, perUnit,
    missing, weighting, method,
    scheme, cycle, band, outsideState, directGrade, rule, condition, history, hold, grade,
    inspection,
    inspectionItem, mappings, mapping, objection, objectionTerm, workingDays, workingYear, holiday,
  ]
}
