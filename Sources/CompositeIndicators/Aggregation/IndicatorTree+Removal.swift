extension IndicatorTree {
  /// The tree without the leaf or node of that name and all below it; the weights of its siblings keep
  /// their proportions. A node that loses its last child goes with it.
  ///
  /// Source: COINr's `remove_elements`.
  ///
  /// - Throws: ``CompositeIndicatorsError/undefined(method:reason:)`` when nothing has that name, or
  ///   nothing would be left.
  public func removing(_ name: String) throws(CompositeIndicatorsError) -> IndicatorTree {
    guard names.contains(name) else {
      throw .undefined(
        method: "tree", reason: Wording("树中没有“\(name)”", "the tree has no \(name)"))
    }
    guard let rest = without(name) else {
      throw .undefined(
        method: "tree", reason: Wording("去掉“\(name)”后一无所剩", "without \(name) nothing is left"))
    }
    return rest
  }

  /// The names of all nodes and leaves, each after its children.
  public var names: [String] { children.flatMap(\.names) + [name] }

  private func without(_ removed: String) -> IndicatorTree? {
    guard name != removed else { return nil }
    guard !children.isEmpty else { return self }
    let rest = children.compactMap { $0.without(removed) }
    guard !rest.isEmpty else { return nil }
    return IndicatorTree(name: name, weight: weight, aggregator: aggregator, children: rest)
  }
}
