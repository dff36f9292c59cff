public import Credit
public import EvaluationModels

/// By when an objection must be answered, and by whom (异议办理时限).
///
/// The terms are the library's, counted in working days by its calendar. A day beyond the calendar
/// gives no deadline and says so: it is never guessed.
public struct ObjectionClock: Hashable, Sendable {
  /// Who has to answer, and within how many working days.
  public let rules: ObjectionRules
  /// The day of the objection.
  public let filedOn: CalendarDate
  /// The last day when the office can settle it by itself; nil when the calendar doesn't say.
  public let own: CalendarDate?
  /// The last day when others must be asked; nil when the calendar doesn't say.
  public let withOthers: CalendarDate?
  /// Why there is no last day.
  public let fault: WorkingDayError?

  /// The clock of an objection of that day; nil when the library has no rules of objections.
  public init?(_ library: ModelLibrary, filedOn: CalendarDate) {
    guard let rules = library.objections else { return nil }
    self.rules = rules
    self.filedOn = filedOn
    var deadlines: (own: CalendarDate?, withOthers: CalendarDate?) = (nil, nil)
    var fault: WorkingDayError?
    if let calendar = library.calendar {
      do {
        deadlines.own = try rules.own.deadline(of: filedOn, in: calendar)
        deadlines.withOthers = try rules.withOthers.deadline(of: filedOn, in: calendar)
      } catch {
        fault = error
      }
    }
    own = deadlines.own
    withOthers = deadlines.withOthers
    self.fault = fault
  }
}
