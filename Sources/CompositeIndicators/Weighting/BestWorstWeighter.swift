import LinearAlgebra

/// The best–worst method: weights from judging the best criterion against all, and all against the
/// worst.
///
/// Two rows: how much better the best is than each (1 at the best), and how much better each is than
/// the worst (1 at the worst). The linear model finds the weights with the smallest ξ such that
/// |w_B − a_Bj·wⱼ| ≤ ξ and |wⱼ − a_jW·w_W| ≤ ξ; its optimum is a single one. Parts: `xi`, the linear ξ;
/// `input-ratio`, max |a_Bj·a_jW − a_BW|/(a_BW² − a_BW), known before weighing; `output-ratio`, the
/// smallest ξ of the original ratio model over its table value for a_BW.
///
/// Source: Rezaei, Best-worst multi-criteria decision-making method, 2015, and Some properties and a
/// linear model, 2016; Liang, Brunelli and Rezaei, Consistency issues in the best worst method, 2020.
public struct BestWorstWeighter: JudgementWeighter {
  /// The linear model.
  public init() {}

  /// Weighs by the two rows.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there are not two rows of one length, a judgement is
  ///   below 1, or a row lacks a 1.
  public func weigh(rows: [[Double]]) throws(CompositeIndicatorsError) -> JudgementWeighting {
    guard rows.count == 2 else { throw .count(of: "rows", expected: 2, found: rows.count) }
    let (fromBest, toWorst) = (rows[0], rows[1])
    guard fromBest.count == toWorst.count else {
      throw .count(of: "row 2", expected: fromBest.count, found: toWorst.count)
    }
    for (row, values) in rows.enumerated() {
      for (column, value) in values.enumerated() where !(value >= 1 && value.isFinite) {
        throw .judgement(row: row, column: column, value: value)
      }
    }
    guard fromBest.count > 1 else {
      guard fromBest.count == 1 else { throw .noCriteria }
      return JudgementWeighting(weights: .equal(1))
    }
    guard let best = fromBest.firstIndex(of: 1), let worst = Self.worst(toWorst, best: best) else {
      throw .undefined(
        method: "best-worst",
        reason: Wording("每行须有一个 1，且最优与最劣不同", "each row needs a 1, at different criteria"))
    }
    let (weights, deviation) = try Self.linear(fromBest, toWorst, best: best, worst: worst)
    let span = fromBest[worst]
    let input =
      span > 1
      ? zip(fromBest, toWorst).map { ($0 * $1 - span).magnitude / (span * span - span) }.max() ?? 0
      : 0
    let output = Self.smallestRatioDeviation(fromBest, toWorst, span: span, best, worst)
    var parts = [
      ScoringPart(name: "xi", values: [deviation]),
      ScoringPart(name: "input-ratio", values: [input]),
    ]
    if let index = Self.consistencyIndex(span) {
      parts.append(ScoringPart(name: "output-ratio", values: [index > 0 ? output / index : 0]))
    }
    return JudgementWeighting(weights: try Weights(normalising: weights), parts: parts)
  }

  /// The first criterion with a 1 other than the best.
  private static func worst(_ toWorst: [Double], best: Int) -> Int? {
    toWorst.indices.first { toWorst[$0] == 1 && $0 != best }
  }

  /// Maximises −ξ over weights that sum to 1.
  private static func linear(
    _ fromBest: [Double], _ toWorst: [Double], best: Int, worst: Int
  ) throws(CompositeIndicatorsError) -> ([Double], Double) {
    let count = fromBest.count
    var rows: [[Double]] = []
    var bounds: [Double] = []
    func add(_ entries: [(Int, Double)], _ bound: Double) {
      var row = [Double](repeating: 0, count: count + 1)
      for (index, value) in entries { row[index] += value }
      rows.append(row)
      bounds.append(bound)
    }
    for index in 0..<count {
      for sign in [1.0, -1] {
        if index != best {
          add([(best, sign), (index, -sign * fromBest[index]), (count, -1)], 0)
        }
        if index != worst, index != best {
          add([(index, sign), (worst, -sign * toWorst[index]), (count, -1)], 0)
        }
      }
    }
    add((0..<count).map { ($0, 1) }, 1)
    add((0..<count).map { ($0, -1) }, -1)
    var gains = [Double](repeating: 0, count: count + 1)
    gains[count] = -1
    guard
      case .optimum(let solution, _, _) = LinearProgramme.maximise(
        gains, rows: rows, bounds: bounds)
    else { throw .numeric("best-worst") }
    return (Array(solution.prefix(count)), solution[count])
  }

  /// The smallest ξ with |w_B/wⱼ − a_Bj| ≤ ξ and |wⱼ/w_W − a_jW| ≤ ξ: the ratio t = w_B/w_W must lie in
  /// every interval (a_Bj − ξ)(a_jW − ξ)…(a_Bj + ξ)(a_jW + ξ) and in a_BW ± ξ.
  private static func smallestRatioDeviation(
    _ fromBest: [Double], _ toWorst: [Double], span: Double, _ best: Int, _ worst: Int
  ) -> Double {
    func isFeasible(_ deviation: Double) -> Bool {
      var (low, high) = (max(0, span - deviation), span + deviation)
      for index in fromBest.indices where index != best && index != worst {
        low = max(
          low, max(0, fromBest[index] - deviation) * max(0, toWorst[index] - deviation))
        high = min(high, (fromBest[index] + deviation) * (toWorst[index] + deviation))
      }
      return low <= high
    }
    if isFeasible(0) { return 0 }
    var (low, high) = (0.0, (fromBest + toWorst).max() ?? 1)
    for _ in 0..<200 {
      let middle = (low + high) / 2
      if middle == low || middle == high { break }
      if isFeasible(middle) { high = middle } else { low = middle }
    }
    return high
  }

  /// The largest possible ξ for a_BW of 1…9; nil for other values.
  private static func consistencyIndex(_ span: Double) -> Double? {
    let table = [0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23]
    guard let index = Int(exactly: span), (1...9).contains(index) else { return nil }
    return table[index - 1]
  }

  static let method = Method<any JudgementWeighter>(
    name: "best-worst", title: Wording("最优最劣法", "Best–worst method")
  ) { _ throws(CompositeIndicatorsError) in BestWorstWeighter() }
}
