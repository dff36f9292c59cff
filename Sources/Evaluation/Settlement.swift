public import Credit

/// What became of each of one organisation's records.
enum Settlement {
  /// Sorts one organisation's records so that copies of a decision stand together, the one that
  /// counts first, and calls `body` with each record and its fate. O(n log n).
  @inline(__always)
  static func settle(
    _ records: UnsafeMutableBufferPointer<PackedRecord>, rules: EligibilityRules,
    body: (PackedRecord, Eligibility) -> Void
  ) {
    var records = records
    records.sort(by: PackedRecord.precedes)
    var previous: UInt64?
    for record in records {
      let isCopy = record.document == previous
      previous = record.document
      body(record, isCopy ? .duplicate : rules.eligibility(of: record))
    }
  }
}

/// How many records met each fate.
public struct LedgerTotals: Hashable, Sendable {
  private var counts = [Int](repeating: 0, count: Eligibility.allCases.count)

  /// Nothing yet.
  public init() {}

  /// How many met this fate.
  public subscript(_ fate: Eligibility) -> Int {
    get { counts[Int(fate.rawValue)] }
    set { counts[Int(fate.rawValue)] = newValue }
  }

  /// All of them.
  public var total: Int { counts.reduce(0, +) }

  /// The totals of two lots.
  static func + (left: LedgerTotals, right: LedgerTotals) -> LedgerTotals {
    var sum = left
    for fate in Eligibility.allCases { sum[fate] += right[fate] }
    return sum
  }
}
