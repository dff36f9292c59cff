public import Credit
public import Reports

/// How an analyst's result is written.
public enum AnalystFormat: String, Hashable, Sendable, CaseIterable {
  /// Columns for people to read, numbers with six significant digits.
  case table
  /// Rows for a spreadsheet or another command, numbers at their shortest that reads back the same.
  case csv
  /// A JSON object, numbers as in CSV.
  case json
}

/// The result of an analyst's job, which can be written in each ``AnalystFormat``.
public struct AnalystReport: Sendable {
  /// The result as JSON.
  public let json: JSONValue
  /// The result as rows.
  let table: AnalystGrid
  /// What stands under the table.
  let remarks: [Phrase]
  /// What the methods want their user to know; not part of the result.
  public let notices: [Phrase]

  init(
    json: JSONValue, table: AnalystGrid, remarks: [Phrase] = [], notices: [Phrase] = []
  ) {
    self.json = json
    self.table = table
    self.remarks = remarks
    self.notices = notices
  }

  /// The result as text.
  public func text(_ format: AnalystFormat, in language: Language) -> String {
    switch format {
    case .json: return json.text
    case .csv: return table.csv
    case .table:
      let lines = remarks.map { $0(language) + "\n" }
      return table.text(in: language) + (lines.isEmpty ? "" : "\n" + lines.joined())
    }
  }
}
