import CompositeIndicators
import Credit
import EvaluationModels

/// Weighs a model's groups: by judgements, by the data, or by both joined.
struct GroupWeigher: Sendable {
  let model: EvaluationModel
  let matrix: IndicatorValues
  /// How many workers; weights don't depend on it.
  let threads: Int

  /// The weights, frozen: computed ones have six decimals and sum to exactly one, so that every
  /// later run from the manifest scores the same.
  ///
  /// - Parameter rows: the organisations evaluated; the objective methods look at their group
  ///   points, a column per group.
  func weigh(rows: RowSelection) throws -> FrozenWeights {
    try weigh(count: rows.count) { try weigh($0, criteria(of: $1), $1, rows: rows) }
  }

  /// The weights from sums that an engine has made of the group points of all evaluated.
  func weigh(from sums: GroupSums) throws -> FrozenWeights {
    try weigh(count: sums.count) { weighter, groups in
      guard let mergeable = weighter as? any MergeableWeighter, mergeable.isMergeable else {
        preconditionFailure("sums are made of what sums suffice for")
      }
      return try mergeable.weigh(
        sums.sums(of: groups, criteria(of: groups), hasTallies: mergeable.needsTallies))
    }
  }

  /// - Parameters:
  ///   - count: how many are evaluated.
  ///   - objective: weighs some groups by the data.
  private func weigh(
    count: Int, objective: (any Weighter, [Int]) throws -> Weighting
  ) throws -> FrozenWeights {
    var values = model.composition.groups.map { $0.weight ?? .zero }
    var notices: [Phrase] = []
    var ratios: [Double?] = []
    do {
      for set in model.weighting {
        let (weights, ratio) = try weigh(set, count: count, objective, notices: &notices)
        ratios.append(ratio)
        for (group, value) in zip(set.groups, Self.frozen(weights)) { values[group] = value }
      }
    } catch let error as CompositeIndicatorsError {
      throw EvaluationError.weighting(model: model.id, reason: error.words.phrase)
    }
    return FrozenWeights(values: values, notices: notices, consistencyRatios: ratios)
  }

  private func weigh(
    _ set: WeightingSet, count: Int, _ objective: (any Weighter, [Int]) throws -> Weighting,
    notices: inout [Phrase]
  ) throws -> (weights: [Double], ratio: Double?) {
    var parts: [Weights] = []
    var ratio: Double?
    if let pairwise = set.pairwise {
      let judged = try AnalyticHierarchy().weigh(PairwiseMatrix(pairwise))
      parts.append(judged.weights)
      ratio = judged.consistency.ratio
      notices += judged.notices.map(\.words.phrase)
    }
    if let choice = set.objective {
      if count == 0 {
        notices.append(
          Phrase("没有被评价的主体，客观权重未计算", "nobody is evaluated; no weights by the data"))
      } else {
        let weighter = try Catalogue.weighters.make(
          choice.name, choice.parameters.mapValues(ParameterValue.text))
        let weighed = try objective(weighter, set.groups)
        parts.append(weighed.weights)
        notices += weighed.notices.map(\.words.phrase)
      }
    }
    guard let first = parts.first else {
      return (Weights.equal(set.groups.count).values, ratio)
    }
    guard parts.count > 1, let choice = set.combination else { return (first.values, ratio) }
    let combiner = try Catalogue.combiners.make(
      choice.name, choice.parameters.mapValues(ParameterValue.text))
    let combined = try combiner.combine(parts)
    notices += combined.notices.map(\.words.phrase)
    return (combined.weights.values, ratio)
  }

  /// From exact sums where they suffice, which do not depend on who added what: an engine that sums
  /// the same group points elsewhere gets the same weights to the last bit. Else from the points
  /// themselves.
  private func weigh(
    _ weighter: any Weighter, _ criteria: [Criterion], _ groups: [Int], rows: RowSelection
  ) throws -> Weighting {
    guard let mergeable = weighter as? any MergeableWeighter, mergeable.isMergeable else {
      return try weighter.weigh(
        IndicatorMatrix(criteria: criteria, columns: points(of: groups, rows: rows)))
    }
    let empty = CriteriaSums(criteria, hasTallies: mergeable.needsTallies)
    let parts = try Parallel.map(rows.parts.count, threads: threads) { part in
      var sums = empty
      withPoints(of: groups, in: rows.parts[part]) { sums.add(columns: $0) }
      return sums
    }
    var sums = empty
    for part in parts { sums.merge(part) }
    return try mergeable.weigh(sums)
  }

  private func criteria(of groups: [Int]) -> [Criterion] {
    groups.map { group in
      let content = model.composition.groups[group]
      let isGood = (content.sign == .plus) == model.scheme.higherIsBetter
      return Criterion(name: content.id, direction: isGood ? .benefit : .cost)
    }
  }

  /// Rows × groups, as numbers.
  private func points(of groups: [Int], rows: RowSelection) throws -> [[Double]] {
    let parts = try Parallel.map(rows.parts.count, threads: threads) { part in
      var columns: [[Double]] = []
      withPoints(of: groups, in: rows.parts[part]) { points in
        columns = points.map { $0.map { ExactDecimal(millionths: $0).doubleValue } }
      }
      return columns
    }
    return groups.indices.map { group in parts.flatMap { $0[group] } }
  }

  /// Calls `body` with the groups' points of some rows in millionths, a column per group.
  private func withPoints(
    of groups: [Int], in part: RowSelection.Part, _ body: ([UnsafeBufferPointer<Int64>]) -> Void
  ) {
    let scorer = ModelScorer(
      model: model, plan: matrix.plan, weights: model.composition.groups.map { _ in .one })
    let all = model.composition.groups.count
    part.withLanes(of: matrix) { lanes in
      withUnsafeTemporaryAllocation(of: Int64.self, capacity: all * lanes.count) { buffer in
        guard let base = buffer.baseAddress else { return }
        let columns = (0..<all).map { base + $0 * lanes.count }
        scorer.groupPoints(lanes, LaneDesk(), into: columns)
        body(groups.map { UnsafeBufferPointer(start: columns[$0], count: lanes.count) })
      }
    }
  }

  /// Weights in millionths that sum to exactly one: rounded down, and the millionths that are left
  /// given to the largest remainders, ties to the earlier.
  ///
  /// Weights count with twelve decimals: what comes after differs from one processor to the next, and
  /// must not decide between two that are equal.
  static func frozen(_ weights: [Double]) -> [ExactDecimal] {
    let parts: Int64 = 1_000_000
    let scaled = weights.map { Int64(($0 * Double(ExactDecimal.scale * parts)).rounded()) }
    var millionths = scaled.map { $0 / parts }
    let left = Int(ExactDecimal.scale - millionths.reduce(0, +))
    let order = scaled.indices.sorted {
      let (first, second) = (scaled[$0] % parts, scaled[$1] % parts)
      return first == second ? $0 < $1 : first > second
    }
    for index in order.prefix(max(0, left)) { millionths[index] += 1 }
    return millionths.map(ExactDecimal.init(millionths:))
  }
}

extension Wording {
  fileprivate var phrase: Phrase { Phrase(chinese, english) }
}
