public import Credit
import EvaluationModels

/// Reads calendars of working days.
public enum WorkingDays {
  /// The calendar of a document of yearly notices.
  ///
  /// - Throws: ``ScorecardError`` with file, line and column for the first thing that is wrong.
  public static func load(path: String) throws -> WorkingDayCalendar {
    try DocumentFile.reading {
      try calendar(DocumentNode.parse(DocumentFile.bytes(at: path), file: path))
    }
  }

  static func calendar(_ node: DocumentNode) throws -> WorkingDayCalendar {
    let object = try node.object(.workingDays)
    _ = try object["version"].text()
    _ = try object["title"].phrase()
    var years: [Int] = []
    var holidays: [CalendarDate] = []
    var makeUpDays: [CalendarDate] = []
    for node in try object["years"].list() {
      let year = try node.object(.workingYear)
      let number = try year["year"].whole(1...9999)
      if let last = years.last, number != last + 1 {
        throw try ScorecardError.rule(.yearsNotInOrder, at: year["year"].position)
      }
      years.append(number)
      _ = try year["document"].phrase()
      _ = try year["evidence"].word(of: Evidence.self)
      for node in try year["holidays"].list() {
        let period = try node.object(.holiday)
        let (from, to) = (try period["from"].date(), try period["to"].date())
        guard from <= to, to.days(since: from) < 32 else {
          throw ScorecardError.rule(.windowReversed, at: node.position)
        }
        holidays += (0...to.days(since: from)).map { from.adding(days: $0) }
      }
      for node in try year["working"].list() { makeUpDays.append(try node.date()) }
    }
    do {
      return try WorkingDayCalendar(
        years: years[0]...years[years.count - 1], holidays: holidays, makeUpDays: makeUpDays)
    } catch {
      throw ScorecardError.workingDays(error)
    }
  }
}

extension ObjectShape {
  static let workingDays = ObjectShape("working-days", ["version", "title", "years"])
  static let workingYear = ObjectShape(
    "year", ["year", "document", "evidence", "holidays", "working"])
  static let holiday = ObjectShape("holiday", ["from", "to"])
  static let publicity = ObjectShape(
    "publicity", ["version", "title", "evidence", "working_days", "exempt", "forms"])
  static let publicityExempt = ObjectShape("exempt", ["procedure", "secret"])
  static let publicityForm = ObjectShape(
    "form", ["id", "title"] + PublicityField.allCases.map(\.rawValue))
}
