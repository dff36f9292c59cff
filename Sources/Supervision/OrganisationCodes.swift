public import Credit

/// The codes of all organisations, one after the other, for draws that hash each of them.
///
///     let codes = OrganisationCodes(organisations)
public struct OrganisationCodes: Sendable {
  private let bytes: [UInt8]
  private let ends: [Int]
  /// Whether each code is before the next in the order of bytes, which `sort` has in the C locale.
  let isAscending: Bool

  /// The codes of organisations. O(their length).
  public init(_ organisations: [Organisation]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    bytes.reserveCapacity(organisations.count * 18)
    ends.reserveCapacity(organisations.count)
    var isAscending = true
    for organisation in organisations {
      let start = bytes.count
      bytes.append(contentsOf: organisation.code.utf8)
      let before = (ends.count < 2 ? 0 : ends[ends.count - 2])..<start
      if isAscending, !ends.isEmpty {
        isAscending = bytes[before].lexicographicallyPrecedes(bytes[start...])
      }
      ends.append(bytes.count)
    }
    self.bytes = bytes
    self.ends = ends
    self.isAscending = isAscending
  }

  /// How many there are.
  var count: Int { ends.count }

  /// The code of the organisation with that index.
  @inline(__always)
  subscript(organisation: UInt32) -> ArraySlice<UInt8> {
    let index = Int(organisation)
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }

  /// The byte order of two organisations' codes.
  func isBefore(_ left: UInt32, _ right: UInt32) -> Bool {
    self[left].lexicographicallyPrecedes(self[right])
  }
}
