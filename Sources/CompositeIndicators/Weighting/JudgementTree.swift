/// A hierarchy of goals: each node judges its children against one another, and leaves are what is
/// weighed in the end.
///
///     let tree = JudgementTree(
///       name: "goal", judgements: try PairwiseMatrix([[1, 2], [0.5, 1]]),
///       children: [JudgementTree(name: "a"), JudgementTree(name: "b")])
///     try AnalyticHierarchy().weigh(tree).leaves.map(\.name)  // ["a", "b"]
///
/// A leaf that stands under several nodes, as alternatives do under every criterion, gets the sum of
/// its weights there.
public struct JudgementTree: Hashable, Sendable {
  /// What the node is called.
  public let name: String
  /// The judgements of its children; nil for a leaf, and for a node with a single child.
  public let judgements: PairwiseMatrix?
  /// What it consists of.
  public let children: [JudgementTree]

  /// A node, or a leaf when it has no children.
  public init(
    name: String, judgements: PairwiseMatrix? = nil, children: [JudgementTree] = []
  ) {
    self.name = name
    self.judgements = judgements
    self.children = children
  }
}

/// What a hierarchy of judgements has come to.
public struct HierarchyWeighting: Hashable, Sendable {
  /// A leaf's weight over all.
  public struct Leaf: Hashable, Sendable {
    /// The leaf's name.
    public let name: String
    /// Its weight; all leaves' sum to 1.
    public let weight: Double
  }

  /// A node that judges its children.
  public struct Node: Hashable, Sendable {
    /// The node's name.
    public let name: String
    /// How deep it lies, 0 for the top.
    public let depth: Int
    /// Its weight over all, 1 for the top.
    public let weight: Double
    /// Its children's weights under it.
    public let weighting: PairwiseWeighting
  }

  /// The leaves in the order they are first met.
  public let leaves: [Leaf]
  /// The nodes that judge, each before its children.
  public let nodes: [Node]

  /// The consistency ratio of each depth: indices over random indices, both weighted by the nodes'
  /// weights; nil where no node compares three or more.
  ///
  /// Source: Saaty, The Analytic Hierarchy Process, 1980.
  public var ratios: [Double?] {
    let depth = (nodes.map(\.depth).max() ?? -1) + 1
    return (0..<depth).map { level in
      var (index, random) = (0.0, 0.0)
      for node in nodes where node.depth == level {
        index += node.weight * node.weighting.consistency.index
        random += node.weight * (node.weighting.consistency.randomIndex ?? 0)
      }
      return random > 0 ? index / random : nil
    }
  }

  /// The ratio of the whole hierarchy, the sum over depths; nil when no depth has one.
  public var totalRatio: Double? {
    let known = ratios.compactMap { $0 }
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}

extension AnalyticHierarchy {
  /// Weighs the leaves of a hierarchy: each child gets its share of its parent's weight.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when a node has not as many judgements as children.
  public func weigh(_ tree: JudgementTree) throws(CompositeIndicatorsError) -> HierarchyWeighting {
    var leaves: [HierarchyWeighting.Leaf] = []
    var nodes: [HierarchyWeighting.Node] = []
    try descend(tree, depth: 0, weight: 1, &leaves, &nodes)
    return HierarchyWeighting(leaves: leaves, nodes: nodes)
  }

  private func descend(
    _ tree: JudgementTree, depth: Int, weight: Double, _ leaves: inout [HierarchyWeighting.Leaf],
    _ nodes: inout [HierarchyWeighting.Node]
  ) throws(CompositeIndicatorsError) {
    guard !tree.children.isEmpty else {
      if let index = leaves.firstIndex(where: { $0.name == tree.name }) {
        leaves[index] = HierarchyWeighting.Leaf(
          name: tree.name, weight: leaves[index].weight + weight)
      } else {
        leaves.append(HierarchyWeighting.Leaf(name: tree.name, weight: weight))
      }
      return
    }
    var shares = Weights.equal(1)
    if tree.judgements != nil || tree.children.count > 1 {
      guard let judgements = tree.judgements, judgements.size == tree.children.count else {
        throw .count(
          of: tree.name, expected: tree.children.count, found: tree.judgements?.size ?? 0)
      }
      let weighting = try weigh(judgements)
      shares = weighting.weights
      nodes.append(
        HierarchyWeighting.Node(
          name: tree.name, depth: depth, weight: weight, weighting: weighting))
    }
    for (child, share) in zip(tree.children, shares.values) {
      try descend(child, depth: depth + 1, weight: weight * share, &leaves, &nodes)
    }
  }
}
