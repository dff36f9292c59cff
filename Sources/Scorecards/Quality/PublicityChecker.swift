import Credit
import Datasets

/// Checks the rows of one form.
struct PublicityChecker {
  /// A record that has to be reported.
  struct Record {
    let form: String
    let department: String
    let document: String
    let code: String
    let file: String
    let row: Int
    let submitted: CalendarDate?
    /// Of the decision; of the report when the decision's day is none; nil when neither is.
    let month: CalendarMonth?
    let reasons: [PublicityReport.Reason]
    let isReported: Bool
    let isTimely: Bool
    let isCompliant: Bool

    /// What copies of one decision have in common; nil without a document number.
    var key: Key? {
      document.isEmpty
        ? nil
        : Key(
          form: form, department: department, document: DocumentNumber.folded(document),
          code: code)
    }

    /// Whether this copy stands before the other: reported earlier, then by what it says.
    func precedes(_ other: Record) -> Bool {
      if submitted != other.submitted {
        guard let submitted else { return false }
        return other.submitted.map { submitted < $0 } ?? true
      }
      if reasons.count != other.reasons.count { return reasons.count < other.reasons.count }
      return (file, row) < (other.file, other.row)
    }
  }

  /// What copies of one decision have in common.
  struct Key: Hashable {
    let form: String
    let department: String
    let document: String
    let code: String
  }

  enum Outcome {
    case exempt
    case outside
    case checked(Record)
  }

  private let file: String
  private let form: PublicityRules.Form
  private let places: [PublicityField: (index: Int, name: String)]
  private let rules: PublicityRules
  private let calendar: WorkingDayCalendar
  private let names: BodyNames
  private let window: ScorecardWindow

  init(
    table: LooseTable, rules: PublicityRules, calendar: WorkingDayCalendar, names: BodyNames,
    window: ScorecardWindow
  ) throws {
    func places(_ form: PublicityRules.Form) -> [PublicityField: (index: Int, name: String)] {
      var places: [PublicityField: (index: Int, name: String)] = [:]
      for (field, columns) in form.columns {
        for name in columns {
          guard places[field] == nil, let index = table.header.firstIndex(of: name) else {
            continue
          }
          places[field] = (index, name)
        }
      }
      return places
    }
    let fitting = rules.forms.first { form in
      let found = places(form)
      return PublicityField.allCases.allSatisfy { !$0.isRequired || found[$0] != nil }
    }
    guard let fitting else {
      let wanted = rules.forms.flatMap { form in
        PublicityField.allCases.filter(\.isRequired).compactMap { form.columns[$0]?.first }
      }
      throw ScorecardError.figures([
        FigureFault(
          file: table.file, row: 1, column: "", value: table.header.joined(separator: ","),
          reason: .columns(wanted))
      ])
    }
    file = table.file
    form = fitting
    self.places = places(fitting)
    self.rules = rules
    self.calendar = calendar
    self.names = names
    self.window = window
  }

  func check(_ row: LooseTable.Row) throws -> Outcome {
    func text(_ field: PublicityField) -> String {
      places[field].map { row.fields[$0.index] } ?? ""
    }
    // Natural persons are none of our business, whatever was decided about them.
    if PersonalNumber.hasShape(of: text(.code)) { return .exempt }
    if rules.exemptProcedures.contains(text(.procedure)) { return .exempt }
    if rules.exemptSecrets.contains(text(.secret)) { return .exempt }
    let decided = Self.date(text(.decided))
    let submitted = Self.date(text(.submitted))
    let month = (decided ?? submitted).map(CalendarMonth.init)
    if let month, !window.contains(month) { return .outside }

    var faults = form.faults(row, places: places)
    if decided == nil, !text(.decided).isEmpty { faults.append(.badDate(text(.decided))) }
    let isReported = !text(.submitted).isEmpty
    var isTimely = false
    var reasons: [PublicityReport.Reason] = isReported ? [] : [.unreported]
    if isReported, submitted == nil { faults.append(.badDate(text(.submitted))) }
    if let decided, let submitted {
      if submitted < decided {
        faults.append(.beforeDecision)
      } else {
        let last = try lastDay(after: decided)
        isTimely = submitted <= last
        if !isTimely { reasons.append(.late(submitted: submitted, last: last)) }
      }
    }
    return .checked(
      Record(
        form: form.id, department: names.resolve(text(.authority)) ?? text(.authority),
        document: text(.document), code: text(.code), file: file, row: row.number,
        submitted: submitted, month: month,
        reasons: reasons + faults, isReported: isReported, isTimely: isTimely,
        isCompliant: faults.isEmpty))
  }

  private func lastDay(after day: CalendarDate) throws -> CalendarDate {
    do {
      return try calendar.day(after: day, workingDays: rules.workingDays)
    } catch {
      throw ScorecardError.workingDays(error)
    }
  }

  /// `2022-03-15`, `2022/03/15`, with or without a time behind it.
  static func date(_ text: String) -> CalendarDate? {
    let day = text.prefix { $0 != " " && $0 != "T" }
    return CalendarDate(String(day.map { $0 == "/" ? "-" : $0 }))
  }
}

extension PublicityRules.Form {
  /// Fields without a value, and a wrong code.
  fileprivate func faults(
    _ row: LooseTable.Row, places: [PublicityField: (index: Int, name: String)]
  ) -> [PublicityReport.Reason] {
    var faults: [PublicityReport.Reason] = []
    for field in [PublicityField.code, .document, .decided, .authority] {
      guard let place = places[field] else { continue }
      let text = row.fields[place.index]
      if text.isEmpty {
        faults.append(.empty(place.name))
      } else if field == .code {
        do {
          _ = try CreditCode(text)
        } catch {
          faults.append(.badCode(error))
        }
      }
    }
    return faults
  }
}

/// Document numbers as they are compared.
enum DocumentNumber {
  /// The number with brackets of any shape as `[]`, digits and letters of half width, no spaces.
  static func folded(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "〔", "［", "【", "(", "（", "﹝": output.append("[")
      case "〕", "］", "】", ")", "）", "﹞": output.append("]")
      case " ", "\u{3000}", "\t": break
      case "\u{FF01}"..."\u{FF5E}":
        output.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      default: output.append(scalar)
      }
    }
    return String(output)
  }
}
