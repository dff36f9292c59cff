/// One side of a band: a score and whether it belongs to the band.
public struct BandEdge: Hashable, Sendable {
  /// The score at the edge.
  public let score: ExactDecimal
  /// Whether that very score is inside.
  public let isInclusive: Bool

  /// An edge at `score`.
  public init(_ score: ExactDecimal, inclusive: Bool) {
    self.score = score
    isInclusive = inclusive
  }
}

/// The scores that earn one grade.
public struct Band: Hashable, Sendable {
  /// The grade's letter in its scheme.
  public let grade: String
  /// What the grade means.
  public let meaning: Phrase
  /// The low side; nil when open below.
  public let lower: BandEdge?
  /// The high side; nil when open above.
  public let upper: BandEdge?

  /// A band between two edges.
  public init(grade: String, meaning: Phrase, lower: BandEdge?, upper: BandEdge?) {
    self.grade = grade
    self.meaning = meaning
    self.lower = lower
    self.upper = upper
  }

  /// Whether the score lies in the band.
  public func contains(_ score: ExactDecimal) -> Bool {
    if let lower, score < lower.score || (score == lower.score && !lower.isInclusive) {
      return false
    }
    if let upper, score > upper.score || (score == upper.score && !upper.isInclusive) {
      return false
    }
    return true
  }
}

/// A set of grades, best first. Where scores decide, its bands cover every score exactly once.
///
///     scheme.index(of: ExactDecimal("89.99")!)  // 1, which is B
public struct GradeScheme: Hashable, Sendable {
  /// Where the lines between the grades come from.
  public enum CutOffs: Hashable, Sendable {
    /// The bands state them.
    case stated
    /// There are none: rules give the grades, not scores.
    case byRules
    /// There are some that nobody has published or filled in: scores can't be graded.
    case unknown
  }

  /// The scheme's identifier.
  public let id: String
  /// What users see.
  public let title: Phrase
  /// Whether a higher score is the better one.
  public let higherIsBetter: Bool
  /// The bands, best first.
  public let bands: [Band]
  /// Whether scores decide. Unless ``CutOffs/stated``, bands have no edges.
  public let cutOffs: CutOffs
  /// The lowest and the highest score of each band, in millionths.
  private let lows: [Int64]
  private let highs: [Int64]

  /// A scheme whose grades don't follow from scores, or nobody knows how.
  ///
  /// - Throws: ``GradeSchemeError`` for no grades or a letter used twice.
  /// - Precondition: `cutOffs` aren't ``CutOffs/stated``.
  public init(
    id: String, title: Phrase, higherIsBetter: Bool, grades: [(grade: String, meaning: Phrase)],
    cutOffs: CutOffs
  ) throws(GradeSchemeError) {
    precondition(cutOffs != .stated, "stated cut-offs are edges of bands")
    if grades.isEmpty { throw .noBands }
    var bands: [Band] = []
    for (grade, meaning) in grades {
      if bands.contains(where: { $0.grade == grade }) { throw .repeated(grade) }
      bands.append(Band(grade: grade, meaning: meaning, lower: nil, upper: nil))
    }
    self.id = id
    self.title = title
    self.higherIsBetter = higherIsBetter
    self.bands = bands
    self.cutOffs = cutOffs
    (lows, highs) = ([], [])
  }

  /// A scheme from bands in order, best first.
  ///
  /// - Throws: ``GradeSchemeError`` for no bands, a letter used twice, a gap or an overlap, or
  ///   an end that does not reach to infinity.
  public init(
    id: String, title: Phrase, higherIsBetter: Bool, bands: [Band]
  ) throws(GradeSchemeError) {
    let ascending = higherIsBetter ? Array(bands.reversed()) : bands
    guard let first = ascending.first, let last = ascending.last else { throw .noBands }
    guard first.lower == nil else { throw .openEnd(first.grade) }
    guard last.upper == nil else { throw .openEnd(last.grade) }
    for (low, high) in zip(ascending, ascending.dropFirst()) {
      guard let end = low.upper, let begin = high.lower else {
        throw .overlap(low.grade, high.grade)
      }
      if end.score < begin.score
        || (end.score == begin.score && !end.isInclusive && !begin.isInclusive)
      {
        throw .gap(low.grade, high.grade)
      }
      if end.score > begin.score || (end.isInclusive && begin.isInclusive) {
        throw .overlap(low.grade, high.grade)
      }
    }
    var seen: [String] = []
    for band in bands {
      if seen.contains(band.grade) { throw .repeated(band.grade) }
      if let lower = band.lower, let upper = band.upper,
        lower.score > upper.score
          || (lower.score == upper.score && !(lower.isInclusive && upper.isInclusive))
      {
        throw .empty(band.grade)
      }
      seen.append(band.grade)
    }
    self.id = id
    self.title = title
    self.higherIsBetter = higherIsBetter
    self.bands = bands
    cutOffs = .stated
    lows = bands.map { band in
      band.lower.map { $0.score.millionths + ($0.isInclusive ? 0 : 1) } ?? Int64.min
    }
    highs = bands.map { band in
      band.upper.map { $0.score.millionths - ($0.isInclusive ? 0 : 1) } ?? Int64.max
    }
  }

  /// The index of the band that holds the score; every score is held by one.
  ///
  /// - Precondition: the cut-offs are stated.
  public func index(of score: ExactDecimal) -> Int {
    precondition(cutOffs == .stated, "no score earns a grade without cut-offs")
    for band in lows.indices
    where lows[band] <= score.millionths && score.millionths <= highs[band] {
      return band
    }
    return bands.count - 1
  }

  /// The index of the band with that letter.
  public func index(ofGrade grade: String) -> Int? {
    bands.firstIndex { $0.grade == grade }
  }

  /// How far the score is from the next better band: the smallest change in whole steps that gets
  /// there; nil in the best band and without stated cut-offs.
  ///
  /// - Precondition: `step`, the last decimal a score is given with, is positive.
  public func distanceToBetter(from score: ExactDecimal, step: ExactDecimal) -> ExactDecimal? {
    precondition(step > .zero, "a step is positive")
    guard cutOffs == .stated else { return nil }
    let index = index(of: score)
    guard index > 0 else { return nil }
    let edge = higherIsBetter ? lows[index - 1] : highs[index - 1]
    guard edge != .min, edge != .max else { return nil }
    // The first score inside the better band, rounded up to whole steps.
    let distance = higherIsBetter ? edge - score.millionths : score.millionths - edge
    let steps = (distance + step.millionths - 1) / step.millionths
    return ExactDecimal(millionths: steps * step.millionths)
  }
}

/// What is wrong with a set of bands.
public enum GradeSchemeError: Error, Hashable, Sendable {
  /// There are none.
  case noBands
  /// Scores between the two grades earn none.
  case gap(String, String)
  /// A score earns both grades.
  case overlap(String, String)
  /// The letter stands twice.
  case repeated(String)
  /// No score earns the grade.
  case empty(String)
  /// The outermost band stops at a score.
  case openEnd(String)
}

/// What stands in place of a grade, or beside it. None of them is the worst grade.
public enum EvaluationState: UInt8, Hashable, Sendable, CaseIterable {
  /// Graded.
  case evaluated
  /// Registered too recently.
  case new
  /// Too little is known.
  case noData
  /// Suspended while an objection is open.
  case suspended
  /// Deregistered, revoked or moved out.
  case exited
  /// Outside the grades by a rule of the model: M, not enrolled, withdrawn, to be rectified.
  case ungraded

  /// The word used in files.
  public var word: String {
    ["evaluated", "new", "no-data", "suspended", "exited", "ungraded"][Int(rawValue)]
  }

  /// What users see.
  public var title: Phrase {
    [
      Phrase("已评价", "evaluated"), Phrase("新设立，未评价", "new, not evaluated"),
      Phrase("数据不足，未评价", "not enough data"), Phrase("异议中，暂缓", "suspended"),
      Phrase("已退出", "exited"), Phrase("不评等级", "outside the grades"),
    ][Int(rawValue)]
  }
}
