public import Credit

/// Which permits and penalties were reported, compliant and in time, by department and month.
public struct PublicityReport: Hashable, Sendable {
  /// The counts of a form, a department and a month.
  public struct Line: Hashable, Sendable {
    /// `permits` or `penalties`.
    public let form: String
    /// The department's canonical name, or as written.
    public let department: String
    /// The month of decision.
    public let month: CalendarMonth
    /// Decisions that have to be reported.
    public var due = 0
    /// Of these, reported.
    public var reported = 0
    /// Of these, compliant.
    public var compliant = 0
    /// Of the reported, in time.
    public var timely = 0
  }

  /// What is wrong with one record.
  public struct Failure: Hashable, Sendable {
    /// The file and the row; the header is 1.
    public let file: String
    /// The row; the header is 1.
    public let row: Int
    /// `permits` or `penalties`.
    public let form: String
    /// The department.
    public let department: String
    /// The document number as written.
    public let document: String
    /// The code as written.
    public let code: String
    /// What is wrong.
    public let reason: Reason
  }

  /// What can be wrong.
  public enum Reason: Hashable, Sendable {
    /// Not reported.
    case unreported
    /// Reported after the last day of the term.
    case late(submitted: CalendarDate, last: CalendarDate)
    /// Reported before it was decided.
    case beforeDecision
    /// Not a day of the calendar.
    case badDate(String)
    /// A field without a value.
    case empty(String)
    /// A wrong credit code.
    case badCode(CreditCodeError)
  }

  /// Nothing was looked at.
  public init() {}

  /// The counts, by form, department and month.
  public private(set) var lines: [Line] = []
  /// Records that fail, in the order of files and rows.
  public private(set) var failures: [Failure] = []
  /// Decisions that needn't be reported.
  public private(set) var exempt = 0
  /// Rows that can't be read as rows.
  public private(set) var unreadable: [FigureFault] = []
  /// Decisions of other months.
  public private(set) var outside = 0

  /// The eight figures of the row on publication, for every month of the window up to `last`.
  public func figures(row: String, window: ScorecardWindow, until last: CalendarMonth)
    -> CityFigures
  {
    var figures = CityFigures()
    for month in window.months where month <= last {
      for form in ["permits", "penalties"] {
        let found = lines.filter { $0.form == form && $0.month == month }
        func sum(_ value: (Line) -> Int) -> ExactDecimal {
          ExactDecimal(found.reduce(0) { $0 + value($1) })
        }
        figures[row, form, month] = sum(\.due)
        figures[row, form + "-reported", month] = sum(\.reported)
        figures[row, form + "-compliant", month] = sum(\.compliant)
        figures[row, form + "-timely", month] = sum(\.timely)
      }
    }
    return figures
  }

  /// Further copies of decisions, which another feed reports too.
  public private(set) var duplicates = 0

  /// Adds up the files.
  ///
  /// Of several copies of one decision (form, department, document number and code) the one that
  /// was reported first stands, whatever the order of files and rows.
  ///
  /// - Throws: ``ScorecardError``: a file that can't be read or whose columns belong to no form, or
  ///   a day outside the calendar.
  public static func make(
    files: [String], rules: PublicityRules, calendar: WorkingDayCalendar, names: BodyNames,
    window: ScorecardWindow
  ) throws -> PublicityReport {
    let tables = try files.map { try LooseTable(path: $0) }
    return try make(
      tables: tables, rules: rules, calendar: calendar, names: names, window: window)
  }

  static func make(
    tables: [LooseTable], rules: PublicityRules, calendar: WorkingDayCalendar, names: BodyNames,
    window: ScorecardWindow
  ) throws -> PublicityReport {
    var report = PublicityReport()
    var records: [PublicityChecker.Record] = []
    var places: [PublicityChecker.Key: Int] = [:]
    for table in tables {
      let checker = try PublicityChecker(
        table: table, rules: rules, calendar: calendar, names: names, window: window)
      report.unreadable += table.faults
      for row in table.rows {
        switch try checker.check(row) {
        case .exempt: report.exempt += 1
        case .outside: report.outside += 1
        case .checked(let record):
          guard let key = record.key, let place = places[key] else {
            if let key = record.key { places[key] = records.count }
            records.append(record)
            continue
          }
          report.duplicates += 1
          if record.precedes(records[place]) { records[place] = record }
        }
      }
    }
    report.add(records)
    return report
  }

  private mutating func add(_ records: [PublicityChecker.Record]) {
    var places: [String: Int] = [:]
    for record in records {
      failures += record.reasons.map {
        Failure(
          file: record.file, row: record.row, form: record.form, department: record.department,
          document: record.document, code: record.code, reason: $0)
      }
      guard let month = record.month else { continue }
      let key = "\(record.form)/\(month)/\(record.department)"
      let index = places[key] ?? lines.count
      if index == lines.count {
        places[key] = index
        lines.append(Line(form: record.form, department: record.department, month: month))
      }
      lines[index].due += 1
      if record.isReported { lines[index].reported += 1 }
      if record.isReported && record.isCompliant { lines[index].compliant += 1 }
      if record.isReported && record.isTimely { lines[index].timely += 1 }
    }
    lines.sort {
      ($0.form, $0.department, $0.month.index) < ($1.form, $1.department, $1.month.index)
    }
  }
}
