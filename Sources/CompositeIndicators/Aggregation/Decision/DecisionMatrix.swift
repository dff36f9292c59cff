/// What a decision method works on: the criteria with a positive weight, complete, with their
/// weights and extremes. A criterion of weight 0 plays no part in any method.
struct DecisionMatrix {
  let method: String
  let rowCount: Int
  let criteria: [Criterion]
  let columns: [[Double]]
  let weights: [Double]
  let extremes: [Extremes]
  /// Euclidean lengths of the columns.
  let lengths: [Double]
  let threads: Int

  /// - Throws: ``CompositeIndicatorsError/missing(column:row:)`` for a missing value, and
  ///   ``CompositeIndicatorsError/count(of:expected:found:)`` for the wrong number of weights.
  init(
    _ matrix: IndicatorMatrix, _ weights: Weights, method: String, threads: Int = 1
  ) throws(CompositeIndicatorsError) {
    try matrix.require(weights)
    let active = matrix.columns.indices.filter { weights[$0] > 0 }
    for index in active where matrix.missingCounts[index] > 0 {
      throw .missing(
        column: matrix.criteria[index].name,
        row: matrix.columns[index].firstIndex { $0.isNaN } ?? 0)
    }
    self.method = method
    rowCount = matrix.rowCount
    criteria = active.map { matrix.criteria[$0] }
    let columns = active.map { matrix.columns[$0] }
    self.columns = columns
    self.weights = active.map { weights[$0] }
    let looks = Workers.map(columns.count, threads: threads) { index in
      let look = SquareSum(columns[index])
      return (extremes: look.extremes, length: look.length(of: columns[index]))
    }
    extremes = looks.map(\.extremes)
    lengths = looks.map(\.length)
    self.threads = threads
  }

  /// The best value of a column.
  func best(_ column: Int) -> Double {
    criteria[column].direction == .benefit ? extremes[column].maximum : extremes[column].minimum
  }

  /// The worst value of a column.
  func worst(_ column: Int) -> Double {
    criteria[column].direction == .benefit ? extremes[column].minimum : extremes[column].maximum
  }

  /// Whether the column has one value only.
  func isConstant(_ column: Int) -> Bool {
    extremes[column].minimum == extremes[column].maximum
  }

  /// The columns on one scale.
  func scaled(by scaling: DecisionScaling) throws(CompositeIndicatorsError) -> ScaledDecision {
    var terms: [ScaledColumn] = []
    var notices: [Notice] = []
    for (index, criterion) in criteria.enumerated() {
      let term = try scaling.term(
        for: columns[index], extremes[index], length: lengths[index], of: criterion,
        method: method)
      if case .constant(let value) = term {
        notices.append(.constantRescaled(column: criterion.name, value: value))
      }
      terms.append(term)
    }
    return ScaledDecision(data: self, terms: terms, notices: notices)
  }

  /// The columns under given scalings.
  func scaled(by terms: [ScaledColumn]) -> ScaledDecision {
    ScaledDecision(data: self, terms: terms, notices: [])
  }

  /// ``ColumnFours`` over the columns.
  var fours: ColumnFours { ColumnFours(columns, rowCount: rowCount) }

  /// The error that the formula has no value.
  func undefined(_ chinese: String, _ english: String) -> CompositeIndicatorsError {
    .undefined(method: method, reason: Wording(chinese, english))
  }

  /// Throws unless every value is positive, or not negative.
  func require(_ sign: RequiredSign) throws(CompositeIndicatorsError) {
    for (index, extremes) in extremes.enumerated()
    where extremes.minimum < 0 || (sign == .positive && extremes.minimum == 0) {
      throw .sign(
        method: method, column: criteria[index].name,
        row: columns[index].firstIndex(of: extremes.minimum) ?? 0, value: extremes.minimum)
    }
  }
}

/// The columns of a decision on one scale, walked block by block.
struct ScaledDecision {
  let data: DecisionMatrix
  let terms: [ScaledColumn]
  let notices: [Notice]

  var rowCount: Int { data.rowCount }
  var weights: [Double] { data.weights }

  /// The scaled value of the best of a column.
  func ideal(_ column: Int) -> Double { terms[column].value(of: data.best(column)) }

  /// The scaled value of the worst of a column.
  func antiIdeal(_ column: Int) -> Double { terms[column].value(of: data.worst(column)) }

  /// The factors w/unit, for methods that look at weighted differences only, 0 for constant columns;
  /// nil when a column is not scaled along a line, or the differences leave the range of numbers.
  func differenceFactors() -> [Double]? {
    var factors: [Double] = []
    for (index, term) in terms.enumerated() {
      let range = data.extremes[index].maximum - data.extremes[index].minimum
      switch term {
      case .constant:
        factors.append(0)
      case .affine(_, let unit):
        let factor = weights[index] / unit
        guard range < 1e250, factor.magnitude > 1e-250, factor.magnitude < 1e250 else {
          return nil
        }
        factors.append(factor)
      case .reciprocal:
        return nil
      }
    }
    return factors
  }

  /// Zeros, one a row.
  func zeros() -> [Double] { [Double](repeating: 0, count: rowCount) }

  /// Calls the body with every column of the first block of rows, then of the next; the values are
  /// scaled, not weighted. The memory taken is one block.
  @inline(__always)
  func forEachBlock(_ body: (_ column: Int, _ start: Int, _ values: Span<Double>) -> Void) {
    var buffer = [Double](repeating: 0, count: blockRows)
    var start = 0
    while start < rowCount {
      let end = min(start + blockRows, rowCount)
      for column in terms.indices {
        let stored = data.columns[column]
        let all = stored.span
        terms[column].fill(&buffer, from: all.extracting(start..<end))
        let scaled = buffer.span
        body(column, start, scaled.extracting(0..<end - start))
      }
      start = end
    }
  }

  /// Σ w·f(x) over all columns, or those of one direction.
  @inline(__always)
  func weightedSums(
    of direction: Direction? = nil, _ transform: (Double) -> Double = { $0 }
  ) -> [Double] {
    var sums = zeros()
    forEachBlock { column, start, values in
      guard direction == nil || direction == data.criteria[column].direction else { return }
      let weight = weights[column]
      for row in 0..<values.count { sums[start + row] += weight * transform(values[row]) }
    }
    return sums
  }

  /// The scoring with what scaling had to remark.
  func scoring(
    _ scores: [Double], higherIsBetter: Bool = true, _ parts: KeyValuePairs<String, [Double]> = [:],
    notices more: [Notice] = []
  ) -> Scoring {
    Scoring(
      scores: scores, higherIsBetter: higherIsBetter,
      parts: parts.map { ScoringPart(name: $0.key, values: $0.value) }, notices: notices + more)
  }
}

extension MethodParameter {
  /// The parameter that picks a ``DecisionScaling``.
  static func decisionScaling(default value: DecisionScaling) -> MethodParameter {
    MethodParameter(
      "scaling", Wording("加权前的归一化", "scaling before weights are applied"),
      choices: DecisionScaling.allCases.map(\.rawValue), default: value.rawValue)
  }
}

extension [Double] {
  /// The smallest and the largest, and whether they differ by more than rounding.
  var flatness: (least: Double, most: Double, isFlat: Bool) {
    let extremes = Extremes(self)
    let (least, most) = isEmpty ? (0, 0) : (extremes.minimum, extremes.maximum)
    let size = Swift.max(least.magnitude, most.magnitude)
    return (least, most, !(most - least > 1e-12 * size))
  }
}
