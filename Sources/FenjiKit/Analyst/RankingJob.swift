import CompositeIndicators
import Credit
import Reports

/// Ranks alternatives by a method that makes one score of many.
public struct RankingJob: Sendable {
  /// Where weights come from.
  public enum WeightSource: Hashable, Sendable {
    /// A file of weights.
    case file(String)
    /// A method that weighs the matrix as it is in the file.
    case method(MethodRequest)

    /// The one of two that is given.
    ///
    /// - Throws: ``AnalystError`` when both are, or none.
    public init(
      file: String?, method: String?, settings: [String: String] = [:]
    ) throws(AnalystError) {
      switch (file, method) {
      case (let file?, nil): self = .file(file)
      case (nil, let method?): self = .method(MethodRequest(method, settings))
      default: throw AnalystError(.weightsOnce)
      }
    }
  }

  /// The file of the matrix.
  public let file: String
  /// The criteria of which less is better.
  public let costs: [String]
  /// The columns that are criteria; all but the first when nil.
  public let columns: [String]?
  /// Where weights come from.
  public let weights: WeightSource
  /// The method of aggregation.
  public let method: MethodRequest
  /// How columns are brought to one scale before; nil for not at all.
  public let normalisation: MethodRequest?
  /// Whether rank reversal is measured.
  public let checksReversal: Bool
  /// Whether the method's further numbers are reported.
  public let includesParts: Bool
  /// The file that says what words mean, for methods on fuzzy numbers.
  public let scale: String?

  /// A job on a file.
  public init(
    _ file: String, by method: MethodRequest, weights: WeightSource, costs: [String] = [],
    columns: [String]? = nil, normalisation: MethodRequest? = nil, checksReversal: Bool = false,
    includesParts: Bool = false, scale: String? = nil
  ) {
    self.file = file
    self.costs = costs
    self.columns = columns
    self.weights = weights
    self.method = method
    self.normalisation = normalisation
    self.checksReversal = checksReversal
    self.includesParts = includesParts
    self.scale = scale
  }

  /// Reads, weighs, scores and reports.
  ///
  /// - Throws: ``AnalystError``, and `DatasetError` for a file that is no table.
  public func run() throws -> AnalystReport {
    if Catalogue.fuzzyAggregators.names.contains(method.name) { return try fuzzyRun() }
    let own = try method.make(Catalogue.aggregators)
    if scale != nil { throw AnalystError(.scaleWithPlain(method: method.name)) }
    let normaliser = try normalisation?.make(Catalogue.normalisers)
    if normaliser == nil, !costs.isEmpty, method.takesDirectionAsSettled {
      throw AnalystError(.costsNeedNormalisation(method: method.name))
    }
    let data = try MatrixTable(file, costs: costs, columns: columns)
    let weighting = try weigh(data)
    let aggregator: any Aggregator =
      normaliser.map { NormalisedAggregator(normaliser: $0, aggregator: own) } ?? own
    let (scoring, reversal) = try data.table.locating { () throws(CompositeIndicatorsError) in
      (
        try aggregator.aggregate(data.matrix, weights: weighting.weights),
        checksReversal
          ? try RankReversal(of: aggregator, on: data.matrix, weights: weighting.weights) : nil
      )
    }
    return report(data, weighting, scoring, reversal)
  }

  private func weigh(_ data: MatrixTable) throws -> Weighting {
    switch weights {
    case .file(let path):
      let names = data.matrix.criteria.map(\.name)
      return Weighting(weights: try WeightTable(path).weights(of: names))
    case .method(let request):
      let weighter = try request.make(Catalogue.weighters)
      return try data.table.locating { () throws(CompositeIndicatorsError) in
        try weighter.weigh(data.matrix)
      }
    }
  }

  private var parameters: [(String, JSONValue)] {
    method.parameters(Catalogue.aggregators) + sources
  }

  /// Where weights come from, and how the matrix was taken.
  var sources: [(String, JSONValue)] {
    var result: [(String, JSONValue)] = []
    func add<Kind>(_ key: String, _ request: MethodRequest, _ list: MethodList<Kind>) {
      result.append((key, .string(request.name)))
      result += request.parameters(list).map { ("\(key).\($0.0)", $0.1) }
    }
    switch weights {
    case .file(let path): result.append(("weights", .string(path)))
    case .method(let request) where Catalogue.fuzzyWeighters.names.contains(request.name):
      add("weighting", request, Catalogue.fuzzyWeighters)
    case .method(let request): add("weighting", request, Catalogue.weighters)
    }
    if let normalisation { add("normalisation", normalisation, Catalogue.normalisers) }
    if !costs.isEmpty { result.append(("costs", .array(costs.map(JSONValue.string)))) }
    return result
  }

  private func report(
    _ data: MatrixTable, _ weighting: Weighting, _ scoring: Scoring, _ reversal: RankReversal?
  ) -> AnalystReport {
    report(
      data.identifiers, weights: weighting.weights.json(of: data.matrix.criteria.map(\.name)),
      scoring, reversal, parameters: parameters, notices: weighting.notices + scoring.notices)
  }

  /// The report of scores.
  func report(
    _ identifiers: [String], weights: JSONValue, _ scoring: Scoring,
    _ reversal: RankReversal? = nil, parameters: [(String, JSONValue)], notices: [Notice]
  ) -> AnalystReport {
    let ranks = scoring.ranks()
    let parts = includesParts ? scoring.parts : []
    let rows = AlternativeRows(
      identifiers: identifiers, scores: scoring.scores, ranks: ranks,
      parts: parts.map { ($0.name, $0.values) })
    var json: [(String, JSONValue)] = [
      ("method", .string(method.name)), ("parameters", .object(parameters)),
      ("weights", weights), ("alternatives", rows.json(partsKey: "parts")),
    ]
    var remarks: [Phrase] = []
    if !scoring.higherIsBetter {
      remarks.append(Phrase("得分越低越好", "the lower score is the better one"))
    }
    if let reversal {
      let names = reversal.reversingRows.map { identifiers[$0] }
      json.append(
        (
          "reversal",
          .object([
            ("dominated", .integer(Int64(reversal.dominatedRows.count))),
            ("reversing", .array(names.map(JSONValue.string))),
            ("rate", reversal.rate.map(JSONValue.number) ?? .null),
          ])
        ))
      remarks.append(Self.remark(reversal, names))
    }
    return AnalystReport(
      json: .object(json), table: rows.grid, remarks: remarks,
      notices: notices.map(\.phrase))
  }

  private static func remark(_ reversal: RankReversal, _ names: [String]) -> Phrase {
    guard let rate = reversal.rate else {
      return Phrase(
        "没有被支配的方案，无从检验逆序", "no alternative is dominated, so reversal can't be measured")
    }
    let share = AnalystGrid.brief(100 * rate)
    let list =
      names.isEmpty
      ? ("", "") : ("：\(names.joined(separator: "、"))", ": \(names.joined(separator: ", "))")
    return Phrase(
      "逆序：逐一去掉 \(reversal.dominatedRows.count) 个被支配的方案，\(names.count) 个改变其余的次序"
        + "（\(share)%）\(list.0)",
      "rank reversal: of \(reversal.dominatedRows.count) dominated alternatives, taking away "
        + "\(names.count) changes the order of the others (\(share)%)\(list.1)")
  }
}

/// An aggregation of rescaled columns.
struct NormalisedAggregator: Aggregator {
  let normaliser: any Normaliser
  let aggregator: any Aggregator

  func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let rescaling = try normaliser.fit(matrix)
    let scoring = try aggregator.aggregate(try rescaling.apply(to: matrix), weights: weights)
    return Scoring(
      scores: scoring.scores, higherIsBetter: scoring.higherIsBetter, parts: scoring.parts,
      notices: rescaling.notices + scoring.notices)
  }
}
