/// How the weights of some groups come about. The groups it does not name have given weights.
public struct WeightingSet: Hashable, Sendable {
  /// Indices of the groups, ascending; their weights sum to one.
  public let groups: [Int]
  /// Judgements on the groups, compared pair by pair; nil for none.
  public let pairwise: [[Double]]?
  /// The method that weighs by the data; nil for none.
  public let objective: MethodChoice?
  /// How the two are joined; nil when there is one.
  public let combination: MethodChoice?

  /// A set from its parts.
  public init(
    groups: [Int], pairwise: [[Double]]?, objective: MethodChoice?, combination: MethodChoice?
  ) {
    self.groups = groups
    self.pairwise = pairwise
    self.objective = objective
    self.combination = combination
  }
}

/// A method of the catalogue of composite indicators, by name, with its parameters.
public struct MethodChoice: Hashable, Sendable {
  /// The name in the catalogue.
  public let name: String
  /// Parameters as they stand in the file, by name.
  public let parameters: [String: String]

  /// A choice.
  public init(name: String, parameters: [String: String]) {
    self.name = name
    self.parameters = parameters
  }
}
