/// A method that makes one score of a row's values.
public protocol Aggregator: Sendable {
  /// Scores every row.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there are not as many weights as columns, or the
  ///   method can't take a value.
  func aggregate(
    _ matrix: IndicatorMatrix, weights: Weights
  ) throws(CompositeIndicatorsError) -> Scoring
}

/// One score a row, and what a method found besides.
public struct Scoring: Hashable, Sendable {
  /// The scores, in the order of the rows; NaN where too little is known.
  public let scores: [Double]
  /// Whether the higher score is the better one.
  public let higherIsBetter: Bool
  /// Further numbers of the method, one a row under each name.
  public let parts: [ScoringPart]
  /// What its user should know.
  public let notices: [Notice]

  /// A scoring.
  public init(
    scores: [Double], higherIsBetter: Bool = true, parts: [ScoringPart] = [],
    notices: [Notice] = []
  ) {
    self.scores = scores
    self.higherIsBetter = higherIsBetter
    self.parts = parts
    self.notices = notices
  }

  /// The ranks, 1 for the best, on scores with twelve significant digits, so that what is equal on
  /// paper ties. O(n log n).
  public func ranks(ties: TieRule = .min) -> [Double] {
    let quantised = scores.map(Ranking.quantised)
    return higherIsBetter
      ? Ranking.descending(quantised, ties: ties) : Ranking.ascending(quantised, ties: ties)
  }
}

/// Further numbers of a method, one a row.
public struct ScoringPart: Hashable, Sendable {
  /// What they are called, in kebab case.
  public let name: String
  /// The numbers, in the order of the rows.
  public let values: [Double]

  /// Numbers under a name.
  public init(name: String, values: [Double]) {
    self.name = name
    self.values = values
  }
}

extension IndicatorMatrix {
  /// Throws unless there are as many weights as columns.
  func require(_ weights: Weights) throws(CompositeIndicatorsError) {
    guard weights.count == columnCount else {
      throw .count(of: "weights", expected: columnCount, found: weights.count)
    }
  }
}
