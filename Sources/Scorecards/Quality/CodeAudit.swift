public import Credit
public import Datasets

/// Wrong and repeated credit codes (重错码) in a register of organisations.
///
/// A subject may have one code only and a code one subject only, and the same holds for the nine
/// characters that name the subject. Nothing is decided here that a person has to decide: the
/// correction file says so.
public struct CodeAudit: Hashable, Sendable {
  /// What can be wrong with a row.
  public enum Fault: Hashable, Sendable {
    /// No code.
    case missing
    /// A code that isn't one.
    case wrong(CreditCodeError)
    /// The same code and name as that row.
    case repeated(row: Int)
    /// The same code as that row and another name.
    case severalNames(row: Int)
    /// Another code than that row and the same name.
    case severalCodes(row: Int)
    /// The same subject identifier as that row in another code.
    case sharedSubject(row: Int)
  }

  /// A row that is wrong.
  public struct Finding: Hashable, Sendable {
    /// The row; the header is 1.
    public let row: Int
    /// The code as written.
    public let code: String
    /// The name as written.
    public let name: String
    /// The month of registration, when it is known.
    public let month: CalendarMonth?
    /// What is wrong.
    public let fault: Fault
  }

  /// What the correction file says of a row.
  public enum Action: Int, Hashable, Sendable, CaseIterable {
    /// A code has to be issued.
    case new = 0
    /// The code is taken away.
    case delete = 1
    /// The code stays.
    case keep = 2
  }

  /// A line of the correction file.
  public struct Correction: Hashable, Sendable {
    /// What to do.
    public let action: Action
    /// The row; the header is 1.
    public let row: Int
    /// The code; empty for one to be issued.
    public let code: String
    /// The name.
    public let name: String
    /// Whether a person has to confirm it.
    public let needsReview: Bool
  }

  /// What a month's registrations are like.
  public struct Month: Hashable, Sendable {
    /// The month.
    public let month: CalendarMonth
    /// Rows registered in it.
    public let rows: Int
    /// Of these, with a wrong or repeated code.
    public let wrong: Int
  }

  /// How many rows were looked at.
  public let rows: Int
  /// The months of registration, in order.
  public let months: [Month]
  /// What is wrong, by row.
  public let findings: [Finding]
  /// What to do about it, by row.
  public let corrections: [Correction]
  /// Rows that can't be read as rows.
  public let unreadable: [FigureFault]

  /// A row of the register.
  struct Entry {
    let row: Int
    let code: String
    let name: String
    let month: CalendarMonth?
  }

  init(_ entries: [Entry], unreadable: [FigureFault] = []) {
    var audit = Auditor()
    for entry in entries { audit.take(entry) }
    rows = entries.count
    let wrong = Set(audit.findings.map(\.row))
    var byMonth: [CalendarMonth: (rows: Int, wrong: Int)] = [:]
    for entry in entries {
      guard let month = entry.month else { continue }
      let before = byMonth[month] ?? (0, 0)
      byMonth[month] = (before.rows + 1, before.wrong + (wrong.contains(entry.row) ? 1 : 0))
    }
    months = byMonth.map { Month(month: $0.key, rows: $0.value.rows, wrong: $0.value.wrong) }
      .sorted { $0.month < $1.month }
    self.unreadable = unreadable
    findings = audit.findings
    corrections = audit.corrections.sorted {
      ($0.row, $0.action.rawValue) < ($1.row, $1.action.rawValue)
    }
  }

  /// Looks at a register: a CSV file, UTF-8 or GB18030, of any columns.
  ///
  /// - Parameter date: the column of the day of registration, when there is one.
  /// - Throws: ``ScorecardError`` when it can't be read or lacks a column.
  public static func make(
    path: String, code: String, name: String, date: String?
  ) throws -> CodeAudit {
    var columns = ["code": code, "name": name]
    columns["registered_on"] = date
    return try make(sources: [TableSource(path: path, columns: columns)])
  }

  /// Looks at the register of a dataset; rows are counted on through its files.
  ///
  /// Rows of natural persons are none of an organisation and are passed over.
  ///
  /// - Throws: ``ScorecardError`` when it can't be read or lacks a column.
  public static func make(sources: [TableSource]) throws -> CodeAudit {
    var entries: [Entry] = []
    var unreadable: [FigureFault] = []
    var before = 0
    for source in sources {
      let table = try LooseTable(path: source.path)
      func place(_ field: String) throws -> Int {
        try table.place(of: source.columns[field] ?? field)
      }
      let (code, name) = (try place("code"), try place("name"))
      let date = try source.columns["registered_on"].map(table.place(of:))
      for row in table.rows where !PersonalNumber.hasShape(of: row.fields[code]) {
        entries.append(
          Entry(
            row: before + row.number, code: row.fields[code], name: row.fields[name],
            month: date.flatMap { PublicityChecker.date(row.fields[$0]) }.map(CalendarMonth.init)))
      }
      unreadable += table.faults
      before += table.rows.count + table.faults.count
    }
    return CodeAudit(entries, unreadable: unreadable)
  }

  /// Wrong and repeated codes among those registered in each month of the window up to `last`.
  public func figures(
    row: String, item: String, window: ScorecardWindow, until last: CalendarMonth
  ) -> CityFigures {
    var figures = CityFigures()
    let wrong = Dictionary(uniqueKeysWithValues: months.map { ($0.month, $0.wrong) })
    for month in window.months where month <= last {
      figures[row, item, month] = ExactDecimal(wrong[month] ?? 0)
    }
    return figures
  }
}

/// Looks at rows one after the other.
private struct Auditor {
  var findings: [CodeAudit.Finding] = []
  var corrections: [CodeAudit.Correction] = []
  private var byCode: [String: CodeAudit.Entry] = [:]
  private var byName: [String: CodeAudit.Entry] = [:]
  private var bySubject: [Substring: CodeAudit.Entry] = [:]
  private var kept: Set<Int> = []

  mutating func take(_ entry: CodeAudit.Entry) {
    let name = Self.folded(entry.name)
    guard !entry.code.isEmpty else {
      note(.missing, entry)
      add(.new, entry, code: "", needsReview: false)
      return
    }
    let code: CreditCode
    do {
      code = try CreditCode(entry.code)
    } catch {
      note(.wrong(error), entry)
      add(.delete, entry, needsReview: false)
      add(.new, entry, code: "", needsReview: true)
      return
    }
    if let first = byCode[entry.code] {
      let isSame = Self.folded(first.name) == name
      note(isSame ? .repeated(row: first.row) : .severalNames(row: first.row), entry)
      keep(first, needsReview: !isSame)
      if isSame {
        add(.delete, entry, needsReview: false)
      } else {
        add(.new, entry, code: "", needsReview: true)
      }
      return
    }
    byCode[entry.code] = entry
    if let first = bySubject[code.subject] {
      note(.sharedSubject(row: first.row), entry)
      keep(first, needsReview: true)
      add(.delete, entry, needsReview: true)
      return
    }
    bySubject[code.subject] = entry
    // Sole traders of different owners may bear one name.
    guard !code.isSoleTrader, !name.isEmpty else { return }
    if let first = byName[name] {
      note(.severalCodes(row: first.row), entry)
      keep(first, needsReview: true)
      add(.delete, entry, needsReview: true)
    } else {
      byName[name] = entry
    }
  }

  private mutating func note(_ fault: CodeAudit.Fault, _ entry: CodeAudit.Entry) {
    findings.append(
      CodeAudit.Finding(
        row: entry.row, code: entry.code, name: entry.name, month: entry.month, fault: fault))
  }

  private mutating func keep(_ entry: CodeAudit.Entry, needsReview: Bool) {
    if kept.insert(entry.row).inserted { add(.keep, entry, needsReview: needsReview) }
  }

  private mutating func add(
    _ action: CodeAudit.Action, _ entry: CodeAudit.Entry, code: String? = nil, needsReview: Bool
  ) {
    corrections.append(
      CodeAudit.Correction(
        action: action, row: entry.row, code: code ?? entry.code, name: entry.name,
        needsReview: needsReview))
  }

  /// Brackets of full width and spaces don't make another name.
  private static func folded(_ name: String) -> String {
    String(
      name.compactMap { character -> Character? in
        switch character {
        case "（": "("
        case "）": ")"
        case " ", "\u{3000}", "\t": nil
        default: character
        }
      })
  }
}
