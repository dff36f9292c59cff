public import Credit

/// How indicators become a score: a base, and groups of indicators that add to it or take from it.
///
/// For group `g` with weight `W`, scale `S` and leaf `i` with weight `w` and capped points `p`:
///
///     contribution = ± round(S · W · w · p)        score = clamp(base + Σ contribution)
///
/// Every contribution is rounded half up to ``decimals`` and then summed, so that what is printed
/// adds up exactly. The three published shapes are cases of it: a weighted sum (base 0, all plus,
/// points 0…100), base + good − bad (plus and minus groups with caps), and deductions from a start
/// (base 100, all minus, weights 1). Risk points and counters of occurrences are base 0 with plus
/// groups in a scheme whose lower scores are better. A model of pure rules has no groups.
public struct Composition: Hashable, Sendable {
  /// Which published shape it has; it decides what the linter demands, not what is computed.
  public let method: CompositionMethod
  /// What everybody starts with.
  public let base: ExactDecimal
  /// The lowest score.
  public let minimum: ExactDecimal
  /// The highest score.
  public let maximum: ExactDecimal
  /// Decimals of contributions and scores, 0…6.
  public let decimals: Int
  /// The groups, in the order of the file.
  public let groups: [IndicatorGroup]

  /// A composition from its parts.
  public init(
    method: CompositionMethod, base: ExactDecimal, minimum: ExactDecimal, maximum: ExactDecimal,
    decimals: Int, groups: [IndicatorGroup]
  ) {
    self.method = method
    self.base = base
    self.minimum = minimum
    self.maximum = maximum
    self.decimals = decimals
    self.groups = groups
  }
}

/// The published shapes of composition.
public enum CompositionMethod: String, Hashable, Sendable, CaseIterable {
  /// Points 0…100 of each indicator times weights that sum to one.
  case weightedSum = "weighted-sum"
  /// A base, plus good, minus bad, with caps.
  case baseGoodBad = "base-good-bad"
  /// A start from which points are deducted.
  case deductions = "deductions"
  /// No score: rules alone give the grades.
  case rules = "rules"

  /// The methods a document may name; no score is what a document without groups says.
  public static var named: [CompositionMethod] { allCases.filter { $0 != .rules } }
}

extension Composition {
  /// No score at all.
  public static let none = Composition(
    method: .rules, base: 0, minimum: 0, maximum: 0, decimals: 0, groups: [])

  /// The leaves of all groups, in the order of the file.
  public var indicators: [Indicator] { groups.flatMap(\.indicators) }
}

/// Indicators that share a weight and a cap.
public struct IndicatorGroup: Hashable, Sendable {
  /// Whether a group adds or takes.
  public enum Sign: String, Hashable, Sendable, CaseIterable {
    /// Its points are added.
    case plus
    /// Its points are taken away.
    case minus
  }

  /// The identifier in its model.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// Whether it adds or takes.
  public let sign: Sign
  /// What one weighted point is worth in the score.
  public let scale: ExactDecimal
  /// The weight when the file gives one; nil when it is computed.
  public let weight: ExactDecimal?
  /// The most the weighted points of its indicators may sum to, filled in the file's order.
  public let cap: ExactDecimal?
  /// Whether its points are the share, in percent, that the points earned have of the most that
  /// its applicable indicators can give: actual ÷ applicable × 100. Those without a value are left
  /// out of both.
  public let isShareOfApplicable: Bool
  /// The leaves.
  public let indicators: [Indicator]

  /// A group from its parts.
  public init(
    id: String, title: Phrase, sign: Sign, scale: ExactDecimal, weight: ExactDecimal?,
    cap: ExactDecimal?, isShareOfApplicable: Bool = false, indicators: [Indicator]
  ) {
    self.id = id
    self.title = title
    self.sign = sign
    self.scale = scale
    self.weight = weight
    self.cap = cap
    self.isShareOfApplicable = isShareOfApplicable
    self.indicators = indicators
  }
}
