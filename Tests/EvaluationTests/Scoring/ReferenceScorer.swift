import Credit
import EvaluationModels

@testable import Evaluation

/// A score worked out leaf by leaf in exact decimals, as the models' documentation has it: what
/// ``ModelScorer`` must come to.
struct ReferenceScorer {
  let model: EvaluationModel
  /// The weight of each group.
  let weights: [ExactDecimal]

  /// - Parameter values: a value or nothing per indicator, in the order of the file.
  func score(_ values: [ExactDecimal?]) -> (amounts: [ExactDecimal], score: ExactDecimal) {
    let composition = model.composition
    var amounts: [ExactDecimal] = []
    var next = 0
    for (index, group) in composition.groups.enumerated() {
      let own = Array(values[next..<next + group.indicators.count])
      next += own.count
      let gains =
        group.isShareOfApplicable
        ? shares(group, own, weight: weights[index]) : sums(group, own, weight: weights[index])
      amounts += gains.map { group.sign == .plus ? $0 : -$0 }
    }
    let sum = amounts.reduce(composition.base, +)
    return (
      amounts,
      min(max(sum, composition.minimum), composition.maximum).rounded(
        places: composition.decimals)
    )
  }

  private func sums(
    _ group: IndicatorGroup, _ values: [ExactDecimal?], weight: ExactDecimal
  ) -> [ExactDecimal] {
    var filled = ExactDecimal.zero
    return zip(group.indicators, values).map { leaf, value in
      let points = value.map { leaf.points($0) } ?? leaf.missingPoints ?? 0
      var counted = points == 0 ? 0 : leaf.weight * points
      if points != 0, let cap = group.cap { counted = min(counted, max(0, cap - filled)) }
      filled += counted
      return ExactDecimal.product(
        group.scale, weight, counted, places: model.composition.decimals)
    }
  }

  private func shares(
    _ group: IndicatorGroup, _ values: [ExactDecimal?], weight: ExactDecimal
  ) -> [ExactDecimal] {
    let most = zip(group.indicators, values).reduce(ExactDecimal.zero) { sum, pair in
      pair.1 == nil ? sum : sum + pair.0.weight * (pair.0.points.highest ?? 0)
    }
    var earned = ExactDecimal.zero
    var before = ExactDecimal.zero
    return zip(group.indicators, values).map { leaf, value in
      guard let value, most > .zero else { return 0 }
      earned += leaf.weight * leaf.points(value)
      let amount = ExactDecimal.product(
        group.scale, weight, earned * 100, over: most, places: model.composition.decimals)
      defer { before = amount }
      return amount - before
    }
  }
}
