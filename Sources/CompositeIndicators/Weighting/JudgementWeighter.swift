/// A method that weighs criteria by what people judge, given as rows of numbers.
public protocol JudgementWeighter: Sendable {
  /// Weighs criteria by rows of judgements, whose meaning is the method's; NaN is one not made.
  func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting
}

/// The weights that follow from judgements, and what is known of these.
public struct JudgementWeighting: Hashable, Sendable {
  /// The weights, in the order of the criteria.
  public let weights: Weights
  /// How consistent pairwise judgements are.
  public let consistency: Consistency?
  /// Judgements that fit the others badly.
  public let inconsistentJudgements: [InconsistentJudgement]
  /// Further numbers of the method, one a criterion under each name, or a single one.
  public let parts: [ScoringPart]
  /// What its user should know.
  public let notices: [Notice]

  /// A weighting.
  public init(
    weights: Weights, consistency: Consistency? = nil,
    inconsistentJudgements: [InconsistentJudgement] = [], parts: [ScoringPart] = [],
    notices: [Notice] = []
  ) {
    self.weights = weights
    self.consistency = consistency
    self.inconsistentJudgements = inconsistentJudgements
    self.parts = parts
    self.notices = notices
  }
}

/// Throws unless rows form a square of finite numbers that are not negative.
func requireSquare(_ rows: [[Double]]) throws(CompositeIndicatorsError) {
  guard !rows.isEmpty else { throw .noCriteria }
  for (index, row) in rows.enumerated() {
    guard row.count == rows.count else {
      throw .notSquare(rows: rows.count, columns: row.count, row: index)
    }
    for (column, value) in row.enumerated() where !(value >= 0 && value.isFinite) {
      throw .judgement(row: index, column: column, value: value)
    }
  }
}
