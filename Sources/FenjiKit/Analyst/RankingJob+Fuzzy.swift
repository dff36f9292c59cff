import CompositeIndicators
import Reports

extension RankingJob {
  /// Methods that weigh without looking at the data, so that they weigh any table.
  private static let blindWeighters = ["equal", "given"]

  /// Ranks a table of fuzzy numbers.
  func fuzzyRun() throws -> AnalystReport {
    let aggregator = try method.make(Catalogue.fuzzyAggregators)
    guard normalisation == nil else {
      throw AnalystError(.notWithFuzzy("--normalisation", method: method.name, known: []))
    }
    let reader = try FuzzyReader(scale: scale)
    let data = try FuzzyTable(file, reader: reader, costs: costs, columns: columns)
    let (weights, notices) = try fuzzyWeights(of: data, reader)
    guard !data.matrix.isCrisp || !weights.isCrisp else {
      throw AnalystError(.plainNumbersOnly(method: method.name), at: AnalystPlace(file))
    }
    let (scoring, reversal) = try data.table.locating { () throws(CompositeIndicatorsError) in
      (
        try aggregator.aggregate(data.matrix, weights: weights),
        checksReversal
          ? try RankReversal(of: aggregator, on: data.matrix, weights: weights) : nil
      )
    }
    var parameters = method.parameters(Catalogue.fuzzyAggregators) + sources
    if let scale { parameters.append(("scale", .string(scale))) }
    return report(
      data.identifiers, weights: weights.json(of: data.matrix.criteria.map(\.name)), scoring,
      reversal, parameters: parameters, notices: notices + scoring.notices)
  }

  private func fuzzyWeights(
    of data: FuzzyTable, _ reader: FuzzyReader
  ) throws -> (FuzzyWeights, [Notice]) {
    switch weights {
    case .file(let path):
      let table = try FuzzyWeightTable(path, reader: reader)
      return (try table.weights(of: data.matrix.criteria.map(\.name)), [])
    case .method(let request):
      let weighting = try weigh(data, by: request)
      return (FuzzyWeights(weighting.weights), weighting.notices)
    }
  }

  private func weigh(_ data: FuzzyTable, by request: MethodRequest) throws -> Weighting {
    if Catalogue.fuzzyWeighters.names.contains(request.name) {
      let weighter = try request.make(Catalogue.fuzzyWeighters)
      return try data.table.locating { () throws(CompositeIndicatorsError) in
        try weighter.weigh(data.matrix)
      }
    }
    guard Self.blindWeighters.contains(request.name) else {
      throw AnalystError(
        .notWithFuzzy(
          request.name, method: method.name,
          known: Catalogue.fuzzyWeighters.names + Self.blindWeighters))
    }
    let weighter = try request.make(Catalogue.weighters)
    return try data.table.locating { () throws(CompositeIndicatorsError) in
      try weighter.weigh(try data.matrix.crisp(\.centroid))
    }
  }
}

extension FuzzyWeights {
  /// An object of the criteria's weights: a number each, or low, middle and high where it is fuzzy.
  func json(of criteria: [String]) -> JSONValue {
    .object(
      zip(criteria, values).map { name, value in
        (
          name,
          value.isCrisp
            ? .number(value.middle)
            : .array([value.low, value.middle, value.high].map(JSONValue.number))
        )
      })
  }
}
