import CompositeIndicators
import Reports

extension WeightingJob {
  /// Weighs by a table of fuzzy numbers.
  func byFuzzyData() throws -> AnalystReport {
    let weighter = try method.make(Catalogue.fuzzyWeighters)
    try require(files.count == 1, "1")
    let data = try FuzzyTable(
      files[0], reader: FuzzyReader(scale: scale), costs: costs, columns: columns)
    guard !data.matrix.isCrisp else {
      throw AnalystError(.plainNumbersOnly(method: method.name), at: AnalystPlace(files[0]))
    }
    let weighting = try data.table.locating { () throws(CompositeIndicatorsError) in
      try weighter.weigh(data.matrix)
    }
    var parameters = method.parameters(Catalogue.fuzzyWeighters)
    if !costs.isEmpty { parameters.append(("costs", .array(costs.map(JSONValue.string)))) }
    return report(
      data.matrix.criteria.map(\.name), weighting.weights, parameters: parameters + scaleName,
      notices: weighting.notices)
  }

  /// Weighs by judgements in fuzzy numbers.
  func byFuzzyJudgements() throws -> AnalystReport {
    let weighter = try method.make(Catalogue.fuzzyJudgementWeighters)
    try require(files.count == 1, "1")
    let judgements = try FuzzyJudgementTable(
      files[0], reader: FuzzyReader(scale: scale), of: method.name)
    guard judgements.rows.contains(where: { $0.contains { $0?.isCrisp == false } }) else {
      throw AnalystError(.plainNumbersOnly(method: method.name), at: AnalystPlace(files[0]))
    }
    let result = try judgements.table.locating { () throws(CompositeIndicatorsError) in
      try weighter.weigh(rows: judgements.rows)
    }
    return report(
      judgements.criteria, result,
      parameters: method.parameters(Catalogue.fuzzyJudgementWeighters) + scaleName)
  }

  private var scaleName: [(String, JSONValue)] {
    scale.map { [("scale", .string($0))] } ?? []
  }
}
