/// What a fuzzy decision method works on: the criteria whose weight is not zero, with their weights.
///
/// Methods share one course: scale the columns, weigh them, sum them by rows, make the sums plain numbers.
struct FuzzyDecision {
  let method: String
  let rowCount: Int
  let criteria: [Criterion]
  let columns: [[FuzzyNumber]]
  let weights: [FuzzyNumber]

  /// - Throws: ``CompositeIndicatorsError/count(of:expected:found:)`` for the wrong number of weights.
  init(
    _ matrix: FuzzyMatrix, _ weights: FuzzyWeights, method: String
  ) throws(CompositeIndicatorsError) {
    guard weights.count == matrix.columnCount else {
      throw .count(of: "weights", expected: matrix.columnCount, found: weights.count)
    }
    let active = matrix.columns.indices.filter { weights.values[$0].high > 0 }
    self.method = method
    rowCount = matrix.rowCount
    criteria = active.map { matrix.criteria[$0] }
    columns = active.map { matrix.columns[$0] }
    self.weights = active.map { weights.values[$0] }
  }

  /// The best of each end and of the middle of a column.
  func best(_ column: Int) -> FuzzyNumber {
    criteria[column].direction == .benefit ? columns[column].largest : columns[column].smallest
  }

  /// The worst of each end and of the middle of a column.
  func worst(_ column: Int) -> FuzzyNumber {
    criteria[column].direction == .benefit ? columns[column].smallest : columns[column].largest
  }

  /// Columns by ratio to the best end: x/max h for benefits, min l/x for costs (Chen 2000), in 0…1.
  ///
  /// - Throws: ``CompositeIndicatorsError/sign(method:column:row:value:)`` for a value that reaches below 0,
  ///   a cost that reaches 0 and a benefit that is 0 everywhere.
  func linear() throws(CompositeIndicatorsError) -> [[FuzzyNumber]] {
    try requireRatios()
    return zip(criteria, columns).map { criterion, column in
      if criterion.direction == .cost {
        let least = column.smallest.low
        return column.map { FuzzyNumber(unchecked: least, least, least) / $0 }
      }
      let most = column.largest.high
      return column.map { $0 / most }
    }
  }

  /// Throws unless values can be divided by: none below 0, costs above 0, benefits not all 0.
  func requireRatios(all positive: Bool = false) throws(CompositeIndicatorsError) {
    for (criterion, column) in zip(criteria, columns) {
      let isDivisor = positive || criterion.direction == .cost
      let isEmpty = column.allSatisfy { $0.high <= 0 }
      for (row, value) in column.enumerated()
      where value.low < 0 || (isDivisor && value.low == 0) || isEmpty {
        throw .sign(method: method, column: criterion.name, row: row, value: value.low)
      }
    }
  }

  /// Sums of weighted terms by rows, over all criteria or those of one direction.
  func weightedSums(
    _ terms: [[FuzzyNumber]], of direction: Direction? = nil
  ) -> [FuzzyNumber] {
    var sums = [FuzzyNumber](repeating: .zero, count: rowCount)
    for (index, criterion) in criteria.enumerated()
    where direction == nil || criterion.direction == direction {
      for row in sums.indices { sums[row] = sums[row] + weights[index] * terms[index][row] }
    }
    return sums
  }

  /// The error that the formula has no value.
  func undefined(_ chinese: String, _ english: String) -> CompositeIndicatorsError {
    .undefined(method: method, reason: Wording(chinese, english))
  }

  /// Throws when a row's number left the range of numbers.
  func requireFinite(_ values: [Double]) throws(CompositeIndicatorsError) {
    guard let row = values.firstIndex(where: { !$0.isFinite }) else { return }
    throw undefined("第 \(row + 1) 行得分溢出", "the score of row \(row + 1) overflows")
  }

  /// A scoring with further numbers, or an error when one left the range of numbers.
  func scoring(
    _ scores: [Double], higherIsBetter: Bool = true,
    _ parts: KeyValuePairs<String, [Double]> = [:]
  ) throws(CompositeIndicatorsError) -> Scoring {
    for values in [scores] + parts.map(\.value) { try requireFinite(values) }
    return Scoring(
      scores: scores, higherIsBetter: higherIsBetter,
      parts: parts.map { ScoringPart(name: $0.key, values: $0.value) })
  }

  /// A scoring by the centroids of fuzzy scores, whose ends and middles are parts.
  func scoring(_ scores: [FuzzyNumber]) throws(CompositeIndicatorsError) -> Scoring {
    try scoring(
      scores.map(\.centroid),
      [
        "low": scores.map(\.low), "middle": scores.map(\.middle), "high": scores.map(\.high),
      ])
  }
}
