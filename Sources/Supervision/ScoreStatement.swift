public import Credit
public import Evaluation
public import EvaluationModels

/// A score as an account that adds up: the base, a line per indicator, what the limits change.
///
///     base + Σ amounts = sum        sum + adjustment = score        to the last decimal
public struct ScoreStatement: Hashable, Sendable {
  /// What everybody starts with.
  public let base: ExactDecimal
  /// One line per indicator, in the order of the model.
  public let lines: [ScoreLine]
  /// The base and all lines.
  public let sum: ExactDecimal
  /// What the lowest and the highest possible score change; zero when the sum lies between them.
  public let adjustment: ExactDecimal
  /// The score.
  public let score: ExactDecimal
  /// Decimals of scores and amounts.
  public let decimals: Int

  /// The statement of a scoring under a table's model and weights.
  public init(_ scoring: Scoring, in table: GradeTable) {
    let composition = table.model.composition
    base = composition.base
    lines = scoring.contributions.map {
      ScoreLine(
        $0, group: composition.groups[$0.group], groupWeight: table.weights.values[$0.group])
    }
    sum = scoring.sum
    adjustment = scoring.score - scoring.sum
    score = scoring.score
    decimals = composition.decimals
  }
}

/// What one indicator gives to a score or takes from it.
public struct ScoreLine: Hashable, Sendable {
  /// The indicator's group.
  public let group: IndicatorGroup
  /// The indicator.
  public let indicator: Indicator
  /// The value measured; nil when it is not available.
  public let value: ExactDecimal?
  /// The points of that value, or those stated for a missing one.
  public let points: ExactDecimal
  /// The points that count, weighted within the group and under its cap.
  public let countedPoints: ExactDecimal
  /// What a counted point is worth in the score: the group's scale times its weight, with the
  /// group's sign; shown to six decimals, computed with all of them.
  public let worth: ExactDecimal
  /// What is added to the score; negative when taken away.
  public let amount: ExactDecimal
  /// How much better the score would be if the indicator were at its best.
  public let shortfall: ExactDecimal

  init(_ contribution: Contribution, group: IndicatorGroup, groupWeight: ExactDecimal) {
    self.group = group
    indicator = group.indicators[contribution.indicator]
    value = contribution.value
    points = contribution.points
    countedPoints = contribution.countedPoints
    let worth = group.scale * groupWeight
    self.worth = group.sign == .plus ? worth : -worth
    amount = contribution.amount
    shortfall = contribution.shortfall
  }

  /// Whether the group's cap keeps some of the points from counting.
  public var isCapped: Bool { countedPoints < indicator.weight * points }
}
