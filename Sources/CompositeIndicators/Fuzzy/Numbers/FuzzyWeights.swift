/// Fuzzy weights: numbers that are not negative, not all of them zero.
///
/// They are used as they stand. Judged in words, as Chen (2000) has it, they lie in 0…1 and do not sum
/// to 1; plain weights do.
public struct FuzzyWeights: Hashable, Sendable {
  /// The weights, in the order of the criteria.
  public let values: [FuzzyNumber]

  /// Weights as given.
  ///
  /// - Throws: ``CompositeIndicatorsError/weight(index:value:)`` for one that reaches below 0, and
  ///   ``CompositeIndicatorsError/weightSum(_:)`` when none reaches above it.
  public init(_ values: [FuzzyNumber]) throws(CompositeIndicatorsError) {
    for (index, value) in values.enumerated() where value.low < 0 {
      throw .weight(index: index, value: value.low)
    }
    guard values.contains(where: { $0.high > 0 }) else { throw .weightSum(0) }
    self.values = values
  }

  /// Plain weights.
  public init(_ weights: Weights) {
    values = weights.values.map { FuzzyNumber($0) }
  }

  /// How many weights.
  public var count: Int { values.count }

  /// Whether every weight is a plain number.
  public var isCrisp: Bool { values.allSatisfy(\.isCrisp) }

  /// The shares of their centroids: plain weights that sum to 1.
  public var defuzzified: Weights {
    let centroids = values.map(\.centroid)
    let sum = CompensatedSum(centroids).value
    return Weights(unchecked: centroids.map { $0 / sum })
  }
}
