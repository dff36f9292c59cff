public import Credit

/// Finds the copies among one organisation's records.
///
/// Copies of a decision share its digest; the one that ``PackedRecord/precedes(_:_:)`` all others
/// stands. A table of the digests, kept from one organisation to the next, finds them in O(n).
struct Settlement {
  /// Places in the records plus one, by digest; 0 where there is none.
  private var table: [UInt32] = []

  /// Calls `body` with each record that stands, and returns how many are copies.
  @inline(__always)
  mutating func settle(
    _ records: UnsafeMutableBufferPointer<PackedRecord>, body: (PackedRecord) -> Void
  ) -> Int {
    if records.count == 1 {
      body(records[0])
      return 0
    }
    var size = 8
    while size < records.count * 2 { size *= 2 }
    if table.count < size { table = [UInt32](repeating: 0, count: size) }
    var copies = 0
    table.withUnsafeMutableBufferPointer { table in
      table[..<size].update(repeating: 0)
      for place in records.indices {
        var slot = Int(truncatingIfNeeded: records[place].document) & (size - 1)
        while table[slot] != 0, records[Int(table[slot]) - 1].document != records[place].document {
          slot = (slot + 1) & (size - 1)
        }
        if table[slot] == 0 {
          table[slot] = UInt32(place + 1)
        } else {
          copies += 1
          if PackedRecord.precedes(records[place], records[Int(table[slot]) - 1]) {
            table[slot] = UInt32(place + 1)
          }
        }
      }
      for slot in 0..<size where table[slot] != 0 { body(records[Int(table[slot]) - 1]) }
    }
    return copies
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
