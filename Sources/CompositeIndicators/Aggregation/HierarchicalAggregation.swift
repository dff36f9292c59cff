/// Aggregation up a hierarchy of any depth, with a method per level.
///
/// Level 1 makes scores of the leaves, level 2 of those scores, and so on; with fewer methods than
/// levels the last serves all above. A node whose children stand at different levels is aggregated
/// by the method of the highest of them plus one. Scores that are lower-is-better enter the next
/// level as costs. What is missing after one level is missing for the next, which treats it as its
/// own method does.
///
/// Source: OECD/JRC, Handbook on Constructing Composite Indicators, 2008; COINr's `Aggregate`.
public struct HierarchicalAggregation: Sendable {
  /// The method of each level, from the leaves up.
  public let methods: [any Aggregator]

  /// Aggregation by one method a level.
  ///
  /// - Throws: ``CompositeIndicatorsError/count(of:expected:found:)`` without any method.
  public init(methods: [any Aggregator]) throws(CompositeIndicatorsError) {
    guard !methods.isEmpty else { throw .count(of: "methods", expected: 1, found: 0) }
    self.methods = methods
  }

  /// Scores every node of the tree.
  ///
  /// - Throws: ``CompositeIndicatorsError/undefined(method:reason:)`` for a leaf that is no column,
  ///   ``CompositeIndicatorsError/repeatedName(_:)`` for a name that stands twice, and what
  ///   the methods throw.
  public func aggregate(
    _ matrix: IndicatorMatrix, by tree: IndicatorTree
  ) throws(CompositeIndicatorsError) -> HierarchicalScoring {
    var nodes: [HierarchicalScoring.Node] = []
    _ = try score(tree, matrix, into: &nodes)
    let names = nodes.map(\.name) + tree.leaves
    let sorted = names.sorted()
    for (name, next) in zip(sorted, sorted.dropFirst()) where name == next {
      throw .repeatedName(name)
    }
    return HierarchicalScoring(nodes: nodes)
  }

  /// The values of a node and their direction; inner nodes are added to the list, children first.
  private func score(
    _ tree: IndicatorTree, _ matrix: IndicatorMatrix, into nodes: inout [HierarchicalScoring.Node]
  ) throws(CompositeIndicatorsError) -> (values: [Double], direction: Direction) {
    guard !tree.isLeaf else {
      guard let index = matrix.index(of: tree.name) else {
        throw .undefined(
          method: "hierarchy",
          reason: Wording("没有名为“\(tree.name)”的列", "no column is called \(tree.name)"))
      }
      return (matrix.columns[index], matrix.criteria[index].direction)
    }
    var criteria: [Criterion] = []
    var columns: [[Double]] = []
    for child in tree.children {
      let (values, direction) = try score(child, matrix, into: &nodes)
      criteria.append(Criterion(name: child.name, direction: direction))
      columns.append(values)
    }
    let method = methods[min(tree.height, methods.count) - 1]
    let scoring = try method.aggregate(
      IndicatorMatrix(criteria: criteria, columns: columns),
      weights: Weights(normalising: tree.children.map(\.weight)))
    nodes.append(HierarchicalScoring.Node(name: tree.name, level: tree.height, scoring: scoring))
    return (scoring.scores, scoring.higherIsBetter ? .benefit : .cost)
  }
}

/// The scores of every inner node of a hierarchy.
public struct HierarchicalScoring: Hashable, Sendable {
  /// The nodes, children before parents; the whole is the last.
  public let nodes: [Node]

  /// The scores of one node.
  public struct Node: Hashable, Sendable {
    /// The node's name.
    public let name: String
    /// How many levels lie under it.
    public let level: Int
    /// Its scores.
    public let scoring: Scoring
  }

  /// The scores of the whole; nil when the tree is a single leaf.
  public var whole: Scoring? { nodes.last?.scoring }

  /// The scores of the node with that name.
  public func scoring(of name: String) -> Scoring? {
    nodes.first { $0.name == name }?.scoring
  }
}
