import Credit
import Digests

/// How many records there are and what they are, whatever their order and wherever they lie: the sums
/// of two pieces of each record's SHA-256, of sixty bits each.
///
/// The hashed text has code, numbers of category, domain, severity, status and circumstance, five days
/// as eight digits (0 for none), the amount in fen, and document number, department and the source's
/// own number in their folded forms, one space between two. An engine of SQL sums the same.
public struct RecordDigest: Hashable, Sendable {
  /// How many records.
  public private(set) var records: Int
  private var first: Int128
  private var second: Int128

  /// The digest of no record.
  public init() {
    self.init(records: 0, first: 0, second: 0)
  }

  /// A digest from sums that an engine has made.
  public init(records: Int, first: Int128, second: Int128) {
    self.records = records
    self.first = first
    self.second = second
  }

  /// The sums in hexadecimal.
  public var hex: String {
    String(first, radix: 16) + "-" + String(second, radix: 16)
  }

  mutating func add(_ text: [UInt8]) {
    let bytes = SHA256.digest(of: text).bytes
    func lane(_ digits: Range<Int>) -> Int128 {
      digits.reduce(0) { value, digit in
        let byte = bytes[digit / 2]
        return value << 4 | Int128(digit % 2 == 0 ? byte >> 4 : byte & 15)
      }
    }
    records += 1
    first += lane(0..<15)
    second += lane(15..<30)
  }

  mutating func merge(_ other: RecordDigest) {
    records += other.records
    first += other.first
    second += other.second
  }
}
