import EvaluationModels

extension ObjectShape {
  // The document.
  static let scorecard = ObjectShape(
    "scorecard",
    [
      "id", "title", "version", "source", "window", "maximum", "forecast_months", "rows",
      "deductions",
    ])
  static let scorecardWindow = ObjectShape("window", ["first", "last"])

  // Rows and items. What an option may set stands among the optional keys.
  static let scorecardRow = ObjectShape(
    "row",
    ["number", "id", "title", "maximum", "rule", "departments", "evidence", "items"],
    optional: ["options"] + settable)
  static let settable = ["quantity", "rounding", "formula", "floor"]
  static let scorecardItem = ObjectShape("item", ["id", "title", "kind", "unit"])

  // Deductions.
  static let deductions = ObjectShape(
    "deductions", ["id", "title", "rule", "departments", "items", "reasons"],
    optional: ["options", "reduces"])
  static let deductionReason = ObjectShape(
    "reason", ["item", "each", "months"], optional: ["monthly_cap"])

  // Options.
  static let scorecardOption = ObjectShape(
    "option", ["id", "question", "chosen", "why", "choices"])
  static let scorecardChoice = ObjectShape("choice", ["id", "title", "set"])
  static let scorecardSetting = ObjectShape("set", [], optional: settable + ["reduces"])

  // Quantities and formulas.
  static let quantity = ObjectShape("quantity", [], optional: quantityKinds)
  static let quantityKinds = ["sum", "larger", "mean", "percent"]
  static let percent = ObjectShape("percent", ["of", "to"])
  static let scorecardFormula = ObjectShape("formula", [], optional: formulaKinds)
  static let formulaKinds = [
    "steps", "linear", "missing", "count", "deduct", "judged", "monthly", "parts",
  ]
  static let formulaSteps = ObjectShape("steps", ["list", "otherwise"])
  static let formulaStep = ObjectShape("step", ["when", "points"])
  static let formulaLinear = ObjectShape("linear", ["knots", "step"])
  static let formulaMissing = ObjectShape("missing", ["target", "each"])
  static let formulaCount = ObjectShape("count", ["each"])
  static let formulaDeduct = ObjectShape("deduct", ["each"])
  static let formulaMonthly = ObjectShape("monthly", ["tests", "plus", "minus", "empty"])
  static let monthlyTest = ObjectShape("test", ["id", "title", "quantity", "when"])
  static let scorePart = ObjectShape(
    "part", ["id", "title", "maximum", "quantity", "formula"], optional: ["condition"])
  static let quantityTest = ObjectShape("condition", ["quantity", "when"])

  /// Every shape, for the test that compares them with the schema.
  static let scorecardShapes = [
    scorecard, scorecardWindow, scorecardRow, scorecardItem, deductions, deductionReason,
    scorecardOption, scorecardChoice, scorecardSetting, quantity, percent, scorecardFormula,
    formulaSteps, formulaStep, formulaLinear, formulaMissing, formulaCount, formulaDeduct,
    formulaMonthly, monthlyTest, scorePart, quantityTest,
  ]
}
