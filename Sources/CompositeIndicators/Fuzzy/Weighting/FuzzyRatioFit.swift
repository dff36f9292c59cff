import LinearAlgebra

/// The fuzzy weights whose ratios are nearest to judged ones: the smallest ξ such that each end and middle of
/// wᵢ ⊘ wⱼ differs from the judgement by no more than ξ, with the graded means of w summing to 1.
///
/// For a given ξ the conditions are linear, |lᵢ − aˡ·hⱼ| ≤ ξ·hⱼ and so on, so ξ is found by bisection over
/// linear programmes, to its optimum. There may be many w at that ξ; for each criterion the least and the
/// greatest graded mean are found, and the middle of the two is its weight, as Rezaei (2016) proposes for the
/// ratio model of the best–worst method. No result depends on a starting point.
struct FuzzyRatioFit {
  /// A judged ratio of one criterion to another.
  struct Ratio {
    let of, to: Int
    let value: FuzzyNumber
  }

  /// ξ.
  let deviation: Double
  /// The least graded mean of each weight at ξ.
  let lowest: [Double]
  /// The greatest graded mean of each weight at ξ.
  let highest: [Double]

  /// Fits `count` weights. O(log(1/ε)) linear programmes of 3·count unknowns and 6 rows a ratio.
  ///
  /// - Throws: ``CompositeIndicatorsError/numeric(_:)`` when no programme can be solved.
  init(_ ratios: [Ratio], count: Int, method: String) throws(CompositeIndicatorsError) {
    var (low, high) = (0.0, Self.bound(ratios))
    if Self.solve(ratios, count, at: low) != nil { high = low }
    while high - low > 1e-10 * (1 + high) {
      let middle = (low + high) / 2
      if Self.solve(ratios, count, at: middle) == nil { low = middle } else { high = middle }
    }
    deviation = high
    // Programmes at the edge of what is possible need a little room.
    let room = high + 1e-7 * (1 + high)
    var (least, most): ([Double], [Double]) = ([], [])
    for index in 0..<count {
      guard let down = Self.solve(ratios, count, at: room, gaining: index, sign: -1),
        let up = Self.solve(ratios, count, at: room, gaining: index, sign: 1)
      else { throw .numeric(method) }
      least.append(down)
      most.append(max(down, up))
    }
    (lowest, highest) = (least, most)
  }

  /// The deviation of weights that are all the same.
  private static func bound(_ ratios: [Ratio]) -> Double {
    ratios.reduce(0) { max($0, ($1.value.low - 1).magnitude, ($1.value.high - 1).magnitude) }
  }

  /// The extreme graded mean of one weight at a deviation, or 0 without one; nil when there are no weights.
  private static func solve(
    _ ratios: [Ratio], _ count: Int, at deviation: Double, gaining index: Int? = nil,
    sign: Double = 1
  ) -> Double? {
    var rows: [[Double]] = []
    var bounds: [Double] = []
    func add(_ entries: [(Int, Double)], _ bound: Double) {
      var row = [Double](repeating: 0, count: 3 * count)
      for (column, value) in entries { row[column] += value }
      rows.append(row)
      bounds.append(bound)
    }
    for ratio in ratios {
      let (one, other) = (3 * ratio.of, 3 * ratio.to)
      // The low end of a quotient has the divisor's high end, and the other way round.
      for (end, judged) in [ratio.value.low, ratio.value.middle, ratio.value.high].enumerated() {
        let divisor = other + 2 - end
        add([(one + end, 1), (divisor, -(judged + deviation))], 0)
        add([(one + end, -1), (divisor, judged - deviation)], 0)
      }
    }
    for weight in 0..<count {
      add([(3 * weight, 1), (3 * weight + 1, -1)], 0)
      add([(3 * weight + 1, 1), (3 * weight + 2, -1)], 0)
    }
    let shares = [1.0 / 6, 4.0 / 6, 1.0 / 6]
    let all = (0..<3 * count).map { ($0, shares[$0 % 3]) }
    add(all, 1)
    add(all.map { ($0.0, -$0.1) }, -1)
    var gains = [Double](repeating: 0, count: 3 * count)
    if let index {
      for end in 0..<3 { gains[3 * index + end] = sign * shares[end] }
    }
    guard
      case .optimum(_, let value, _) = LinearProgramme.maximise(gains, rows: rows, bounds: bounds)
    else { return nil }
    return sign * value
  }

  /// The weights and what is known of them.
  func weighting(
    _ more: [ScoringPart] = []
  ) throws(CompositeIndicatorsError) -> JudgementWeighting {
    JudgementWeighting(
      weights: try Weights(normalising: zip(lowest, highest).map { ($0 + $1) / 2 }),
      parts: [
        ScoringPart(name: "xi", values: [deviation]),
        ScoringPart(name: "lowest", values: lowest),
        ScoringPart(name: "highest", values: highest),
      ] + more)
  }
}
