import CompositeIndicators

/// Turns the tree of a specification into one with methods and weights.
struct CompositeTree {
  private let root: CompositeNode

  init(_ root: CompositeNode) {
    self.root = root
  }

  /// The tree, weights computed from the values of children where the specification says so.
  func resolved(over matrix: IndicatorMatrix) throws -> IndicatorTree {
    try resolve(root, matrix)
  }

  private func resolve(_ node: CompositeNode, _ matrix: IndicatorMatrix) throws -> IndicatorTree {
    guard !node.children.isEmpty else { return IndicatorTree(name: node.id, weight: node.weight) }
    var children = try node.children.map { try resolve($0, matrix) }
    if let weighting = node.weighting {
      let weights = try weights(weighting, children, matrix)
      children = zip(children, weights.values).map { child, weight in
        IndicatorTree(
          name: child.name, weight: weight, aggregator: child.aggregator,
          children: child.children)
      }
    }
    return IndicatorTree(
      name: node.id, weight: node.weight,
      aggregator: try node.aggregation.make(Catalogue.aggregators), children: children)
  }

  private func weights(
    _ weighting: CompositeNode.Weighting, _ children: [IndicatorTree], _ matrix: IndicatorMatrix
  ) throws -> Weights {
    if let judgements = weighting.judgements {
      let weighter = try weighting.method.make(Catalogue.judgementWeighters)
      let weights = try AnalystError.locating(weighting.place) {
        () throws(CompositeIndicatorsError) in
        try weighter.weigh(rows: judgements).weights
      }
      guard weights.count == children.count else {
        throw AnalystError(
          .method(
            .count(of: "judgements", expected: children.count, found: weights.count)),
          at: weighting.place)
      }
      return weights
    }
    let weighter = try weighting.method.make(Catalogue.weighters)
    return try AnalystError.locating(weighting.place) { () throws(CompositeIndicatorsError) in
      var criteria: [Criterion] = []
      var columns: [[Double]] = []
      for child in children {
        if child.children.isEmpty, let index = matrix.index(of: child.name) {
          criteria.append(matrix.criteria[index])
          columns.append(matrix.columns[index])
        } else if let top = try child.aggregate(matrix).nodes.last {
          let direction: Direction = top.scoring.higherIsBetter ? .benefit : .cost
          criteria.append(Criterion(name: child.name, direction: direction))
          columns.append(top.scoring.scores)
        }
      }
      return try weighter.weigh(IndicatorMatrix(criteria: criteria, columns: columns)).weights
    }
  }

  /// Refuses means of costs: they take direction as settled.
  func checkDirections(_ matrix: IndicatorMatrix, _ scoring: TreeScoring) throws(AnalystError) {
    try checkDirections(root, matrix, scoring)
  }

  private func checkDirections(
    _ node: CompositeNode, _ matrix: IndicatorMatrix, _ scoring: TreeScoring
  ) throws(AnalystError) {
    for child in node.children {
      let isCost =
        child.children.isEmpty
        ? matrix.index(of: child.id).map { matrix.criteria[$0].direction == .cost }
        : scoring.nodes.first { $0.name == child.id }.map { !$0.scoring.higherIsBetter }
      if isCost ?? false, node.aggregation.takesDirectionAsSettled {
        throw AnalystError(
          .costsNeedNormalisation(method: node.aggregation.name), at: child.place)
      }
      try checkDirections(child, matrix, scoring)
    }
  }
}

extension MethodRequest {
  /// Whether the method of aggregation reads every column as a benefit.
  var takesDirectionAsSettled: Bool {
    [
      "arithmetic", "geometric", "harmonic", "generalised", "fuzzy-comprehensive",
      "mazziotta-pareto", "mean-min", "owa", "hellwig",
    ].contains(name)
  }
}
