/// The regression of rank-sum ratios on the probits of their cumulative frequency, and the grades
/// that follow from it.
///
/// The different ratios in rising order, with f rows each, have the mean rank R̄ of their rows; the
/// cumulative frequency is R̄/n, and 1 − 1/(4n) for the last; the probit is 5 plus the normal
/// quantile. The line RSR = intercept + slope · probit, by least squares, turns the customary probit
/// cuts (2 + 6i/k for k grades) into edges.
///
/// Source: Tian Fengtiao (田凤调), 秩和比法及其应用, 1993.
public struct RankSumRatioFit: Hashable, Sendable {
  /// The different ratios, rising.
  public let ratios: [Double]
  /// How many rows have each.
  public let counts: [Int]
  /// The cumulative frequency of each.
  public let frequencies: [Double]
  /// The probit of each frequency.
  public let probits: [Double]
  /// The slope of the line.
  public let slope: Double
  /// The ratio at probit 0.
  public let intercept: Double
  /// The share of variance that the line explains.
  public let determination: Double

  /// Fits ratios; those that agree in twelve significant digits are one. O(n log n).
  ///
  /// - Throws: ``CompositeIndicatorsError/tooFewRows(needed:found:)`` with fewer than two different
  ///   ratios.
  public init(_ scores: [Double]) throws(CompositeIndicatorsError) {
    let sorted = scores.filter { !$0.isNaN }.sorted()
    let keys = sorted.map(Ranking.quantised)
    let total = Double(sorted.count)
    var (ratios, counts, frequencies): ([Double], [Int], [Double]) = ([], [], [])
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, keys[end] == keys[start] { end += 1 }
      ratios.append(sorted[start])
      counts.append(end - start)
      frequencies.append(
        end == sorted.count ? 1 - 1 / (4 * total) : Double(start + 1 + end) / 2 / total)
      start = end
    }
    guard ratios.count > 1 else { throw .tooFewRows(needed: 2, found: ratios.count) }
    (self.ratios, self.counts, self.frequencies) = (ratios, counts, frequencies)
    let probits = frequencies.map { 5 + NormalDistribution.quantile($0) }
    self.probits = probits
    let (x, y) = (Moments(probits), Moments(ratios))
    let products = CompensatedSum(
      zip(probits, ratios).lazy.map { ($0 - x.mean) * ($1 - y.mean) }
    ).value
    let count = Double(ratios.count)
    slope = products / (x.populationVariance * count)
    intercept = y.mean - slope * x.mean
    determination =
      products * products / (x.populationVariance * y.populationVariance * count * count)
  }

  /// The edges between `classes` grades, rising: the ratios at probits 2 + 6i/classes.
  ///
  /// - Precondition: `classes` is positive.
  public func edges(classes: Int) -> [Double] {
    precondition(classes > 0, "Grades of a rank-sum ratio need a class")
    return (1..<classes).map { intercept + slope * (2 + 6 * Double($0) / Double(classes)) }
  }
}
