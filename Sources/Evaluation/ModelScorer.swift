import Credit
import EvaluationModels

/// A model ready to score: its columns found, its weights known, its points and roundings prepared.
///
/// All of it is arithmetic on whole numbers. A value `v` and a weight are in millionths, and every
/// quotient is rounded half away from zero:
///
///     points   p = points function of v
///     counted  c = min(round(w · p / 10⁶), what the cap leaves after the leaves before it)
///     amount   a = ± unit · round(scale · W · c / (10¹² · unit)),  unit = 10^(6 − decimals)
///     score    s = clamp(base + Σ a), rounded to the decimals
///
/// so that any engine with 128-bit whole numbers gets the same score.
struct ModelScorer: Sendable {
  let model: EvaluationModel
  private let leaves: [LeafProgram]
  private let base: Int64
  private let minimum: Int64
  private let maximum: Int64
  /// Whether base and bounds have no more than the model's decimals, as amounts have.
  private let isRound: Bool

  /// - Parameter weights: a weight per group.
  init(model: EvaluationModel, plan: SlotPlan, weights: [ExactDecimal]) {
    self.model = model
    base = model.composition.base.millionths
    minimum = model.composition.minimum.millionths
    maximum = model.composition.maximum.millionths
    let unit = ExactDecimal.unit(places: model.composition.decimals)
    isRound = [base, minimum, maximum].allSatisfy { $0 % unit == 0 }
    leaves = model.composition.groups.indices.flatMap { group in
      model.composition.groups[group].indicators.indices.map { indicator in
        LeafProgram(
          group: group, indicator: indicator, of: model, plan: plan, groupWeight: weights[group])
      }
    }
  }

  /// Calls `body` for every leaf in the order of the file, with its numbers over the rows.
  ///
  /// - Precondition: there is at least one row, and no more than a block has.
  @inline(__always)
  func forEachLeaf<Source: Lanes>(
    _ lanes: Source, _ desk: LaneDesk, _ body: (LeafProgram.Lane) -> Void
  ) {
    let count = lanes.count
    precondition((1...IndicatorValues.blockSize).contains(count), "some rows of one block")
    var group = -1
    for (place, leaf) in leaves.enumerated() {
      if leaf.group != group {
        group = leaf.group
        desk[.filled].update(repeating: 0, count: count)
        if leaf.isShare { prepareShare(from: place, lanes, desk) }
      }
      let isUniform = leaf.reader.load(lanes, into: desk[.values], desk)
      if leaf.isShare {
        if isUniform { (desk[.values] + 1).update(repeating: desk[.values][0], count: count - 1) }
        leaf.runShare(desk, count: count)
      } else {
        leaf.run(desk, count: count, isUniform: isUniform)
      }
      body(LeafProgram.Lane(desk: desk, leaf: leaf))
    }
  }

  /// Sums the most that the applicable leaves of the group that begins there can give.
  private func prepareShare<Source: Lanes>(from first: Int, _ lanes: Source, _ desk: LaneDesk) {
    for room in [LaneDesk.Room.most, .earned, .countedSoFar, .amountSoFar] {
      desk[room].update(repeating: 0, count: lanes.count)
    }
    for leaf in leaves[first...].prefix(while: { $0.group == leaves[first].group }) {
      if leaf.reader.load(lanes, into: desk[.values], desk) {
        (desk[.values] + 1).update(repeating: desk[.values][0], count: lanes.count - 1)
      }
      leaf.addMost(desk, count: lanes.count)
    }
  }

  /// Fills `scores` with the rows' scores in millionths. O(rows · indicators).
  func score<Source: Lanes>(
    _ lanes: Source, _ desk: LaneDesk, into scores: UnsafeMutablePointer<Int64>
  ) {
    let count = lanes.count
    scores.update(repeating: base, count: count)
    forEachLeaf(lanes, desk) { _ in
      let amounts = desk[.amounts]
      for row in 0..<count { scores[row] += amounts[row] }
    }
    for row in 0..<count { scores[row] = clamped(scores[row]) }
  }

  /// The score of a row. O(indicators).
  func score(_ row: UnsafePointer<Int64>) -> ExactDecimal {
    let desk = LaneDesk()
    score(RowLanes(row: row), desk, into: desk[.total])
    return ExactDecimal(millionths: desk[.total][0])
  }

  /// The weighted points of each group under its cap, for weighting by the data: `points` has a
  /// column of `count` rows per group.
  func groupPoints<Source: Lanes>(
    _ lanes: Source, _ desk: LaneDesk, into points: [UnsafeMutablePointer<Int64>]
  ) {
    for column in points { column.update(repeating: 0, count: lanes.count) }
    forEachLeaf(lanes, desk) { lane in
      let (column, counted) = (points[lane.leaf.group], desk[.counted])
      for row in 0..<lanes.count { column[row] += counted[row] }
    }
  }

  /// The score of a row and all it is made of.
  func scoring(_ row: UnsafePointer<Int64>) -> Scoring {
    let desk = LaneDesk()
    let higherIsBetter = model.scheme.higherIsBetter
    var contributions: [Contribution] = []
    var total = base
    forEachLeaf(RowLanes(row: row), desk) { lane in
      let amount = desk[.amounts][0]
      contributions.append(
        Contribution(
          group: lane.leaf.group, indicator: lane.leaf.indicator, value: lane.value(0),
          points: ExactDecimal(millionths: desk[.points][0]),
          countedPoints: ExactDecimal(millionths: desk[.counted][0]),
          amount: ExactDecimal(millionths: amount),
          shortfall: ExactDecimal(
            millionths: lane.shortfall(0, higherIsBetter: higherIsBetter))))
      total += amount
    }
    return Scoring(
      contributions: contributions, sum: ExactDecimal(millionths: total),
      score: ExactDecimal(millionths: clamped(total)))
  }

  @inline(__always)
  private func clamped(_ sum: Int64) -> Int64 {
    let bounded = min(max(sum, minimum), maximum)
    return isRound
      ? bounded
      : ExactDecimal(millionths: bounded).rounded(places: model.composition.decimals).millionths
  }
}
