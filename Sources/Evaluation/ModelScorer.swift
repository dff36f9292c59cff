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
    let reader: ValueReader
    let points: PointsFunction
    let weight: ExactDecimal
    let missingPoints: ExactDecimal
    let best: ExactDecimal
    let cap: ExactDecimal?
    let scale: ExactDecimal
    let groupWeight: ExactDecimal
    let isPlus: Bool
    let isShare: Bool
  }

  /// What a leaf gives: its value, its points, those that count, and what they do to the score.
  private struct Part {
    let value: ExactDecimal?
    let points: ExactDecimal
    let counted: ExactDecimal
    let amount: ExactDecimal
    let best: ExactDecimal
  }

  init(model: EvaluationModel, plan: SlotPlan, weights: [ExactDecimal]) {
    self.model = model
    self.weights = weights
    let composition = model.composition
    var leaves: [Leaf] = []
    for (group, content) in composition.groups.enumerated() {
      for (indicator, leaf) in content.indicators.enumerated() {
        let isGood = (content.sign == .plus) == model.scheme.higherIsBetter
        // A bonus has no best: not having it is no shortfall.
        let hasBest = composition.method == .weightedSum || content.isShareOfApplicable
        let best = isGood && hasBest ? leaf.points.highest ?? 0 : 0
        leaves.append(
          Leaf(
            group: group, indicator: indicator,
            reader: ValueReader(leaf, of: model, plan: plan), points: leaf.points,
            weight: leaf.weight, missingPoints: leaf.missingPoints ?? 0,
            best: best, cap: content.cap, scale: content.scale, groupWeight: weights[group],
            isPlus: content.sign == .plus, isShare: content.isShareOfApplicable))
      }
    }
    self.leaves = leaves
  }

  /// The weighted points of each group under its cap, for weighting by the data.
  func groupPoints(_ row: UnsafePointer<Int64>, into points: inout [ExactDecimal]) {
    for group in points.indices { points[group] = .zero }
    forEachPart(row) { points[$0.group] += $1.counted }
  }

  /// The score alone. O(indicators).
  func score(_ row: UnsafePointer<Int64>) -> ExactDecimal {
    var total = model.composition.base
    forEachPart(row) { total += $1.amount }
    return clamped(total)
  }

  /// The score and all it is made of.
  func scoring(_ row: UnsafePointer<Int64>) -> Scoring {
    var contributions: [Contribution] = []
    var total = model.composition.base
    forEachPart(row) { leaf, part in
      let isBonus = leaf.best == .zero && leaf.isPlus == model.scheme.higherIsBetter
      let isOut = leaf.isShare && part.value == nil
      let lost = model.scheme.higherIsBetter ? part.best - part.amount : part.amount - part.best
      contributions.append(
        Contribution(
          group: leaf.group, indicator: leaf.indicator, value: part.value, points: part.points,
          countedPoints: part.counted, amount: part.amount,
          shortfall: isBonus || isOut ? .zero : max(.zero, lost)))
      total += part.amount
    }
    return Scoring(contributions: contributions, sum: total, score: clamped(total))
  }

  /// Calls `body` for every leaf in the order of the file.
  @inline(__always)
  private func forEachPart(_ row: UnsafePointer<Int64>, _ body: (Leaf, Part) -> Void) {
    var group = -1
    var filled = ExactDecimal.zero
    var share = Share()
    for (place, leaf) in leaves.enumerated() {
      if leaf.group != group {
        (group, filled) = (leaf.group, .zero)
        if leaf.isShare { share = self.share(from: place, row) }
      }
      let value = leaf.reader.value(row)
      if leaf.isShare {
        body(leaf, share.take(leaf, value, places: model.composition.decimals))
        continue
      }
      let points = value.map { leaf.points($0) } ?? leaf.missingPoints
      let counted = counted(points, leaf, so: filled)
      filled += counted
      let best = leaf.best == .zero ? .zero : amount(of: leaf.weight * leaf.best, leaf)
      body(
        leaf,
        Part(
          value: value, points: points, counted: counted, amount: amount(of: counted, leaf),
          best: best))
    }
  }

  /// A group's share of what applies, leaf by leaf. What is rounded is the sum so far, so that the
  /// leaves add up to the rounded share exactly.
  private struct Share {
    /// The most that the applicable leaves can give.
    var most = ExactDecimal.zero
    private var earned = ExactDecimal.zero
    private var counted = ExactDecimal.zero
    private var amount = ExactDecimal.zero

    mutating func take(_ leaf: Leaf, _ value: ExactDecimal?, places: Int) -> Part {
      guard let value, most > .zero else {
        return Part(value: value, points: .zero, counted: .zero, amount: .zero, best: .zero)
      }
      let points = leaf.points(value)
      earned += leaf.weight * points
      let counted = ExactDecimal.product(earned, 100, 1, over: most, places: 6)
      let amount = ExactDecimal.product(
        leaf.scale, leaf.groupWeight, earned * 100, over: most, places: places)
      let best = ExactDecimal.product(
        leaf.scale, leaf.groupWeight, leaf.weight * (leaf.points.highest ?? 0) * 100, over: most,
        places: places)
      defer { (self.counted, self.amount) = (counted, amount) }
      let step = amount - self.amount
      return Part(
        value: value, points: points, counted: counted - self.counted,
        amount: leaf.isPlus ? step : -step, best: leaf.isPlus ? best : .zero)
    }
  }

  /// The share of the group whose leaves begin there.
  private func share(from first: Int, _ row: UnsafePointer<Int64>) -> Share {
    var share = Share()
    for leaf in leaves[first...] {
      guard leaf.group == leaves[first].group else { break }
      if leaf.reader.value(row) != nil {
        share.most += leaf.weight * (leaf.points.highest ?? 0)
      }
    }
    return share
  }

  @inline(__always)
  private func counted(
    _ points: ExactDecimal, _ leaf: Leaf, so filled: ExactDecimal
  ) -> ExactDecimal {
    if points == .zero { return points }
    let weighted = leaf.weight == .one ? points : leaf.weight * points
    guard let cap = leaf.cap else { return weighted }
    return min(weighted, max(.zero, cap - filled))
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
