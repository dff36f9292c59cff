public import Credit
import EvaluationModels

/// One organisation's line in a grade table.
///
/// A city's run holds millions of them, so it takes 32 bytes: places in short lists are kept in a
/// byte, the rules used as a bit each.
public struct GradeRow: Hashable, Sendable {
  /// Index of the organisation.
  public let organisation: UInt32
  private let place: UInt32
  private let millionths: Int64
  private let usedRules: UInt64
  private let sinceDay: Int32
  private let stateNumber: UInt8
  private let gradeNumber: UInt8
  private let directNumber: UInt8
  private let outsideNumber: UInt8

  private static let none = UInt8.max
  private static let heldBit: UInt8 = 0x80

  /// A line from its parts.
  ///
  /// - Precondition: indices of grades, direct grades and states are below 255, those of rules below
  ///   `GradeRule.most` and ascending.
  public init(
    organisation: UInt32, state: EvaluationState, score: ExactDecimal? = nil, grade: Int? = nil,
    directGrade: Int? = nil, rank: Int? = nil, outside: Int? = nil, rules: [Int] = [],
    since: CalendarDate? = nil, isHeld: Bool = false
  ) {
    self.init(
      organisation: organisation, place: UInt32(rank ?? 0), millionths: score?.millionths ?? .min,
      usedRules: rules.reduce(0) { mask, rule in
        precondition(rule < GradeRule.most, "a model has at most \(GradeRule.most) rules")
        return mask | 1 << UInt64(rule)
      },
      sinceDay: since?.daysSinceEpoch ?? .min,
      stateNumber: state.rawValue | (isHeld ? Self.heldBit : 0),
      gradeNumber: Self.number(grade), directNumber: Self.number(directGrade),
      outsideNumber: Self.number(outside))
  }

  private init(
    organisation: UInt32, place: UInt32, millionths: Int64, usedRules: UInt64, sinceDay: Int32,
    stateNumber: UInt8, gradeNumber: UInt8, directNumber: UInt8, outsideNumber: UInt8
  ) {
    self.organisation = organisation
    self.place = place
    self.millionths = millionths
    self.usedRules = usedRules
    self.sinceDay = sinceDay
    self.stateNumber = stateNumber
    self.gradeNumber = gradeNumber
    self.directNumber = directNumber
    self.outsideNumber = outsideNumber
  }

  private static func number(_ index: Int?) -> UInt8 {
    guard let index else { return none }
    precondition(index < Int(none), "more than 254 of a kind")
    return UInt8(index)
  }

  private static func index(_ number: UInt8) -> Int? { number == none ? nil : Int(number) }

  /// Graded, or why not.
  public var state: EvaluationState {
    guard let state = EvaluationState(rawValue: stateNumber & ~Self.heldBit) else {
      preconditionFailure("a state that is none")
    }
    return state
  }

  /// The score; nil unless evaluated.
  public var score: ExactDecimal? {
    millionths == .min ? nil : ExactDecimal(millionths: millionths)
  }

  /// Index of the band; nil unless evaluated.
  public var grade: Int? { Self.index(gradeNumber) }

  /// Index of the direct grade that overrode the band; nil for none.
  public var directGrade: Int? { Self.index(directNumber) }

  /// The place among the evaluated by score, ties sharing the better place; nil unless evaluated.
  public var rank: Int? { place == 0 ? nil : Int(place) }

  /// Index of the model's state outside its grades; nil for none.
  public var outside: Int? { Self.index(outsideNumber) }

  /// Indices of the model's rules that decided or changed the grade, in their order.
  public var rules: [Int] {
    usedRules == 0 ? [] : (0..<GradeRule.most).filter { usedRules >> UInt64($0) & 1 == 1 }
  }

  /// Since when the organisation has had the grade, as far as runs tell; nil without one.
  public var since: CalendarDate? {
    sinceDay == .min ? nil : CalendarDate(daysSinceEpoch: sinceDay)
  }

  /// Whether the grade before holds a better one back.
  public var isHeld: Bool { stateNumber & Self.heldBit != 0 }

  /// Whether another organisation's line says the same.
  package func isAlike(_ other: GradeRow) -> Bool {
    millionths == other.millionths && place == other.place && usedRules == other.usedRules
      && sinceDay == other.sinceDay && stateNumber == other.stateNumber
      && gradeNumber == other.gradeNumber && directNumber == other.directNumber
      && outsideNumber == other.outsideNumber
  }

  /// The line with the grade that the one before leaves it, and since when.
  func after(_ former: FormerGrade?, in model: EvaluationModel, on day: CalendarDate) -> GradeRow {
    guard let grade else { return self }
    let old = former.flatMap { model.scheme.index(ofGrade: $0.grade) }
    var held = grade
    if let former, let old, let history = model.history, grade < old {
      let hold = history.holds.first { $0.grade == old }
      if let hold, former.since.adding(months: hold.months) > day {
        held = old
      } else if let rise = history.maximumRise {
        held = max(grade, old - rise)
      }
    }
    let since = (held == old ? former?.since : nil) ?? day
    return GradeRow(
      organisation: organisation, place: place, millionths: millionths, usedRules: usedRules,
      sinceDay: since.daysSinceEpoch,
      stateNumber: stateNumber & ~Self.heldBit | (held == grade ? 0 : Self.heldBit),
      gradeNumber: UInt8(held), directNumber: directNumber, outsideNumber: outsideNumber)
  }

  /// The line at that place.
  func ranked(_ place: Int) -> GradeRow {
    GradeRow(
      organisation: organisation, place: UInt32(place), millionths: millionths,
      usedRules: usedRules, sinceDay: sinceDay, stateNumber: stateNumber,
      gradeNumber: gradeNumber, directNumber: directNumber, outsideNumber: outsideNumber)
  }
}

/// What an organisation had in the run before.
public struct FormerGrade: Hashable, Sendable {
  /// The grade's letter.
  public let grade: String
  /// Since when.
  public let since: CalendarDate

  /// A grade from its parts.
  public init(grade: String, since: CalendarDate) {
    self.grade = grade
    self.since = since
  }
}
