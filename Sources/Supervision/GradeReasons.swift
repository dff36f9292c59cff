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

  /// How many reasons at most, no more than ``MainEffects/limit``.
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

  /// The main reasons, the weightiest first. O(indicators).
  public func reasons(of scoring: Scoring) -> [Reason] {
    let effects = MainEffects(of: scoring, higherIsBetter: higherIsBetter)
    return (0..<min(limit, effects.count)).map { rank in
      let (indicator, size) = effects[rank]
      return Reason(
        contribution: indicator, effect: effects.areCosts == higherIsBetter ? -size : size)
    }
  }

  /// The main reasons in words, each with its effect.
  ///
  /// - Parameter directGrade: index of the direct grade that overrode the score. It is then the
  ///   first reason, and what speaks for the organisation is none.
  public func text(
    of scoring: Scoring, directGrade: Int? = nil, _ language: Language
  ) -> String {
    text(
      of: MainEffects(of: scoring, higherIsBetter: higherIsBetter), directGrade: directGrade,
      language)
  }

  /// The main reasons in words, of a score whose main effects are known.
  public func text(
    of effects: MainEffects, directGrade: Int? = nil, _ language: Language
  ) -> String {
    var text: [UInt8] = []
    append(effects, directGrade: directGrade, language, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Appends the bytes of ``text(of:directGrade:_:)-(MainEffects,_,_)``.
  package func append(
    _ effects: MainEffects, directGrade: Int?, _ language: Language, to text: inout [UInt8]
  ) {
    let start = text.count
    var most = min(limit, effects.count)
    if let directGrade {
      text.append(contentsOf: directTitles[directGrade](language).utf8)
      text.append(contentsOf: (language == .chinese ? "（直接定级）" : " (direct grade)").utf8)
      most = effects.areCosts ? min(most, max(0, limit - 1)) : 0
    }
    for rank in 0..<most {
      let (indicator, size) = effects[rank]
      if text.count > start { text.append(contentsOf: (language == .chinese ? "；" : "; ").utf8) }
      text.append(contentsOf: titles[indicator](language).utf8)
      if language == .english { text.append(UInt8(ascii: " ")) }
      let effect = effects.areCosts == higherIsBetter ? -size : size
      if effect > .zero { text.append(UInt8(ascii: "+")) }
      text.appendFixed(effect.units(places: decimals), places: decimals)
    }
  }
}

extension ExactDecimal {
  /// The number with a sign always, and that many decimals: `+5.00`; zero has none.
  public func signed(places: Int) -> String {
    (self > .zero ? "+" : "") + formatted(places: places)
  }
}
