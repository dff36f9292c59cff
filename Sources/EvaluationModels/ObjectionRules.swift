public import Credit

/// Who has to answer an objection, and within how many working days.
///
/// They are data (`eligibility.yaml`), picked by the day; a province's statute sets them.
public struct ObjectionRules: Hashable, Sendable {
  /// The identifier.
  public let id: String
  /// What users see, with the document.
  public let title: Phrase
  /// The first day in force.
  public let effectiveFrom: CalendarDate
  /// The last day in force; nil while it still is.
  public let effectiveTo: CalendarDate?
  /// When the body asked can settle it by itself.
  public let own: Term
  /// When others have to be asked.
  public let withOthers: Term
  /// The article.
  public let source: ModelSource

  /// A term and whose it is.
  public struct Term: Hashable, Sendable {
    /// Working days from the day after the objection.
    public let workingDays: Int
    /// Who has to answer.
    public let by: Phrase

    /// A term.
    public init(workingDays: Int, by: Phrase) {
      self.workingDays = workingDays
      self.by = by
    }

    /// The last day for an answer to an objection of that day.
    ///
    /// - Throws: `WorkingDayError` for a day beyond the calendar, which is never guessed.
    public func deadline(
      of day: CalendarDate, in calendar: WorkingDayCalendar
    ) throws(WorkingDayError) -> CalendarDate {
      try calendar.day(after: day, workingDays: workingDays)
    }
  }

  /// Rules from their parts.
  public init(
    id: String, title: Phrase, effectiveFrom: CalendarDate, effectiveTo: CalendarDate?, own: Term,
    withOthers: Term, source: ModelSource
  ) {
    self.id = id
    self.title = title
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.own = own
    self.withOthers = withOthers
    self.source = source
  }
}
