public import Credit

/// What every report on a ledger needs to know.
public struct LedgerContext: Sendable {
  /// Which ledgers give which figures.
  public let rules: RecordFigureRules
  /// The organisations that entries refer to by index.
  public let organisations: [Organisation]
  /// The spellings of departments.
  public let names: BodyNames
  /// The months that count.
  public let window: ScorecardWindow
  /// The day; later entries aren't there yet.
  public let asOf: CalendarDate

  /// A context from its parts.
  public init(
    rules: RecordFigureRules, organisations: [Organisation], names: BodyNames,
    window: ScorecardWindow, asOf: CalendarDate
  ) {
    self.rules = rules
    self.organisations = organisations
    self.names = names
    self.window = window
    self.asOf = asOf
  }

  /// The months of the window that have begun on the day.
  var months: [CalendarMonth] { window.months.filter { $0 <= CalendarMonth(asOf) } }

  /// The month that a figure of the day itself belongs to; nil before the window.
  var current: CalendarMonth? { months.last }

  /// The department's canonical name, or as written.
  func department(_ text: String) -> String { names.resolve(text) ?? text }

  /// How many organisations belong to a population.
  public func count(_ population: RecordFigureRules.Population) -> Int {
    organisations.count { population.contains($0) }
  }

  /// Sets a number that grows: for each month how many of the days lie in it or before.
  ///
  /// - Parameter sinceWindow: whether days before the window don't count.
  public func accumulate(
    _ entries: [(day: CalendarDate, amount: Int128)], at place: RecordFigureRules.Place,
    sinceWindow: Bool, into figures: inout CityFigures,
    _ value: (Int128) -> ExactDecimal = { ExactDecimal(Int(clamping: $0)) }
  ) {
    let first = window.first
    let counted = entries.map { (month: CalendarMonth($0.day), amount: $0.amount) }
      .filter { !sinceWindow || $0.month >= first }
    var byMonth: [CalendarMonth: Int128] = [:]
    for entry in counted { byMonth[max(entry.month, first), default: 0] += entry.amount }
    var total: Int128 = 0
    for month in months {
      total += byMonth[month] ?? 0
      figures[place.row, place.item, month] = value(total)
    }
  }

  /// Adds the number of firms that commitments are compared with.
  public func add(firmsTo figures: inout CityFigures) {
    set(count(rules.firms), at: rules.commitmentBase, into: &figures)
  }

  /// Sets a figure of the day.
  public func set(_ count: Int, at place: RecordFigureRules.Place, into figures: inout CityFigures)
  {
    if let current { figures[place.row, place.item, current] = ExactDecimal(count) }
  }
}

/// Amounts of money.
enum Yuan {
  /// Whole fen in yuan; at most what a scorecard takes.
  static func decimal(fen: Int128) -> ExactDecimal {
    let limit = Int128(FormulaReader.limit.millionths) / 10_000
    return ExactDecimal(millionths: Int64(min(max(fen, 0), limit)) * 10_000)
  }
}
