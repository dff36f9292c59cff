/// A tree of indicators: leaves are columns, and each node is aggregated from its children by a method
/// of its own.
///
/// Columns keep their direction, and scores that are lower-is-better enter the next level as costs.
/// What a method leaves without a score is missing for the next, which treats it in its own way.
///
///     let tree = IndicatorTree(
///       name: "index",
///       children: [
///         IndicatorTree(name: "health", weight: 2, children: [.init(name: "c1"), .init(name: "c2")]),
///         IndicatorTree(name: "income", weight: 1, children: [.init(name: "c3")]),
///       ])
///     try tree.aggregate(matrix).scores(of: "index")
public struct IndicatorTree: Sendable {
  /// The name of a column for a leaf; any other name for a node.
  public let name: String
  /// Its weight among its siblings, in any unit.
  public let weight: Double
  /// How its children are aggregated.
  public let aggregator: any Aggregator
  /// Its parts; none for a leaf.
  public let children: [IndicatorTree]

  /// A node of children, or a leaf without.
  public init(
    name: String, weight: Double = 1,
    aggregator: any Aggregator = ArithmeticMeanAggregator(), children: [IndicatorTree] = []
  ) {
    self.name = name
    self.weight = weight
    self.aggregator = aggregator
    self.children = children
  }

  /// The depth: 0 for a leaf.
  public var height: Int { (children.map(\.height).max() ?? -1) + 1 }

  /// The same tree with one method for all nodes of a height, from the lowest: methods[0] makes nodes
  /// of leaves. The last method serves for all higher nodes.
  public func using(_ methods: [any Aggregator]) -> IndicatorTree {
    guard height > 0, let last = methods.last else { return self }
    return IndicatorTree(
      name: name, weight: weight,
      aggregator: height - 1 < methods.count ? methods[height - 1] : last,
      children: children.map { $0.using(methods) })
  }

  /// The weight of each leaf in the whole, when every node is a weighted sum.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when weights of siblings can't be brought to sum 1.
  public func effectiveWeights() throws(CompositeIndicatorsError) -> [(
    name: String, weight: Double
  )] {
    guard !children.isEmpty else { return [(name, 1)] }
    let shares = try Weights(normalising: children.map(\.weight))
    var result: [(name: String, weight: Double)] = []
    for (child, share) in zip(children, shares.values) {
      for leaf in try child.effectiveWeights() { result.append((leaf.name, leaf.weight * share)) }
    }
    return result
  }

  /// Scores every node, from the leaves up.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when a leaf names no column, a name stands twice, or a
  ///   method can't take its values.
  public func aggregate(
    _ matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> TreeScoring {
    var nodes: [TreeScoring.Node] = []
    _ = try climb(matrix, &nodes)
    let names = nodes.map(\.name).sorted()
    for (one, next) in zip(names, names.dropFirst()) where one == next { throw .repeatedName(one) }
    return TreeScoring(nodes: nodes)
  }

  private func climb(
    _ matrix: IndicatorMatrix, _ nodes: inout [TreeScoring.Node]
  ) throws(CompositeIndicatorsError) -> (values: [Double], direction: Direction) {
    guard !children.isEmpty else {
      let index = try matrix.index(ofLeaf: name)
      return (matrix.columns[index], matrix.criteria[index].direction)
    }
    var criteria: [Criterion] = []
    var columns: [[Double]] = []
    for child in children {
      let (values, direction) = try child.climb(matrix, &nodes)
      criteria.append(Criterion(name: child.name, direction: direction))
      columns.append(values)
    }
    let parts = try IndicatorMatrix(criteria: criteria, columns: columns)
    let scoring = try aggregator.aggregate(
      parts, weights: try Weights(normalising: children.map(\.weight)))
    nodes.append(TreeScoring.Node(name: name, height: height, scoring: scoring))
    return (scoring.scores, scoring.higherIsBetter ? .benefit : .cost)
  }
}

/// The scores of every node of a tree.
public struct TreeScoring: Sendable {
  /// A node and its scores.
  public struct Node: Sendable {
    /// The node's name.
    public let name: String
    /// How far it is above its deepest leaf.
    public let height: Int
    /// Its scores.
    public let scoring: Scoring
  }

  /// The nodes, each after its children; the whole is the last.
  public let nodes: [Node]

  /// The scores of a node; nil when there is none of that name.
  public func scores(of name: String) -> [Double]? {
    nodes.first { $0.name == name }?.scoring.scores
  }
}
