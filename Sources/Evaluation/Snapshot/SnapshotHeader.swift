import Credit
import Datasets
import Digests

/// What stands in a snapshot beside its records.
struct SnapshotHeader: Codable, Hashable {
  /// What the meaning of the records hangs on; under another key they can't be used.
  struct Key: Codable, Hashable {
    /// The version of the file's format and of what readers make of a row: raise it with either.
    var format = 3
    /// The program that wrote it.
    let program: String
    /// A digest of the words of categories, domains and departments.
    let codebook: String
    /// A digest of the codes of the register, whose places are the numbers of organisations.
    let register: String
    let organisations: Int
  }

  /// A file whose records are in it.
  struct File: Codable, Hashable {
    let path: String
    let reading: String
    var stamp: [Int64]
    let sha256: String
    let bytes: Int
    let rows: Int
    let accepted: Int
    let rejected: Int
    /// Where the rows of which organisations are, see ``RowPlaces``; the parts in order.
    let places: [Part]
  }

  /// A part of the file and what its bytes add up to.
  struct Part: Codable, Hashable {
    var offset = 0
    var count = 0
    var checksum: UInt64 = 0
  }

  /// Records of a partition, one after the other.
  struct Records: Codable, Hashable {
    var offset = 0
    var count = 0
    /// A checksum for each ``blockSize`` of them, the last for what is left.
    var checksums: [UInt64] = []

    /// So many that they stay in the second cache between their check and their use.
    static let blockSize = 8192
  }

  /// One partition of organisations.
  struct Partition: Codable, Hashable {
    var records = Records()
    /// For each organisation that has records its number and how many, as pairs; rounds of a large
    /// partition one after the other.
    var runs = Part()
  }

  let key: Key
  var files: [File]
  /// How many copies were left out.
  var copies: Int
  /// Sum of the accepted amounts in fen, copies included.
  var amount: String
  var partitions: [Partition]
  var rejects: Part
}

extension SnapshotHeader.Key {
  init(program: String, codebook: RecordCodebook, organisations: OrganisationTable) {
    self.program = program
    let words = [codebook.categories, codebook.domains] + codebook.departments
    self.codebook =
      SHA256.digest(of: words.map { $0.joined(separator: "\u{1F}") }.joined(separator: "\u{1E}"))
      .hex
    var register = SHA256()
    for organisation in organisations.organisations { register.update(organisation.code + "\n") }
    self.register = register.finish().hex
    self.organisations = organisations.organisations.count
  }
}

/// A checksum of 64 bits: four folded multiplications run side by side, so that it costs less than
/// reading. It finds damage, not malice: whoever can write the file can write the results too.
struct Checksum {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (
    0x9E37_79B9_7F4A_7C15, 0xD6E8_FEB8_6659_FD93, 0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB
  )
  private var count: UInt64 = 0

  @inline(__always)
  private static func mix(_ lane: UInt64, _ word: UInt64) -> UInt64 {
    let product = (lane ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    return product.low ^ product.high &+ 0x2545_F491_4F6C_DD1D
  }

  /// Adds bytes; how many must be a multiple of 32 but in the last call.
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress else { return }
    count &+= UInt64(bytes.count)
    var (first, second, third, fourth) = lanes
    var at = 0
    while at &+ 32 <= bytes.count {
      first = Self.mix(first, base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      second = Self.mix(second, base.loadUnaligned(fromByteOffset: at &+ 8, as: UInt64.self))
      third = Self.mix(third, base.loadUnaligned(fromByteOffset: at &+ 16, as: UInt64.self))
      fourth = Self.mix(fourth, base.loadUnaligned(fromByteOffset: at &+ 24, as: UInt64.self))
      at &+= 32
    }
    while at < bytes.count {
      first = Self.mix(first, UInt64(base.load(fromByteOffset: at, as: UInt8.self)) &+ 0x100)
      at &+= 1
    }
    lanes = (first, second, third, fourth)
  }

  /// The checksum of all that was added.
  var value: UInt64 {
    Self.mix(Self.mix(Self.mix(Self.mix(lanes.0, lanes.1), lanes.2), lanes.3), count)
  }

  static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.value
  }
}
