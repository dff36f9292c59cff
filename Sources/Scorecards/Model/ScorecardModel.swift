public import Credit
public import EvaluationModels

/// A plan's scorecard (创建评分表) as data: rows, formulas, options, the months it counts.
///
///     let model = try ScorecardModel.load(path: "models/scorecard/zoucheng-2022.yaml")
///     model.rows.count  // 16
public struct ScorecardModel: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The version of the document.
  public let version: String
  /// The plan it comes from.
  public let document: Phrase
  /// The mark of evidence behind its figures.
  public let evidence: Evidence
  /// The months that count.
  public let window: ScorecardWindow
  /// What the maxima of the rows add to.
  public let maximum: ExactDecimal
  /// How many of the last known months a forecast takes the mean of.
  public let forecastMonths: Int
  /// The scored rows, in the order of the plan.
  public let rows: [ScorecardRow]
  /// What the national monitor deducts.
  public let deductions: DeductionRule
  /// Every reading of an ambiguous sentence, in the order of the rows.
  public let options: [ScorecardOption]

  /// Rows and the deductions have items under these identifiers.
  func items(ofRow id: String) -> [ScorecardItem]? {
    id == deductions.id ? deductions.items : rows.first { $0.id == id }?.items
  }
}

/// A scored row.
public struct ScorecardRow: Hashable, Sendable {
  /// The place in the plan, from 1.
  public let number: Int
  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The most points.
  public let maximum: ExactDecimal
  /// The plan's own words, and a translation.
  public let rule: Phrase
  /// The responsible departments as the plan spells them.
  public let departments: [String]
  /// What an assessor wants to see.
  public let evidence: [Phrase]
  /// The figures it rests on.
  public let items: [ScorecardItem]
  /// Where the points come from.
  public let scoring: RowScoring
  /// Whether points may fall below nothing.
  public let floor: PointFloor

  /// The item of that identifier.
  public func item(_ id: String) -> ScorecardItem? { items.first { $0.id == id } }
}

/// A figure that is reported month by month.
public struct ScorecardItem: Hashable, Sendable {
  /// How the months of a figure hang together.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Each month has its own.
    case monthly
    /// The latest stands, and the next may be higher or lower.
    case level
    /// The latest stands, and it only grows: a count since the beginning.
    case cumulative
    /// The latest stands, and it is somebody's judgement.
    case judged
  }

  /// What is counted.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Things: whole, from 0.
    case count
    /// A place in a ranking: whole, from 1.
    case rank
    /// Money: from 0, two places.
    case yuan
    /// Points: from 0, two places.
    case points
    /// 1 for yes and 0 for no.
    case flag
  }

  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// How its months hang together.
  public let kind: Kind
  /// What is counted.
  public let unit: Unit
}

/// Whether points may fall below nothing.
public enum PointFloor: String, Hashable, Sendable, CaseIterable {
  /// They stop at nothing.
  case zero
  /// They may be negative.
  case none
}

/// Where a row's points come from.
public enum RowScoring: Hashable, Sendable {
  /// From one quantity.
  case single(QuantityScore)
  /// From tests of every month.
  case monthly(MonthlyTests)
  /// From parts that add up.
  case parts([ScorePart])
}

/// A quantity and its formula.
public struct QuantityScore: Hashable, Sendable {
  /// The quantity.
  public let quantity: Quantity
  /// How it is rounded before the formula.
  public let rounding: QuantityRounding
  /// The formula.
  public let formula: PointFormula
}

/// A part of a row.
public struct ScorePart: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The most points.
  public let maximum: ExactDecimal
  /// Its quantity and formula.
  public let score: QuantityScore
  /// Without which it earns nothing.
  public let condition: QuantityTest?
}

/// Points and losses of every month.
public struct MonthlyTests: Hashable, Sendable {
  /// One of the tests.
  public struct Test: Hashable, Sendable {
    /// The identifier.
    public let id: String
    /// What users see.
    public let title: Phrase
    /// What must hold.
    public let condition: QuantityTest
  }

  /// What a month is in which there was nothing to test: its quantity is a share of nothing.
  public enum Empty: String, Hashable, Sendable, CaseIterable {
    /// Passed.
    case met
    /// Neither passed nor failed.
    case uncounted
  }

  /// The tests.
  public let tests: [Test]
  /// Points for each passed.
  public let plus: ExactDecimal
  /// Points lost for each failed.
  public let minus: ExactDecimal
  /// What an empty month is.
  public let empty: Empty
}

/// A comparison of a quantity.
public struct QuantityTest: Hashable, Sendable {
  /// The quantity.
  public let quantity: Quantity
  /// What must hold.
  public let comparison: Comparison
}

/// What the national monitor deducts, month by month.
public struct DeductionRule: Hashable, Sendable {
  /// One reason.
  public struct Reason: Hashable, Sendable {
    /// Index of the item that counts it.
    public let item: Int
    /// Points each.
    public let each: ExactDecimal
    /// For how many months from the one it happened in.
    public let months: Int
    /// The most points a month; nil for no limit.
    public let monthlyCap: ExactDecimal?
  }

  /// The identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// The plan's own words, and a translation.
  public let rule: Phrase
  /// The responsible departments as the plan spells them.
  public let departments: [String]
  /// The figures.
  public let items: [ScorecardItem]
  /// The reasons.
  public let reasons: [Reason]
  /// The row whose points they reduce; nil when they are only shown.
  public let reducesRow: String?
}
