import Credit
import EvaluationModels

/// One indicator of a model made ready to be scored over many rows.
struct LeafProgram: Sendable {
  /// Index of the group in the model.
  let group: Int
  /// Index of the indicator in its group.
  let indicator: Int
  let reader: ValueReader
  /// Whether the group's points are a share of what applies.
  let isShare: Bool
  /// Whether it has no best: not having it is no shortfall.
  let isBonus: Bool
  /// What it gives at its best; where the group is a share that differs by row.
  let best: Int64

  private let points: PointsProgram
  private let weight: RoundedRatio?
  private let cap: Int64?
  private let amount: RoundedRatio
  private let isPlus: Bool
  private let share: ShareTerms

  /// What a share is made of.
  private struct ShareTerms {
    let weight: ExactDecimal
    let highest: ExactDecimal
    let scale: ExactDecimal
    let groupWeight: ExactDecimal
    let places: Int
    let unit: Int64
  }

  /// The indicator's numbers over some rows, as ``run(_:values:isUniform:)`` leaves them.
  struct Lane {
    let desk: LaneDesk
    let leaf: LeafProgram

    /// The value in millionths; nil when there is none.
    func value(_ row: Int) -> ExactDecimal? {
      let value = desk[.values][row]
      return value == Slot.missing
        ? nil : ExactDecimal(millionths: value * leaf.reader.factor)
    }

    /// How much better the score would be with the indicator at its best.
    @inline(__always)
    func shortfall(_ row: Int, higherIsBetter: Bool) -> Int64 {
      if leaf.isBonus || (leaf.isShare && desk[.values][row] == Slot.missing) { return 0 }
      let best = leaf.isShare ? desk[.best][row] : leaf.best
      let lost = best - desk[.amounts][row]
      return max(0, higherIsBetter ? lost : -lost)
    }
  }

  init(
    group: Int, indicator: Int, of model: EvaluationModel, plan: SlotPlan, groupWeight: ExactDecimal
  ) {
    let content = model.composition.groups[group]
    let leaf = content.indicators[indicator]
    let places = model.composition.decimals
    self.group = group
    self.indicator = indicator
    reader = ValueReader(leaf, of: model, plan: plan)
    isShare = content.isShareOfApplicable
    isPlus = content.sign == .plus
    points = PointsProgram(
      leaf.points, factor: reader.factor, missing: leaf.missingPoints ?? .zero)
    weight =
      leaf.weight == .one
      ? nil : RoundedRatio(Int128(leaf.weight.millionths), over: Int128(ExactDecimal.scale))
    cap = content.cap?.millionths
    let unit = ExactDecimal.unit(places: places)
    amount = RoundedRatio(
      Int128(content.scale.millionths) * Int128(groupWeight.millionths),
      over: Int128(ExactDecimal.scale) * Int128(ExactDecimal.scale) * Int128(unit))
    share = ShareTerms(
      weight: leaf.weight, highest: leaf.points.highest ?? .zero, scale: content.scale,
      groupWeight: groupWeight, places: places, unit: unit)
    let isGood = isPlus == model.scheme.higherIsBetter
    // A bonus has no best: not having it is no shortfall.
    let hasBest = model.composition.method == .weightedSum || isShare
    let highest = isGood && hasBest ? leaf.points.highest ?? .zero : .zero
    isBonus = highest == .zero && isGood
    let most = (leaf.weight * highest).millionths
    best = most == 0 ? 0 : (isPlus ? 1 : -1) * amount(most) * unit
  }

  /// Turns the values of so many rows into points, weighted points under the cap, and amounts.
  @inline(__always)
  func run(_ desk: LaneDesk, count: Int, isUniform: Bool) {
    let (values, points) = (desk[.values], desk[.points])
    let (counted, amounts) = (desk[.counted], desk[.amounts])
    self.points.fill(points, of: values, count: isUniform ? 1 : count)
    if isUniform { (points + 1).update(repeating: points[0], count: count - 1) }
    if isUniform, points[0] == 0 {
      counted.update(repeating: 0, count: count)
      amounts.update(repeating: 0, count: count)
      return
    }
    for row in 0..<count {
      guard points[row] != 0 else {
        (counted[row], amounts[row]) = (0, 0)
        continue
      }
      var weighted = points[row]
      if let weight { weighted = weight(weighted) }
      if let cap {
        weighted = min(weighted, max(0, cap - desk[.filled][row]))
        desk[.filled][row] += weighted
      }
      counted[row] = weighted
      let gain = weighted == 0 ? 0 : amount(weighted) * share.unit
      amounts[row] = isPlus ? gain : -gain
    }
  }

  /// Adds the most that this leaf can give to rows where it applies.
  func addMost(_ desk: LaneDesk, count: Int) {
    let most = (share.weight * share.highest).millionths
    for row in 0..<count where desk[.values][row] != Slot.missing { desk[.most][row] += most }
  }

  /// What ``run(_:count:isUniform:)`` does, in a group whose points are a share of what applies.
  ///
  /// What is rounded is the sum so far, so that the leaves add up to the rounded share exactly.
  func runShare(_ desk: LaneDesk, count: Int) {
    points.fill(desk[.points], of: desk[.values], count: count)
    for row in 0..<count {
      let most = ExactDecimal(millionths: desk[.most][row])
      guard desk[.values][row] != Slot.missing, most > .zero else {
        for room in [LaneDesk.Room.points, .counted, .amounts, .best] { desk[room][row] = 0 }
        continue
      }
      let points = ExactDecimal(millionths: desk[.points][row])
      let earned = ExactDecimal(millionths: desk[.earned][row]) + share.weight * points
      let counted = ExactDecimal.product(earned, 100, 1, over: most, places: 6).millionths
      let amount = portion(of: earned, over: most)
      let step = amount - desk[.amountSoFar][row]
      desk[.counted][row] = counted - desk[.countedSoFar][row]
      desk[.amounts][row] = isPlus ? step : -step
      desk[.best][row] = isPlus ? portion(of: share.weight * share.highest, over: most) : 0
      desk[.earned][row] = earned.millionths
      desk[.countedSoFar][row] = counted
      desk[.amountSoFar][row] = amount
    }
  }

  private func portion(of earned: ExactDecimal, over most: ExactDecimal) -> Int64 {
    ExactDecimal.product(
      share.scale, share.groupWeight, earned * 100, over: most, places: share.places
    ).millionths
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
