public import Credit
public import Scorecards

extension CityScorecard {
  /// The scorecard for programs. Texts are in the language; points are numbers or null.
  public func json(_ language: Language) -> JSONValue {
    .object([
      ("id", .string(model.id)), ("title", .string(model.title(language))),
      ("version", .string(model.version)), ("source", .string(model.document(language))),
      ("asOf", .string(asOf.description)),
      (
        "window",
        .object([
          ("first", .string(model.window.first.description)),
          ("last", .string(model.window.last.description)),
        ])
      ),
      ("points", .decimal(points)), ("maximum", .decimal(model.maximum)),
      ("best", .decimal(best)), ("worst", .decimal(worst)),
      (
        "forecast",
        .object([
          ("points", .decimal(forecast)), ("isForecast", .bool(true)),
          ("basis", .string(forecastBasis(language))),
        ])
      ),
      ("missing", .array(missing.map { .string($0.id) })),
      ("rows", .array(rows.map { $0.json(language) })),
      (
        "options",
        .array(
          model.options.map { option in
            .object([
              ("id", .string(option.id)), ("row", .string(option.row)),
              ("question", .string(option.question(language))),
              ("chosen", .string(option.chosen)), ("recommended", .string(option.recommended)),
              ("reason", .string(option.reason(language))),
              ("choices", .array(option.choices.map { .string($0.id) })),
            ])
          })
      ),
    ])
  }

  /// How the forecast comes about.
  func forecastBasis(_ language: Language) -> String {
    Phrase(
      "外推，不是结果：按月的数据取最近 \(model.forecastMonths) 个已知月的平均、按月检验取其达标比例，累计和时点数据按平均月变化延续，评审分不变",
      "an extrapolation, not a result: monthly figures take the mean of the last "
        + "\(model.forecastMonths) known months and monthly tests their share of passes, counts and levels go on by their mean monthly "
        + "change, judgements stay")(language)
  }
}

extension RowResult {
  func json(_ language: Language) -> JSONValue {
    func number(_ value: ExactDecimal?) -> JSONValue { value.map(JSONValue.decimal) ?? .null }
    return .object([
      ("id", .string(id)), ("number", self.number.map { .integer(Int64($0)) } ?? .null),
      ("title", .string(title(language))), ("points", number(points)),
      ("maximum", .decimal(maximum)), ("state", .string(state.rawValue)),
      (
        "quantity",
        quantity.map {
          .object([("value", .decimal($0.value)), ("unit", .string($0.unit(language)))])
        } ?? .null
      ),
      ("inputs", .array(inputs.map { $0.json(language) })),
      (
        "parts",
        .array(
          parts.map {
            .object([
              ("id", .string($0.id)), ("title", .string($0.title(language))),
              ("points", number($0.points)), ("maximum", .decimal($0.maximum)),
            ])
          })
      ),
      ("rule", .string(rule(language))), ("notes", .array(notes.map { .string($0(language)) })),
      ("best", .decimal(best)), ("worst", .decimal(worst)), ("forecast", number(forecast)),
      (
        "nextSteps",
        .array(
          nextSteps.map {
            .object([
              ("gain", .decimal($0.gain)), ("change", .string($0.change.title(language))),
            ])
          })
      ),
      ("departments", .array(departments.map(JSONValue.string))),
      ("evidence", .array(evidence.map { .string($0(language)) })),
    ])
  }
}

extension ScorecardInput {
  func json(_ language: Language) -> JSONValue {
    .object([
      ("item", .string(item.id)), ("title", .string(item.title(language))),
      ("kind", .string(item.kind.rawValue)), ("unit", .string(item.unit.rawValue)),
      ("value", value.map(JSONValue.decimal) ?? .null),
      ("month", month.map { .string($0.description) } ?? .null),
      (
        "months",
        .array(
          months.map {
            .object([("month", .string($0.month.description)), ("value", .decimal($0.value))])
          })
      ), ("missing", .array(missing.map { .string($0.description) })),
    ])
  }
}
