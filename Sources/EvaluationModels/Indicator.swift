public import Credit

/// A leaf of a model's tree: a measure and how its value becomes points.
public struct Indicator: Hashable, Sendable {
  /// The identifier in its model.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The weight within its group.
  public let weight: ExactDecimal
  /// What is measured.
  public let measure: Measure
  /// What the value is related to; nil for the value as it is.
  public let exposure: Exposure?
  /// Whom the value is compared with; nil for the value as it is.
  public let peers: PeerGroup?
  /// How the value becomes points.
  public let points: PointsFunction
  /// The points when there is no value; nil when the measure always has one, or when the
  /// organisation can't be scored, or the indicator doesn't apply, without it.
  public let missingPoints: ExactDecimal?
  /// How well its figures are known; nil for as well as the model's.
  public let evidence: Evidence?

  /// A leaf from its parts.
  public init(
    id: String, title: Phrase, weight: ExactDecimal, measure: Measure, exposure: Exposure? = nil,
    peers: PeerGroup? = nil, points: PointsFunction, missingPoints: ExactDecimal?,
    evidence: Evidence? = nil
  ) {
    self.id = id
    self.title = title
    self.weight = weight
    self.measure = measure
    self.exposure = exposure
    self.peers = peers
    self.points = points
    self.missingPoints = missingPoints
    self.evidence = evidence
  }
}

/// A value that gives no points: rules, exposures and peer groups look at it.
public struct ModelInput: Hashable, Sendable {
  /// The identifier in its model, different from those of the indicators.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// What is measured.
  public let measure: Measure
  /// What the value is related to; nil for the value as it is.
  public let exposure: Exposure?
  /// Whom the value is compared with; nil for the value as it is.
  public let peers: PeerGroup?
  /// How well it is known; nil for as well as the model's figures.
  public let evidence: Evidence?

  /// An input from its parts.
  public init(
    id: String, title: Phrase, measure: Measure, exposure: Exposure? = nil,
    peers: PeerGroup? = nil, evidence: Evidence? = nil
  ) {
    self.id = id
    self.title = title
    self.measure = measure
    self.exposure = exposure
    self.peers = peers
    self.evidence = evidence
  }
}

/// What a value is related to: violations per 100 employees, per outlet.
///
///     related value = value × unit ÷ size, rounded half up at the sixth decimal
public struct Exposure: Hashable, Sendable {
  /// The index of the input that says the size.
  public let input: Int
  /// How many make one: 100 for “per 100 employees”.
  public let unit: ExactDecimal
  /// The smallest size that counts as itself: smaller ones count as this one.
  public let minimum: ExactDecimal
  /// Sizes below this one are too small for a value; nil for any.
  public let floor: ExactDecimal?
  /// What an unknown size counts as; nil when there is no value then.
  public let assumed: ExactDecimal?

  /// An exposure from its parts.
  public init(
    input: Int, unit: ExactDecimal, minimum: ExactDecimal, floor: ExactDecimal? = nil,
    assumed: ExactDecimal? = nil
  ) {
    self.input = input
    self.unit = unit
    self.minimum = minimum
    self.floor = floor
    self.assumed = assumed
  }

  /// Whether a size may keep a value from being one.
  public var canLackValue: Bool { assumed == nil || floor != nil }
}

/// Organisations alike: the value becomes a percentile among them, 0 for the lowest, 100 for the
/// highest.
///
///     percentile = 100 × (how many are lower) ÷ (how many there are − 1)
public struct PeerGroup: Hashable, Sendable {
  /// The indices of the inputs that peers share; empty for all organisations of the table.
  public let inputs: [Int]
  /// With fewer peers than this, itself among them, there is no percentile.
  public let minimum: Int

  /// A peer group from its parts.
  public init(inputs: [Int], minimum: Int) {
    self.inputs = inputs
    self.minimum = minimum
  }
}
