public import Credit
public import Digests
public import EvaluationModels

/// What is drawn to be inspected under one model (抽查名单), with all it takes to draw it again.
public struct InspectionList: Hashable, Sendable {
  /// The model whose grades and ratios it was drawn by.
  public let model: EvaluationModel
  /// The text before each code in a ticket.
  public let seed: String
  /// The digest of the pool, see ``InspectionDraw/poolHash(of:organisations:)``.
  public let poolHash: SHA256Digest
  /// One per grade in the order of the bands, then one of those without a grade.
  public let strata: [InspectionStratum]
  /// The drawn, stratum by stratum, lowest tickets first.
  public let items: [InspectionItem]

  /// How many could be drawn.
  public var poolCount: Int { strata.reduce(0) { $0 + $1.pool } }

  /// How many would be drawn from the same pool if nobody were graded: the ratio of ordinary
  /// supervision for all.
  public var ungradedCount: Int {
    strata.last.map { InspectionDraw.count(ratio: $0.ratio, of: poolCount) } ?? 0
  }
}

/// The organisations of one grade, or those without one, as a pool of an inspection list.
public struct InspectionStratum: Hashable, Sendable {
  /// Index of the grade's band; nil for the organisations without a grade.
  public let grade: Int?
  /// How many there are.
  public let pool: Int
  /// The share to be drawn.
  public let ratio: ExactDecimal
  /// How many are drawn.
  public let drawn: Int
  /// How often they are inspected.
  public let frequency: Phrase

  /// Whether all are inspected by rule: a list, not a draw.
  public var isFullList: Bool { ratio >= .one }
}

/// An organisation that was drawn.
public struct InspectionItem: Hashable, Sendable {
  /// Index of the organisation.
  public let organisation: UInt32
  /// Index of the band when it was drawn; nil for none.
  public let grade: Int?
  /// Graded, or why not.
  public let state: EvaluationState
  /// The score; nil unless evaluated.
  public let score: ExactDecimal?
  /// What it was drawn by.
  public let ticket: SHA256Digest
  /// Its place in its stratum, from 1.
  public let order: Int
  /// How often it is inspected.
  public let frequency: Phrase
}
