/// Neighbouring rows of a file.
public struct RowStretch: Hashable, Sendable {
  /// Where they stand in the file's text: from the first byte of the first row to that after the last.
  public let bytes: Range<Int>
  /// The number of the first row, where the header is 1.
  public let firstRow: Int
  /// How many they are.
  public let rows: Int

  /// A stretch from its parts.
  public init(bytes: Range<Int>, firstRow: Int, rows: Int) {
    self.bytes = bytes
    self.firstRow = firstRow
    self.rows = rows
  }
}
