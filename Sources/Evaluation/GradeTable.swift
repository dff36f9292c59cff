public import Credit
public import EvaluationModels

/// One evaluation's result (分级表): a domain's, or the composite's.
public struct GradeTable: Sendable {
  /// The model.
  public let model: EvaluationModel
  /// The weights of its groups as computed or given, and how.
  public let weights: FrozenWeights
  /// A row per organisation in scope: best score first, ties by code, the not evaluated last.
  public let rows: [GradeRow]

  /// How many have each grade, in the order of the bands.
  public var gradeCounts: [Int] {
    var counts = [Int](repeating: 0, count: model.scheme.bands.count)
    for row in rows { if let grade = row.grade { counts[grade] += 1 } }
    return counts
  }

  /// How many are in the state.
  public func count(of state: EvaluationState) -> Int {
    rows.count { $0.state == state }
  }
}

/// The weights of a model's groups, frozen to six decimals.
public struct FrozenWeights: Hashable, Sendable {
  /// A weight per group; those computed together sum to exactly one.
  public let values: [ExactDecimal]
  /// What the analyst should know: consistency, what was left out, what a method fell back to.
  public let notices: [Phrase]
  /// The consistency ratio of each pairwise matrix, in the order of the weighting sets.
  public let consistencyRatios: [Double?]

  /// Weights from their parts.
  public init(values: [ExactDecimal], notices: [Phrase], consistencyRatios: [Double?]) {
    self.values = values
    self.notices = notices
    self.consistencyRatios = consistencyRatios
  }
}
