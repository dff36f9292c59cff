/// A sum that carries along what rounding loses, so that its error does not grow with the number of
/// terms.
///
/// Source: Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen, 1974.
public struct CompensatedSum: Hashable, Sendable {
  /// The sum as rounded so far.
  private var high = 0.0
  /// What rounding has lost.
  private var low = 0.0

  /// The sum of nothing.
  public init() {}

  /// The sum of the values.
  public init(_ values: some Sequence<Double>) {
    for value in values { add(value) }
  }

  /// Adds a term.
  @inline(__always)
  public mutating func add(_ term: Double) {
    let sum = high + term
    low += high.magnitude >= term.magnitude ? (high - sum) + term : (term - sum) + high
    high = sum
  }

  /// Adds another sum.
  public mutating func add(_ other: CompensatedSum) {
    add(other.high)
    low += other.low
  }

  /// The sum, rounded once.
  public var value: Double { high + low }

  /// The sum over `count`, as a rounded quotient and what rounding took from it.
  func divided(by count: Double) -> (quotient: Double, rest: Double) {
    let whole = value
    let quotient = whole / count
    let rest = (whole.addingProduct(-quotient, count) + ((high - whole) + low)) / count
    return (quotient, rest)
  }
}
