public import Digests

/// Control totals of one reading of the records: what came in is accepted or rejected.
public struct RecordTotals: Hashable, Sendable {
  /// Totals of one file.
  public struct File: Hashable, Sendable {
    /// The file, relative to its dataset.
    public let file: String
    /// Rows after the header.
    public internal(set) var rows: Int
    /// Rows that became records.
    public internal(set) var accepted: Int
    /// Rows that did not.
    public internal(set) var rejected: Int
    /// How many bytes it has, as it lies.
    public internal(set) var bytes: Int
    /// The digest of the bytes that were read, of the file as it lies; nil when none was taken.
    public internal(set) var digest: SHA256Digest?

    /// Totals from their parts.
    public init(
      file: String, rows: Int, accepted: Int, rejected: Int, bytes: Int = 0,
      digest: SHA256Digest? = nil
    ) {
      self.file = file
      self.rows = rows
      self.accepted = accepted
      self.rejected = rejected
      self.bytes = bytes
      self.digest = digest
    }
  }

  /// Each file's totals, in the order of the descriptor.
  public internal(set) var files: [File]
  /// Bytes of all files.
  public internal(set) var bytes: Int
  /// Sum of the accepted amounts in fen (分).
  public internal(set) var amount: Int128

  /// Totals from their parts.
  public init(files: [File], bytes: Int, amount: Int128) {
    self.files = files
    self.bytes = bytes
    self.amount = amount
  }

  /// Rows after the headers.
  public var rows: Int { files.reduce(0) { $0 + $1.rows } }
  /// Rows that became records.
  public var accepted: Int { files.reduce(0) { $0 + $1.accepted } }
  /// Rows that did not.
  public var rejected: Int { files.reduce(0) { $0 + $1.rejected } }
}
