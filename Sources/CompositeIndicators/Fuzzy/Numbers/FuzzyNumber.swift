/// A triangular fuzzy number: what is meant lies between two ends, most plainly at the middle.
///
///     let about4 = try FuzzyNumber(3, 4, 6)
///     about4.centroid  // 4.333…
///
/// Membership rises along a line from 0 at ``low`` to 1 at ``middle`` and falls to 0 at ``high``. A plain
/// number x is (x, x, x). Sums and differences are exact; products and quotients have the exact ends and
/// middle, joined by lines, as is usual.
///
/// Source: Zadeh, Fuzzy sets, 1965; Dubois and Prade, Operations on fuzzy numbers, 1978.
public struct FuzzyNumber: Hashable, Sendable {
  /// The lower end.
  public let low: Double
  /// The value of full membership.
  public let middle: Double
  /// The upper end.
  public let high: Double

  /// A number from its ends and its middle.
  ///
  /// - Throws: ``CompositeIndicatorsError/fuzzyNumber(low:middle:high:)`` unless all three are finite and
  ///   in rising order.
  public init(
    _ low: Double, _ middle: Double, _ high: Double
  ) throws(CompositeIndicatorsError) {
    guard low <= middle, middle <= high, low.isFinite, middle.isFinite, high.isFinite else {
      throw .fuzzyNumber(low: low, middle: middle, high: high)
    }
    self.init(unchecked: low, middle, high)
  }

  /// A plain number.
  ///
  /// - Precondition: it is finite.
  public init(_ value: Double) {
    precondition(value.isFinite, "A fuzzy number that is not finite")
    self.init(unchecked: value, value, value)
  }

  init(unchecked low: Double, _ middle: Double, _ high: Double) {
    self.low = low
    self.middle = middle
    self.high = high
  }

  /// Whether it is a plain number.
  public var isCrisp: Bool { low == high }

  /// The centre of gravity under the membership, (l + m + h)/3.
  public var centroid: Double {
    isCrisp ? middle : (low + middle + high) / 3
  }

  /// The graded mean (l + 4m + h)/6 (Chen and Hsieh 1999).
  public var gradedMean: Double {
    isCrisp ? middle : (low + 4 * middle + high) / 6
  }

  /// The distance by vertices, √(((l − l′)² + (m − m′)² + (h − h′)²)/3) (Chen 2000).
  public func distance(to other: FuzzyNumber) -> Double {
    let (left, centre, right) = (low - other.low, middle - other.middle, high - other.high)
    return ((left * left + centre * centre + right * right) / 3).squareRoot()
  }
}
