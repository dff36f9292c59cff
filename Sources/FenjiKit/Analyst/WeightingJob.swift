import CompositeIndicators
import Credit
import Reports

/// Weighs criteria: by a matrix of data, by judgements, or by combining files of weights.
///
///     let job = WeightingJob(["matrix.csv"], by: MethodRequest("entropy"))
///     print(try job.run().json.text)
public struct WeightingJob: Sendable {
  /// The files: one matrix; judgements, for AHP of one judge or more; or two or more of weights.
  public let files: [String]
  /// The method: of weighting, of weighting by judgement, or of combination.
  public let method: MethodRequest
  /// The criteria of which less is better.
  public let costs: [String]
  /// The columns that are criteria; all but the first when nil.
  public let columns: [String]?
  /// The file that says what words mean, for methods on fuzzy numbers.
  public let scale: String?

  /// A job on files.
  public init(
    _ files: [String], by method: MethodRequest, costs: [String] = [], columns: [String]? = nil,
    scale: String? = nil
  ) {
    self.files = files
    self.method = method
    self.costs = costs
    self.columns = columns
    self.scale = scale
  }

  /// The names of all methods that weigh.
  public static var methodNames: [String] {
    Catalogue.weighters.names + Catalogue.judgementWeighters.names + Catalogue.combiners.names
      + Catalogue.fuzzyWeighters.names + Catalogue.fuzzyJudgementWeighters.names
  }

  /// Reads, weighs and reports.
  ///
  /// - Throws: ``AnalystError``, and `DatasetError` for a file that is no table.
  public func run() throws -> AnalystReport {
    if Catalogue.fuzzyWeighters.names.contains(method.name) { return try byFuzzyData() }
    if Catalogue.fuzzyJudgementWeighters.names.contains(method.name) {
      return try byFuzzyJudgements()
    }
    if scale != nil, Self.methodNames.contains(method.name) {
      throw AnalystError(.scaleWithPlain(method: method.name))
    }
    if Catalogue.weighters.names.contains(method.name) { return try byData() }
    if Catalogue.judgementWeighters.names.contains(method.name) { return try byJudgements() }
    if Catalogue.combiners.names.contains(method.name) { return try byCombination() }
    throw AnalystError(.unknownMethod(method.name, known: Self.methodNames))
  }

  private func byData() throws -> AnalystReport {
    let weighter = try method.make(Catalogue.weighters)
    try require(files.count == 1, "1")
    let data = try MatrixTable(files[0], costs: costs, columns: columns)
    let weighting = try data.table.locating { () throws(CompositeIndicatorsError) in
      try weighter.weigh(data.matrix)
    }
    var parameters = method.parameters(Catalogue.weighters)
    if !costs.isEmpty { parameters.append(("costs", .array(costs.map(JSONValue.string)))) }
    return report(
      data.matrix.criteria.map(\.name), weighting.weights, parameters: parameters,
      notices: weighting.notices)
  }

  private func byJudgements() throws -> AnalystReport {
    guard method.name == "ahp", files.count > 1 else {
      let weighter = try method.make(Catalogue.judgementWeighters)
      try require(files.count == 1, method.name == "ahp" ? "≥ 1" : "1")
      let judgements = try JudgementTable(files[0], of: method.name)
      let result = try judgements.table.locating { () throws(CompositeIndicatorsError) in
        try weighter.weigh(rows: judgements.rows)
      }
      return report(
        judgements.criteria, result, parameters: method.parameters(Catalogue.judgementWeighters))
    }
    return try JudgePanel(files: files, method: method).report()
  }

  private func byCombination() throws -> AnalystReport {
    let combiner = try method.make(Catalogue.combiners)
    try require(files.count > 1, "≥ 2")
    let tables = try files.map(WeightTable.init)
    let criteria = tables[0].criteria
    let weightings = try tables.map { try $0.weights(of: criteria) }
    let combined = try tables[0].table.locating { () throws(CompositeIndicatorsError) in
      try combiner.combine(weightings)
    }
    var extra: [(String, JSONValue)] = []
    if let shares = combined.coefficients {
      let named = zip(files, shares).map { ($0, JSONValue.number($1)) }
      extra.append(
        ("shares", .array(named.map { .object([("file", .string($0)), ("share", $1)]) })))
    }
    return report(
      criteria, combined.weights, parameters: method.parameters(Catalogue.combiners),
      extra: extra,
      remarks: zip(files, combined.coefficients ?? []).map { file, share in
        Phrase(
          "\(file) 的份额：\(AnalystGrid.brief(share))", "share of \(file): \(AnalystGrid.brief(share))"
        )
      }, notices: combined.notices)
  }

  func require(_ isMet: Bool, _ expected: String) throws(AnalystError) {
    guard isMet else {
      throw AnalystError(
        .fileCount(method: method.name, expected: expected, found: files.count))
    }
  }

  /// The report of judgements, with their consistency.
  func report(
    _ criteria: [String], _ result: JudgementWeighting, parameters: [(String, JSONValue)]
  ) -> AnalystReport {
    var extra: [(String, JSONValue)] = []
    var remarks: [Phrase] = []
    if let consistency = result.consistency {
      extra.append(
        ("consistency", consistency.json(result.inconsistentJudgements, criteria: criteria)))
      remarks = consistency.remarks(result.inconsistentJudgements, criteria: criteria)
    }
    if !result.parts.isEmpty {
      extra.append(("parts", .object(result.parts.map { ($0.name, $0.json(of: criteria)) })))
      remarks += result.parts.filter { $0.values.count == 1 }.map { part in
        let text = "\(part.name) \(AnalystGrid.brief(part.values[0]))"
        return Phrase(text, text)
      }
    }
    return report(
      criteria, result.weights, fuzzy: result.fuzzyWeights, parameters: parameters, extra: extra,
      remarks: remarks, notices: result.notices)
  }

  /// The report of weights; with fuzzy ones, their ends and middles stand in columns of their own.
  func report(
    _ criteria: [String], _ weights: Weights, fuzzy: FuzzyWeights? = nil,
    parameters: [(String, JSONValue)], extra: [(String, JSONValue)] = [], remarks: [Phrase] = [],
    notices: [Notice]
  ) -> AnalystReport {
    let ends = fuzzy?.values.map { [$0.low, $0.middle, $0.high].map(AnalystGrid.Field.number) }
    let columns: [AnalystGrid.Column] = [
      .text("criterion", Phrase("指标", "criterion")), .number("weight", Phrase("权重", "weight")),
    ]
    let endColumns = ["low", "middle", "high"].map { AnalystGrid.Column.number($0) }
    return AnalystReport(
      json: .object(
        [
          ("method", .string(method.name)), ("parameters", .object(parameters)),
          ("weights", weights.json(of: criteria)),
        ] + extra),
      table: AnalystGrid(
        columns: columns + (ends == nil ? [] : endColumns),
        rows: criteria.indices.map { index in
          let row: [AnalystGrid.Field] = [.text(criteria[index]), .number(weights[index])]
          return row + (ends?[index] ?? [])
        }),
      remarks: remarks, notices: notices.map(\.phrase))
  }
}

extension Weights {
  /// An object of the criteria's weights.
  func json(of criteria: [String]) -> JSONValue {
    .object(zip(criteria, values).map { ($0, .number($1)) })
  }
}

extension Notice {
  /// What users read.
  var phrase: Phrase { Phrase(words.chinese, words.english) }
}

extension ScoringPart {
  /// A number, or an object of one for each name.
  func json(of names: [String]) -> JSONValue {
    values.count == names.count
      ? .object(zip(names, values).map { ($0, .number($1)) })
      : values.count == 1 ? .number(values[0]) : .array(values.map(JSONValue.number))
  }
}
