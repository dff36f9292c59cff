import Credit
import EvaluationModels

/// The values of a model's indicators as columns, and what they come to.
struct ScoreQuery {
  let model: EvaluationModel
  /// The column of each leaf's value, in the order of the file.
  let values: [SQLTerm]
  /// The weight of each group.
  let weights: [SQLTerm]
  private(set) var stages: SQLStages

  init(model: EvaluationModel, values: [SQLTerm], weights: [SQLTerm], stages: SQLStages) {
    self.stages = stages
    self.model = model
    self.values = values
    self.weights = weights
  }

  private struct Part {
    var counted: SQLTerm
    var amount: SQLTerm
  }

  /// The score: base and contributions within the limits, rounded as the model says.
  mutating func score() throws(SQLRefusal) -> SQLTerm {
    let composition = model.composition
    var total = SQLTerm(composition.base.millionths)
    var place = 0
    for (index, group) in composition.groups.enumerated() {
      let leaves = Array(values[place..<(place + group.indicators.count)])
      place += leaves.count
      let amounts = try amounts(of: group, leaves, weight: weights[index])
      for amount in amounts {
        total = group.sign == .plus ? try total + amount : try total - amount
      }
    }
    let low = Int128(composition.minimum.millionths)
    let high = Int128(composition.maximum.millionths)
    // min(max(sum, low), high): the order matters only where low is above high.
    let clamped = stages.named(total.atLeast(low).atMost(high))
    return try rounded(clamped)
  }

  private mutating func amounts(
    of group: IndicatorGroup, _ leaves: [SQLTerm], weight: SQLTerm
  ) throws(SQLRefusal) -> [SQLTerm] {
    let unit = unit
    let factor = try weight * SQLTerm(group.scale.millionths)
    let scale = Int128(ExactDecimal.scale)
    if group.isShareOfApplicable {
      let (earned, most) = try share(of: group, leaves)
      let hundred = try factor * SQLTerm(Int128(100))
      let common = hundred.literal.map { Self.commonDivisor(abs($0), scale * unit) } ?? 1
      let amount = try ofShare(
        earned * (common == 1 ? hundred : SQLTerm((hundred.literal ?? 0) / common)),
        over: most * SQLTerm(scale * unit / common),
        within: Self.shareBounds(
          of: group, whole: hundred.bounds.upperBound / (scale * unit) + 1))
      return [try amount * SQLTerm(unit)]
    }
    var amounts: [SQLTerm] = []
    for counted in try counted(of: group, leaves) {
      if counted.literal == 0 { continue }
      amounts.append(
        try reducedQuotient(counted, times: factor, by: scale * scale * unit) * SQLTerm(unit))
    }
    return amounts
  }

  /// `value × factor ÷ divisor`, with what the literals have in common taken out.
  private mutating func reducedQuotient(
    _ value: SQLTerm, times factor: SQLTerm, by divisor: Int128
  ) throws(SQLRefusal) -> SQLTerm {
    guard let literal = factor.literal else {
      return stages.named(try stages.quotient(value * factor, by: SQLTerm(divisor)))
    }
    if literal == 0 { return SQLTerm(Int128(0)) }
    let common = Self.commonDivisor(abs(literal), divisor)
    return stages.named(
      try stages.quotient(value * SQLTerm(literal / common), by: SQLTerm(divisor / common)))
  }

  static func commonDivisor(_ first: Int128, _ second: Int128) -> Int128 {
    var (large, small) = (first, second)
    while small != 0 { (large, small) = (small, large % small) }
    return max(1, large)
  }

  /// The points of a group under its cap, which weighting by the data looks at.
  mutating func points(
    of group: IndicatorGroup, _ leaves: [SQLTerm]
  ) throws(SQLRefusal) -> SQLTerm {
    var sum = SQLTerm(Int128(0))
    for counted in try counted(of: group, leaves) { sum = try sum + counted }
    return stages.named(sum)
  }

  /// The weighted points of each leaf that count under the group's cap.
  private mutating func counted(
    of group: IndicatorGroup, _ leaves: [SQLTerm]
  ) throws(SQLRefusal) -> [SQLTerm] {
    var weighted: [SQLTerm] = []
    for (leaf, value) in zip(group.indicators, leaves) {
      let points = try points(of: leaf, value)
      let scale = Int128(ExactDecimal.scale)
      weighted.append(
        try reducedQuotient(points, times: SQLTerm(leaf.weight.millionths), by: scale))
    }
    guard let cap = group.cap.map({ Int128($0.millionths) }) else { return weighted }
    var filled = SQLTerm(Int128(0))
    var counted: [SQLTerm] = []
    for points in weighted {
      let points = stages.named(points)
      if points.bounds.lowerBound >= 0, filled.bounds.lowerBound >= 0, cap >= 0 {
        // Nothing is ever taken away, so what is filled is the sum under the cap.
        let next = stages.named((try filled + points).atMost(cap))
        let step = try next - filled
        counted.append(
          SQLTerm(
            step.text, 0...min(cap, points.bounds.upperBound), isNullable: step.isNullable,
            stage: step.stage))
        filled = next
      } else {
        let room = stages.named((try SQLTerm(cap) - filled).atLeast(0))
        let taken = stages.named(
          SQLTerm(
            "LEAST(\(points.text), \(room.text))",
            min(
              points.bounds.lowerBound, room.bounds.lowerBound)...min(
                points.bounds.upperBound, room.bounds.upperBound),
            stage: max(points.stage, room.stage)))
        counted.append(taken)
        filled = stages.named(try filled + taken)
      }
    }
    return counted
  }

  /// The points of a leaf, those of a missing value included.
  private mutating func points(of leaf: Indicator, _ value: SQLTerm) throws(SQLRefusal) -> SQLTerm {
    let points = try stages.points(of: leaf.points, value)
    guard value.isNullable else { return points }
    let missing = Int128((leaf.missingPoints ?? .zero).millionths)
    return stages.named(
      .cases(
        "WHEN \(value.text) IS NULL THEN \(missing) ELSE \(points.text)",
        min(points.bounds.lowerBound, missing)...max(points.bounds.upperBound, missing),
        stage: max(points.stage, value.stage)))
  }

  /// What the applicable leaves earn, and the most they can give.
  private mutating func share(
    of group: IndicatorGroup, _ leaves: [SQLTerm]
  ) throws(SQLRefusal) -> (earned: SQLTerm, most: SQLTerm) {
    var earned = SQLTerm(Int128(0))
    var most = SQLTerm(Int128(0))
    let scale = Int128(ExactDecimal.scale)
    for (leaf, value) in zip(group.indicators, leaves) {
      let best = Int128((leaf.weight * (leaf.points.highest ?? 0)).millionths)
      let points = try stages.points(of: leaf.points, value)
      let weighted = try reducedQuotient(
        points, times: SQLTerm(leaf.weight.millionths), by: scale)
      func ifKnown(_ term: SQLTerm) -> SQLTerm {
        guard value.isNullable else { return term }
        return .cases(
          "WHEN \(value.text) IS NULL THEN 0 ELSE \(term.text)",
          min(0, term.bounds.lowerBound)...max(0, term.bounds.upperBound),
          stage: max(term.stage, value.stage))
      }
      earned = try earned + ifKnown(weighted)
      most = try most + ifKnown(SQLTerm(best))
    }
    return (stages.named(earned), stages.named(most))
  }

  /// What a share can't leave when the whole is known: no leaf earns more than it can give. Nil when
  /// one may earn without limit, or less than nothing.
  private static func shareBounds(
    of group: IndicatorGroup, whole: Int128
  ) -> ClosedRange<Int128>? {
    let isBounded = group.indicators.allSatisfy { leaf in
      guard leaf.weight >= .zero else { return false }
      switch leaf.points {
      case .perUnit(let points, let limit): return points <= 0 || limit.map { $0 >= 0 } ?? false
      case .steps, .piecewise: return (leaf.points.highest ?? 0) >= 0
      }
    }
    return isBounded ? -SQLTerm.quotientLimit...whole : nil
  }

  /// The quotient, or 0 where nothing applies.
  private mutating func ofShare(
    _ numerator: SQLTerm, over most: SQLTerm, within bounds: ClosedRange<Int128>?
  ) throws(SQLRefusal) -> SQLTerm {
    let most = stages.named(most)
    let divisor = stages.named(
      SQLTerm(
        "(CASE WHEN \(most.text) > 0 THEN \(most.text) ELSE 1 END)",
        1...max(1, most.bounds.upperBound), stage: most.stage))
    let applicable = SQLTerm(
      "(CASE WHEN \(most.text) > 0 THEN \(numerator.text) ELSE 0 END)",
      min(0, numerator.bounds.lowerBound)...max(0, numerator.bounds.upperBound),
      stage: max(numerator.stage, most.stage))
    return stages.named(try stages.quotient(applicable, by: divisor, within: bounds))
  }

  /// How many millionths the last decimal of a score is.
  private var unit: Int128 {
    (model.composition.decimals..<6).reduce(Int128(1)) { unit, _ in unit * 10 }
  }

  private mutating func rounded(_ value: SQLTerm) throws(SQLRefusal) -> SQLTerm {
    let unit = unit
    let composition = model.composition
    let isRound = [composition.base, composition.minimum, composition.maximum].allSatisfy {
      Int128($0.millionths) % unit == 0
    }
    if isRound || unit == 1 { return value }
    return stages.named(try stages.quotient(value, by: SQLTerm(unit)) * SQLTerm(unit))
  }
}
