/// Where an entry of a ledger stands.
public struct EntryPlace: Hashable, Sendable {
  /// The file, relative to its dataset.
  public let file: String
  /// The row; the header is 1.
  public let row: Int

  /// A place from its parts.
  public init(file: String, row: Int) {
    self.file = file
    self.row = row
  }
}

/// The ledgers (台账) of the city's platform, as a dataset holds them.
public struct Ledgers: Sendable {
  /// Batches of records reported to the province.
  public var uploads: [Upload] = []
  /// Credit commitments and how they were performed.
  public var commitments: [Commitment] = []
  /// What happened on the credit-loan platforms.
  public var loans: [LoanEntry] = []
  /// Contracts of departments.
  public var contracts: [Contract] = []
  /// Fields in which good credit is rewarded, with their cases.
  public var creditPlus: [CreditPlusCase] = []
  /// Credit checks counted by day, department and matter.
  public var checks: [CheckCount] = []
  /// Registered scopes of business.
  public var businessScopes: [BusinessScope] = []
  /// Rows that can't be used, in the order of ledgers, files and rows.
  public var rejects: [Reject] = []
  /// The ledgers that the dataset has, by the word of their role.
  public var present: Set<String> = []

  /// No entries.
  public init() {}
}
