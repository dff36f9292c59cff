/// Weights that are finite, not negative, and sum to 1. There are no others.
///
///     try Weights(normalising: [2, 1, 1]).values  // [0.5, 0.25, 0.25]
public struct Weights: Hashable, Sendable {
  /// The weights, in the order of the criteria.
  public let values: [Double]

  /// Weights that already sum to 1, to within 10⁻⁹; kept as they are.
  ///
  /// - Throws: ``CompositeIndicatorsError/weight(index:value:)`` or
  ///   ``CompositeIndicatorsError/weightSum(_:)``.
  public init(_ values: [Double]) throws(CompositeIndicatorsError) {
    try Self.check(values)
    let sum = Self.sum(values)
    guard (sum - 1).magnitude <= 1e-9 else { throw .weightSum(sum) }
    self.values = values
  }

  /// Shares of a sum: each value over the sum of all.
  ///
  /// - Throws: ``CompositeIndicatorsError/weight(index:value:)``, or
  ///   ``CompositeIndicatorsError/weightSum(_:)`` when nothing is positive.
  public init(normalising values: [Double]) throws(CompositeIndicatorsError) {
    try Self.check(values)
    let largest = values.max() ?? 0
    guard largest > 0 else { throw .weightSum(0) }
    let isExtreme = largest > 1e300 || largest < 1e-290
    let scaled = isExtreme ? values.map { $0 / largest } : values
    let sum = Self.sum(scaled)
    self.values = scaled.map { $0 / sum }
  }

  /// The same weight for each of `count` criteria.
  ///
  /// - Precondition: `count` is positive.
  public static func equal(_ count: Int) -> Weights {
    precondition(count > 0, "Weights of no criteria")
    return Weights(unchecked: [Double](repeating: 1 / Double(count), count: count))
  }

  /// How many weights.
  public var count: Int { values.count }

  /// The weight of a criterion, from 0.
  public subscript(index: Int) -> Double { values[index] }

  init(unchecked values: [Double]) {
    self.values = values
  }

  private static func check(_ values: [Double]) throws(CompositeIndicatorsError) {
    for (index, value) in values.enumerated() where !(value >= 0 && value.isFinite) {
      throw .weight(index: index, value: value)
    }
  }

  private static func sum(_ values: [Double]) -> Double {
    var sum = CompensatedSum()
    for value in values { sum.add(value) }
    return sum.value
  }
}
