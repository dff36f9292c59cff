/// A row that can't be used: where it stands and why.
///
/// Of a natural person neither ``code`` nor ``value`` is shown in full, and nothing is shown of
/// columns that the descriptor doesn't map.
public struct Reject: Hashable, Sendable {
  /// The file, relative to its dataset.
  public let file: String
  /// The record's number in the file; the header is 1. A record of several lines is one.
  public internal(set) var row: Int
  /// The column's name in the file's header; empty when the whole row is at fault.
  public let column: String
  /// What stands in the column of the code; empty when there is nothing or the row can't be split.
  public let code: String
  /// Why.
  public let reason: RejectReason
  /// The beginning of the offending text, at most 40 characters.
  public let value: String

  /// A reject from its parts.
  public init(
    file: String, row: Int, column: String, code: String, reason: RejectReason, value: String
  ) {
    self.file = file
    self.row = row
    self.column = column
    self.code = code
    self.reason = reason
    self.value = value
  }
}
