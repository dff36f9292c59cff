public import Credit
import EvaluationModels

/// Reads calendars of working days.
public enum WorkingDays {
  /// The calendar of a document of yearly notices.
  ///
  /// - Throws: ``ScorecardError`` with file, line and column for the first thing that is wrong.
  public static func load(path: String) throws -> WorkingDayCalendar {
    try DocumentFile.reading {
      try CalendarReader.calendar(DocumentNode.parse(DocumentFile.bytes(at: path), file: path))
    }
  }
}

extension ObjectShape {
  static let publicity = ObjectShape(
    "publicity", ["version", "title", "evidence", "working_days", "exempt", "forms"])
  static let publicityExempt = ObjectShape("exempt", ["procedure", "secret"])
  static let publicityForm = ObjectShape(
    "form", ["id", "title"] + PublicityField.allCases.map(\.rawValue))
}
