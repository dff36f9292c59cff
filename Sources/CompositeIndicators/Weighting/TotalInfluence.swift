import LinearAlgebra

/// All influences of criteria on one another, direct or not: N + N² + N³ + … = N(1 − N)⁻¹.
struct TotalInfluence {
  /// What each criterion gives and receives.
  let prominence: [Double]
  /// What each gives, less what it receives.
  let relation: [Double]

  /// The influences that follow from direct ones, after division by a scale.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when influences circle without loss, so that their sum has
  ///   no end.
  init(
    _ direct: Matrix, over scale: Double, method: String
  ) throws(CompositeIndicatorsError) {
    let count = direct.rowCount
    var (scaled, rest) = (direct, Matrix.identity(count))
    for column in 0..<count {
      for row in 0..<count {
        scaled[row, column] /= scale
        rest[row, column] -= scaled[row, column]
      }
    }
    guard let total = try? rest.solve(scaled), total.elements.allSatisfy({ $0.isFinite }),
      (total.elements.max() ?? 0) < 1e10, (total.elements.min() ?? 0) > -1e-9
    else {
      throw .undefined(
        method: method,
        reason: Wording("影响循环不衰减，总影响无界", "influences circle without loss; their sum has no end"))
    }
    let given = (0..<count).map { total.row($0).reduce(0, +) }
    let received = (0..<count).map { total.column($0).reduce(0, +) }
    prominence = zip(given, received).map { $0 + $1 }
    relation = zip(given, received).map { $0 - $1 }
  }

  /// Both as parts of a weighting.
  var parts: [ScoringPart] {
    [
      ScoringPart(name: "prominence", values: prominence),
      ScoringPart(name: "relation", values: relation),
    ]
  }
}
