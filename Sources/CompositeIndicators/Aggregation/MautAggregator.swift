/// MAUT: the weighted sum of utilities of min–max scaled values.
///
/// Any sign; missing values are refused. (pyDecision divides its exponential by 1.72 for e − 1, so
/// that the best value has utility 0.99899; and it has a quadratic utility that rates the worst as
/// high as the best, which is not offered.)
///
/// Rank reversal: a row dominated by one of six, when added, reorders the six in 7 % of 1,000
/// random 6 × 3 problems.
///
/// Source: Keeney and Raiffa, Decisions with Multiple Objectives, 1976.
public struct MautAggregator: Aggregator {
  /// The shape of utility.
  public let utility: UtilityShape

  /// MAUT with that utility.
  public init(utility: UtilityShape = .exponential) {
    self.utility = utility
  }

  /// Scores every row. O(rows · columns).
  public func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring {
    let scaled = try DecisionMatrix(matrix, weights, method: "maut").scaled(by: .minMax)
    return scaled.scoring(scaled.weightedSums(utility.value))
  }

  static let method = Method<any Aggregator>(
    name: "maut", title: Wording("多属性效用法", "Multi-attribute utility"),
    parameters: [
      MethodParameter(
        "utility", Wording("效用函数", "shape of utility"),
        choices: UtilityShape.allCases.map(\.rawValue), default: UtilityShape.exponential.rawValue)
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    MautAggregator(utility: try parameters.choice("utility", default: .exponential))
  }
}

/// How useful a value in 0…1 is: 0 at 0, 1 at 1, rising between.
public enum UtilityShape: String, Hashable, Sendable, CaseIterable {
  /// u(x) = x.
  case linear
  /// (exp(x²) − 1)/(e − 1): what is good counts for more.
  case exponential
  /// log₁₀(9x + 1): the first gains count for more.
  case logarithmic
  /// ln((e − 1)x + 1), less so.
  case natural

  func value(_ x: Double) -> Double {
    switch self {
    case .linear: x
    case .exponential:
      Elementary.exponentialMinusOne(x * x) / Elementary.exponentialMinusOne(1)
    case .logarithmic:
      Elementary.logarithmOfOnePlus(9 * x) / Elementary.logarithm(10)
    case .natural:
      Elementary.logarithmOfOnePlus(Elementary.exponentialMinusOne(1) * x)
    }
  }
}
