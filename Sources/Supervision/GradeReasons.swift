public import Credit
public import Evaluation
public import EvaluationModels

/// Puts the main reasons of a score into a few words, for the rows of a grade table.
///
/// The reasons are the indicators that cost most; of a score that nothing was taken from, those
/// that gave most. Equal ones stand in the order of the model.
///
///     let reasons = GradeReasons(model: table.model)
///     reasons.text(of: scoring, .chinese)  // "行政处罚（一般）-40.00；欠税-15.00"
public struct GradeReasons: Sendable {
  /// One reason: an indicator and its effect on the score.
  public struct Reason: Hashable, Sendable {
    /// Index of the contribution in the scoring.
    public let contribution: Int
    /// What the score has gained by it, in the direction of the score; negative when lost.
    public let effect: ExactDecimal
  }

  /// How many reasons at most.
  public let limit: Int
  private let titles: [Phrase]
  private let directTitles: [Phrase]
  private let decimals: Int
  private let higherIsBetter: Bool

  /// Reasons of scores under the model.
  public init(model: EvaluationModel, limit: Int = 3) {
    titles = model.composition.groups.flatMap { $0.indicators.map(\.title) }
    directTitles = model.directGrades.map(\.title)
    decimals = model.composition.decimals
    higherIsBetter = model.scheme.higherIsBetter
    self.limit = limit
  }

  /// The main reasons, the weightiest first. O(indicators · limit).
  public func reasons(of scoring: Scoring) -> [Reason] {
    let costs = largest(scoring, \.shortfall)
    if !costs.isEmpty { return costs.map { Reason(contribution: $0.0, effect: toWorse($0.1)) } }
    let isBetter = higherIsBetter
    return largest(scoring) { isBetter ? $0.amount : -$0.amount }
      .map { Reason(contribution: $0.0, effect: toWorse(-$0.1)) }
  }

  /// The main reasons in words, each with its effect.
  ///
  /// - Parameter directGrade: index of the direct grade that overrode the score. It is then the
  ///   first reason, and what speaks for the organisation is none.
  public func text(
    of scoring: Scoring, directGrade: Int? = nil, _ language: Language
  ) -> String {
    var text = ""
    var reasons = reasons(of: scoring)
    if let directGrade {
      text = directTitles[directGrade](language)
      text += language == .chinese ? "（直接定级）" : " (direct grade)"
      reasons = Array(
        reasons.prefix { scoring.contributions[$0.contribution].shortfall > .zero }
          .prefix(max(0, limit - 1)))
    }
    for reason in reasons {
      if !text.isEmpty { text += language == .chinese ? "；" : "; " }
      text += titles[reason.contribution](language)
      if language == .english { text += " " }
      text += reason.effect.signed(places: decimals)
    }
    return text
  }

  /// What a loss of that size does to the score.
  private func toWorse(_ loss: ExactDecimal) -> ExactDecimal { higherIsBetter ? -loss : loss }

  private func largest(
    _ scoring: Scoring, _ value: (Contribution) -> ExactDecimal
  ) -> [(Int, ExactDecimal)] {
    var found: [(Int, ExactDecimal)] = []
    for (index, contribution) in scoring.contributions.enumerated() {
      let value = value(contribution)
      guard value > .zero else { continue }
      let place = found.firstIndex { $0.1 < value } ?? found.count
      if place >= limit { continue }
      found.insert((index, value), at: place)
      if found.count > limit { found.removeLast() }
    }
    return found
  }
}

extension ExactDecimal {
  /// The number with a sign always, and that many decimals: `+5.00`; zero has none.
  public func signed(places: Int) -> String {
    (self > .zero ? "+" : "") + formatted(places: places)
  }
}
