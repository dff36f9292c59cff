public import Credit

/// What a synthesis wrote: the same numbers as in the dataset's `planted.json`.
public struct SynthesisSummary: Hashable, Sendable {
  /// One written file.
  public struct File: Hashable, Sendable {
    /// The path relative to the dataset.
    public let path: String
    /// Rows after the header; 0 for files without rows.
    public let rows: Int
    /// Its length.
    public let bytes: Int
  }

  /// How often something was planted in a table.
  public struct Count: Hashable, Sendable {
    /// What.
    public let planted: Planted
    /// How often.
    public let count: Int
  }

  /// One table: all files with one role.
  public struct Table: Hashable, Sendable {
    /// The role: `organisations`, `records`, `measures`, `outcomes` or that of a ledger.
    public let role: String
    /// Rows after the headers.
    public let rows: Int
    /// What was planted, in the order of ``Planted``; kinds that were not planted are left out.
    public let planted: [Count]

    /// How often it was planted in this table.
    public func count(_ kind: Planted) -> Int {
      planted.first { $0.planted == kind }?.count ?? 0
    }

    /// Rows that a reader rejects.
    public var rejected: Int {
      planted.reduce(0) { $0 + ($1.planted.group == .rejected ? $1.count : 0) }
    }

    /// Rows that a reader accepts.
    public var accepted: Int { rows - rejected }
  }

  /// The text seed.
  public let seed: String
  /// The day of the city.
  public let asOf: CalendarDate
  /// The register.
  public let organisations: Table
  /// Every feed of records together.
  public let records: Table
  /// Reported values.
  public let measures: Table
  /// Later inspections.
  public let outcomes: Table
  /// The ledgers of the platform.
  public let ledgers: [Table]
  /// Every file, by path.
  public let files: [File]

  /// All tables.
  public var tables: [Table] { [organisations, records, measures, outcomes] + ledgers }
}

/// Counts while a city is written.
struct Tally {
  private var counts: [Planted: Int] = [:]
  var rows = 0

  mutating func add(_ kind: Planted) {
    counts[kind, default: 0] += 1
  }

  func table(_ role: String) -> SynthesisSummary.Table {
    SynthesisSummary.Table(
      role: role, rows: rows,
      planted: Planted.allCases.compactMap { kind in
        counts[kind].map { SynthesisSummary.Count(planted: kind, count: $0) }
      })
  }
}
