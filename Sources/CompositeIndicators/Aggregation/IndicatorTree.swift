/// A hierarchy of indicators: leaves are columns of a matrix, each inner node groups what is under
/// it, to any depth.
///
///     let tree = IndicatorTree("index", [
///       IndicatorTree("environment", weight: 2, [IndicatorTree("co2"), IndicatorTree("forest")]),
///       IndicatorTree("society", [IndicatorTree("poverty")]),
///     ])
///     try tree.effectiveWeights()  // co2 ⅓, forest ⅓, poverty ⅓
public struct IndicatorTree: Hashable, Sendable {
  /// The name; for a leaf, of its column.
  public let name: String
  /// The weight among its siblings; their sum need not be 1.
  public let weight: Double
  /// What it groups; empty for a leaf.
  public let children: [IndicatorTree]

  /// A node, or a leaf when nothing is under it.
  public init(_ name: String, weight: Double = 1, _ children: [IndicatorTree] = []) {
    self.name = name
    self.weight = weight
    self.children = children
  }

  /// Whether it is a column.
  public var isLeaf: Bool { children.isEmpty }

  /// How many levels lie under it: 0 for a leaf.
  public var height: Int { (children.map(\.height).max() ?? -1) + 1 }

  /// The names of its leaves, in order.
  public var leaves: [String] { isLeaf ? [name] : children.flatMap(\.leaves) }

  /// The share of each leaf in the whole: products of the shares among siblings down to it.
  ///
  /// - Throws: ``CompositeIndicatorsError`` for weights that can't be shares.
  public func effectiveWeights() throws(CompositeIndicatorsError) -> [(
    leaf: String, weight: Double
  )] {
    if isLeaf { return [(name, 1)] }
    let shares = try Weights(normalising: children.map(\.weight))
    var result: [(leaf: String, weight: Double)] = []
    for (index, child) in children.enumerated() {
      for (leaf, weight) in try child.effectiveWeights() {
        result.append((leaf, shares[index] * weight))
      }
    }
    return result
  }
}
