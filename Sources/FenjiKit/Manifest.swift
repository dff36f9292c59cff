public import Credit
public import Evaluation
import Foundation
import Reports

/// What went into a run and what came out, so that anyone can run it again and compare.
public struct Manifest: Hashable, Sendable {
  /// The name of the file in the folder of results.
  public static let fileName = "manifest.json"
  /// The version of Fenji that wrote it.
  public let version: String
  /// The day evaluated.
  public let asOf: CalendarDate
  /// The language of the results.
  public let language: Language
  /// The text that every draw's seed begins with.
  public let seed: String
  /// Whether a workbook was written.
  public let hasWorkbook: Bool
  /// Whether the indicator matrix was kept.
  public let hasMatrix: Bool
  /// The dataset's folder as given, and its files.
  public let dataset: Folder
  /// The models' folder as given, and the files read.
  public let models: Folder
  /// The folder of an earlier run the changes refer to, and its manifest; nil for none.
  public let previous: Folder?
  /// Where an engine had the records from when it read them itself; nil when Fenji read files.
  public let records: Records?
  /// Counts and control totals of reading.
  public let counts: Counts
  /// A summary per table.
  public let tables: [TableSummary]
  /// Every other file of the results.
  public let outputs: [FileDigest]

  /// A folder and its files.
  public struct Folder: Hashable, Sendable {
    /// The path as given.
    public let path: String
    /// The files.
    public let files: [FileDigest]
  }

  /// Records that an engine read itself.
  public struct Records: Hashable, Sendable {
    /// The engine.
    public let engine: String
    /// `parquet`, `csv` or `table`.
    public let kind: String
    /// The path, pattern or table as given.
    public let place: String
    /// The digest of the accepted ones, `RecordDigest` in hexadecimal.
    public let digest: String
  }

  /// Counts and control totals.
  public struct Counts: Hashable, Sendable {
    /// Organisations accepted.
    public let organisations: Int
    /// Rows of records read.
    public let rows: Int
    /// Rows of records accepted.
    public let accepted: Int
    /// Rows of any file that were refused.
    public let rejected: Int
    /// The sum of accepted records' amounts, in fen.
    public let amountInFen: Int64
    /// Records by fate.
    public let ledger: LedgerTotals
  }

  /// What a run says of one table.
  public struct TableSummary: Hashable, Sendable {
    /// The model.
    public let model: String
    /// Its version.
    public let modelVersion: String
    /// The identifiers of its groups, and their weights.
    public let weights: [GroupWeight]
    /// The consistency ratio of each pairwise matrix; nil where there is none.
    public let consistencyRatios: [ExactDecimal?]
    /// Organisations by grade, best first.
    public let grades: [Count]
    /// Organisations by state.
    public let states: [Count]
    /// The draw's seed text; empty for the composite, from which nothing is drawn.
    public let seed: String
    /// The draw's pool.
    public let poolHash: String
    /// How many were drawn.
    public let drawn: Int
  }

  /// The weight of a group.
  public struct GroupWeight: Hashable, Sendable {
    /// The group's identifier.
    public let group: String
    /// Its weight.
    public let weight: ExactDecimal
  }

  /// How many of what.
  public struct Count: Hashable, Sendable {
    /// A grade or a state.
    public let name: String
    /// How many.
    public let count: Int
  }
}
