import Credit

/// A digest of a folded text in 128 bits, and of it and more the keys by which copies of one
/// decision are recognised.
///
/// Two records of one organisation are copies when the folded document number, the department and
/// the category agree. Without a document number the source's identifier takes its place, together
/// with category, day of decision and department; without that, all of the contents, so that only
/// exact copies are found.
///
/// Texts are not kept, so that two different ones could have one key. Seventy-two bits of it are
/// compared, among the records of one organisation: the chance that any two of n unrelated records
/// meet is n² / 2⁷³, that is 10⁻¹⁷ for an organisation with 300 records, 10⁻¹¹ for a city of
/// 300,000 such, and 10⁻⁸ for one organisation with ten million. Memory errs more often.
struct DocumentDigest: Hashable, Sendable {
  private var first: UInt64
  private var second: UInt64
  /// How many bytes it is of.
  private let length: UInt32
  /// Whether it is of a document number; else it is of an identifier.
  private var isDocument = false

  /// The digest of nothing.
  static let empty = DocumentDigest(length: 0)

  var isEmpty: Bool { length == 0 }

  private init(length: Int) {
    first = 0x9E37_79B9_7F4A_7C15 ^ UInt64(truncatingIfNeeded: length)
    second = 0xD6E8_FEB8_6659_FD93
    self.length = UInt32(truncatingIfNeeded: length)
  }

  /// The digest of a text that is its own folded form.
  @inline(__always)
  init(folded text: RawSpan, from start: Int, to end: Int) {
    self.init(length: end &- start)
    var at = start
    repeat {
      mix(ByteMixer.tail(text, at, end), ByteMixer.tail(text, at &+ 8, end))
      at &+= 16
    } while at < end
  }

  /// The digest of a field in UTF-8 after folding; nil for one that isn't UTF-8.
  ///
  /// - Parameter scratch: takes the folded form.
  static func text(
    _ text: RawSpan, _ bounds: FieldBounds, scratch: inout [UInt8]
  ) -> DocumentDigest? {
    scratch.removeAll(keepingCapacity: true)
    guard TextFolding.fold(text, bounds, into: &scratch) else { return nil }
    let length = scratch.count
    if length == 0 { return .empty }
    scratch.append(contentsOf: repeatElement(0, count: FieldBounds.padding))
    return DocumentDigest(folded: scratch.span.bytes, from: 0, to: length)
  }

  /// The digest of a text.
  init?(_ text: String) {
    let padded = [UInt8](padded: text)
    var scratch: [UInt8] = []
    let whole = FieldBounds(0, padded.count - FieldBounds.padding)
    guard let digest = Self.text(padded.span.bytes, whole, scratch: &scratch) else { return nil }
    self = digest
  }

  /// Combines with two numbers: a multiplication to 128 bits, all of which are kept.
  @inline(__always)
  private mutating func mix(_ one: UInt64, _ other: UInt64) {
    let product = (first ^ one).multipliedFullWidth(by: second ^ other)
    first = product.low ^ product.high &+ 0x2545_F491_4F6C_DD1D
    second = product.high ^ other &+ 0xA076_1D64_78BD_642F
  }

  /// Sixty-four bits of it; 0 for nothing.
  var short: UInt64 {
    isEmpty ? 0 : max(1, ByteMixer.fold(first ^ 0xE703_7ED1_A0B4_28DB, second))
  }

  /// A key of seventy-two bits.
  struct Key: Hashable {
    let low: UInt64
    let high: UInt8
  }

  @inline(__always)
  private var key: Key {
    Key(
      low: ByteMixer.fold(first ^ 0xE703_7ED1_A0B4_28DB, second ^ 0x8EBC_6AF0_9C88_C6E3),
      high: UInt8(
        truncatingIfNeeded: ByteMixer.fold(
          first ^ 0x5899_65CC_7537_4CC3, second ^ 0x1D8E_4E27_C47D_124F) &>> 32))
  }

  /// The same, as the digest of a document number rather than of an identifier.
  var asDocument: DocumentDigest {
    var digest = self
    digest.isDocument = true
    return digest
  }

  /// The key of the record whose number, or else identifier, this is the digest of.
  @inline(__always)
  func key(of record: PackedRecord, authority: UInt64) -> Key {
    if isEmpty { return Self.contentsKey(of: record, authority: authority) }
    var digest = self
    let day = isDocument ? 0 : UInt64(record.decided.rawValue) &+ 0x1_0000
    digest.mix(authority, UInt64(record.category) &+ day &<< 16)
    return digest.key
  }

  /// The key of a record that has neither.
  private static func contentsKey(of record: PackedRecord, authority: UInt64) -> Key {
    let days =
      UInt64(record.decided.rawValue) | UInt64(record.actEnded.rawValue) << 16
      | UInt64(record.submitted.rawValue) << 32 | UInt64(record.expires.rawValue) << 48
    let words =
      UInt64(record.repaired.rawValue) | UInt64(record.category) << 16
      | UInt64(record.domain) << 24 | UInt64(record.severity.rawValue) << 32
      | UInt64(record.status.rawValue) << 40 | UInt64(record.circumstance.rawValue) << 48
    var digest = empty
    digest.mix(days, words)
    digest.mix(UInt64(bitPattern: record.amount), authority)
    return digest.key
  }
}
