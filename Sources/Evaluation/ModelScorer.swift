public import Credit
import EvaluationModels

/// What one indicator gives to a score.
public struct Contribution: Hashable, Sendable {
  /// Index of the group in the model.
  public let group: Int
  /// Index of the indicator in its group.
  public let indicator: Int
  /// The value measured; nil when it is not available.
  public let value: ExactDecimal?
  /// The points of that value.
  public let points: ExactDecimal
  /// The weighted points that count under the group's cap.
  public let countedPoints: ExactDecimal
  /// What is added to the score; negative when taken away. Rounded to the model's decimals.
  public let amount: ExactDecimal
  /// How much better the score would be if this indicator were at its best; 0 or more.
  public let shortfall: ExactDecimal
}

/// A score with everything it is made of.
public struct Scoring: Hashable, Sendable {
  /// One per indicator, in the order of the file.
  public let contributions: [Contribution]
  /// The base and all contributions.
  public let sum: ExactDecimal
  /// The sum within the model's minimum and maximum.
  public let score: ExactDecimal
}

/// A model ready to score: its columns found, its weights known.
struct ModelScorer: Sendable {
  let model: EvaluationModel
  /// A weight per group.
  let weights: [ExactDecimal]
  private let leaves: [Leaf]

  private struct Leaf {
    let group: Int
    let indicator: Int
    let column: Int
    let slot: Slot
    let points: PointsFunction
    let weight: ExactDecimal
    let missingPoints: ExactDecimal
    let best: ExactDecimal
    let cap: ExactDecimal?
    let scale: ExactDecimal
    let groupWeight: ExactDecimal
    let isPlus: Bool
  }

  init(model: EvaluationModel, plan: SlotPlan, weights: [ExactDecimal]) {
    self.model = model
    self.weights = weights
    let composition = model.composition
    var leaves: [Leaf] = []
    for (group, content) in composition.groups.enumerated() {
      for (indicator, leaf) in content.indicators.enumerated() {
        let slot = Slot(leaf.measure)
        let isGood = (content.sign == .plus) == model.scheme.higherIsBetter
        // A bonus has no best: not having it is no shortfall.
        let best = isGood && composition.method == .weightedSum ? leaf.points.highest ?? 0 : 0
        leaves.append(
          Leaf(
            group: group, indicator: indicator, column: plan.number(of: slot), slot: slot,
            points: leaf.points, weight: leaf.weight, missingPoints: leaf.missingPoints ?? 0,
            best: best, cap: content.cap, scale: content.scale, groupWeight: weights[group],
            isPlus: content.sign == .plus))
      }
    }
    self.leaves = leaves
  }

  /// The weighted points of each group under its cap, for weighting by the data.
  func groupPoints(_ row: UnsafePointer<Int64>, into points: inout [ExactDecimal]) {
    for group in points.indices { points[group] = .zero }
    for leaf in leaves { points[leaf.group] += counted(leaf, row, so: points[leaf.group]).counted }
  }

  /// The score alone. O(indicators).
  func score(_ row: UnsafePointer<Int64>) -> ExactDecimal {
    var total = model.composition.base
    var group = -1
    var filled = ExactDecimal.zero
    for leaf in leaves {
      if leaf.group != group { (group, filled) = (leaf.group, .zero) }
      let counted = counted(leaf, row, so: filled).counted
      filled += counted
      total += amount(of: counted, leaf)
    }
    return clamped(total)
  }

  /// The score and all it is made of.
  func scoring(_ row: UnsafePointer<Int64>) -> Scoring {
    var contributions: [Contribution] = []
    var total = model.composition.base
    var filled = [ExactDecimal](repeating: .zero, count: weights.count)
    for leaf in leaves {
      let (points, counted) = counted(leaf, row, so: filled[leaf.group])
      filled[leaf.group] += counted
      let amount = amount(of: counted, leaf)
      let best = self.amount(of: leaf.weight * leaf.best, leaf)
      let isBonus =
        leaf.best == .zero && leaf.isPlus == model.scheme.higherIsBetter
      let lost = model.scheme.higherIsBetter ? best - amount : amount - best
      contributions.append(
        Contribution(
          group: leaf.group, indicator: leaf.indicator, value: leaf.slot.value(row[leaf.column]),
          points: points, countedPoints: counted, amount: amount,
          shortfall: isBonus ? .zero : max(.zero, lost)))
      total += amount
    }
    return Scoring(contributions: contributions, sum: total, score: clamped(total))
  }

  @inline(__always)
  private func counted(
    _ leaf: Leaf, _ row: UnsafePointer<Int64>, so filled: ExactDecimal
  ) -> (points: ExactDecimal, counted: ExactDecimal) {
    let points = leaf.slot.value(row[leaf.column]).map { leaf.points($0) } ?? leaf.missingPoints
    if points == .zero { return (points, points) }
    let weighted = leaf.weight == .one ? points : leaf.weight * points
    guard let cap = leaf.cap else { return (points, weighted) }
    return (points, min(weighted, max(.zero, cap - filled)))
  }

  @inline(__always)
  private func amount(of points: ExactDecimal, _ leaf: Leaf) -> ExactDecimal {
    if points == .zero { return .zero }
    let amount = ExactDecimal.product(
      leaf.scale, leaf.groupWeight, points, places: model.composition.decimals)
    return leaf.isPlus ? amount : -amount
  }

  private func clamped(_ sum: ExactDecimal) -> ExactDecimal {
    min(max(sum, model.composition.minimum), model.composition.maximum)
      .rounded(places: model.composition.decimals)
  }
}

extension PointsFunction {
  /// The most points any value gets; nil when there is no bound.
  var highest: ExactDecimal? {
    switch self {
    case .perUnit(let points, let limit): points > 0 ? limit : .zero
    case .steps(let knots), .piecewise(let knots): knots.map(\.points).max()
    }
  }
}
