public import Credit

/// Finds the copies among one organisation's records.
///
/// Copies of a decision share its digest; the one that ``PackedRecord/precedes(_:_:)`` all others
/// stands. A table of the digests, kept from one organisation to the next, finds them in O(n).
struct Settlement {
  /// Places in the records plus one, by digest; 0 where there is none.
  private var table: [UInt32] = []

  /// Moves the records that stand to the front and returns how many they are.
  mutating func settle(_ records: UnsafeMutableBufferPointer<PackedRecord>) -> Int {
    guard records.count > 1 else { return records.count }
    // Sparse while it fits the cache, so that few searches meet another record's place.
    var size = 8
    while size < records.count * (records.count < 4096 ? 4 : 2) { size *= 2 }
    if table.count < size { table = [UInt32](repeating: 0, count: size) }
    return table.withUnsafeMutableBufferPointer { table in
      table[..<size].update(repeating: 0)
      var standing = 0
      for place in records.indices {
        let record = records[place]
        var slot = Int(truncatingIfNeeded: record.document) & (size &- 1)
        while table[slot] != 0, !records[Int(table[slot]) &- 1].isCopy(of: record) {
          slot = (slot &+ 1) & (size &- 1)
        }
        if table[slot] == 0 {
          if standing != place { records[standing] = record }
          standing &+= 1
          table[slot] = UInt32(truncatingIfNeeded: standing)
        } else if PackedRecord.precedes(record, records[Int(table[slot]) &- 1]) {
          records[Int(table[slot]) &- 1] = record
        }
      }
      return standing
    }
  }
}

/// The records of many organisations that stand, found one by one: memory grows with them and not
/// with their copies.
struct StandingRecords {
  private var slots: [PackedRecord]
  private var count = 0

  /// - Parameter capacity: how many are expected at most; with more it grows.
  init(capacity: Int) {
    var size = 16
    while size < capacity { size *= 2 }
    slots = Array(repeating: .blank, count: size)
  }

  /// Takes a record; false when it is the copy of one that came before.
  mutating func insert(_ record: PackedRecord) -> Bool {
    let mask = slots.count - 1
    var slot = ByteSpread.slot(of: record) & mask
    while !slots[slot].isBlank {
      if slots[slot].organisation == record.organisation, slots[slot].isCopy(of: record) {
        if PackedRecord.precedes(record, slots[slot]) { slots[slot] = record }
        return false
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = record
    count += 1
    if count > slots.count / 4 * 3 { grow() }
    return true
  }

  /// The records without gaps, in no particular order.
  consuming func compacted() -> [PackedRecord] {
    slots.removeAll { $0.isBlank }
    return slots
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .blank, count: old.count * 2)
    count = 0
    for record in old where !record.isBlank { _ = insert(record) }
  }
}

/// Spreads records over rounds and slots by organisation and digest.
enum ByteSpread {
  static func slot(of record: PackedRecord) -> Int {
    let mixed = record.document ^ UInt64(record.organisation) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed &* 0xD6E8_FEB8_6659_FD93 &>> 20)
  }

  /// Copies share the round.
  static func round(of record: PackedRecord, of rounds: UInt64) -> UInt64 {
    (record.document &* 0xA076_1D64_78BD_642F &>> 32) % rounds
  }
}

extension PackedRecord {
  /// No record: no organisation has that number.
  static let blank = PackedRecord(
    document: 0, amount: 0, organisation: .max, actEnded: .none, decided: .none, submitted: .none,
    expires: .none, repaired: .none, category: 0, domain: 0, severity: .none, status: .valid,
    circumstance: .ordinary)

  var isBlank: Bool { organisation == .max }
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
