/// For whom a CSV file is written.
public enum CSVDialect: Hashable, Sendable {
  /// For people with a spreadsheet: UTF-8 with a byte order mark, without which Excel takes the
  /// bytes for the local code page; lines end in CR LF (RFC 4180); percentages as `12.5%`; text
  /// that a spreadsheet would run as a formula made inert.
  ///
  /// Codes stay as they are. Excel opens eighteen digits as a number and loses the last three: who
  /// wants to edit codes in a spreadsheet takes the workbook.
  case spreadsheet
  /// For programs: UTF-8 without a mark, lines end in LF, percentages as ratios (`0.125`), text
  /// untouched.
  case plain

  /// What ends a line.
  var lineEnd: [UInt8] { self == .spreadsheet ? [13, 10] : [10] }

  /// What the file begins with.
  var mark: [UInt8] { self == .spreadsheet ? [0xEF, 0xBB, 0xBF] : [] }

  /// How percentages are written.
  var percent: PercentStyle { self == .spreadsheet ? .sign : .ratio }
}
