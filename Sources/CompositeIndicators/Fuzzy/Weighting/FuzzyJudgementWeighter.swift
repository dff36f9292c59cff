/// A method that weighs criteria by what people judge in fuzzy numbers.
public protocol FuzzyJudgementWeighter: Sendable {
  /// Weighs criteria by rows of judgements, whose meaning is the method's; nil is one not made.
  func weigh(rows: [[FuzzyNumber?]]) throws(CompositeIndicatorsError) -> JudgementWeighting
}

extension JudgementWeighting {
  /// The fuzzy weights that the plain ones were made from; nil where the method finds plain ones at once.
  public var fuzzyWeights: FuzzyWeights? {
    func part(_ name: String) -> [Double]? { parts.first { $0.name == name }?.values }
    guard let low = part("low"), let middle = part("middle"), let high = part("high") else {
      return nil
    }
    return try? FuzzyWeights(
      low.indices.map { FuzzyNumber(unchecked: low[$0], middle[$0], high[$0]) })
  }
}

/// A row of judgements that are all made and positive.
///
/// - Throws: ``CompositeIndicatorsError/judgement(row:column:value:)``.
func requirePositive(
  _ judgements: [FuzzyNumber?], row: Int, least: Double = 0
) throws(CompositeIndicatorsError) -> [FuzzyNumber] {
  guard !judgements.isEmpty else { throw .noCriteria }
  var result: [FuzzyNumber] = []
  for (column, judgement) in judgements.enumerated() {
    guard let judgement, judgement.low > 0, judgement.middle >= least else {
      throw .judgement(row: row, column: column, value: judgement?.low ?? .nan)
    }
    result.append(judgement)
  }
  return result
}
