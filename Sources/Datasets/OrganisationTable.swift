public import Credit

/// The organisations of a dataset, sorted by the bytes of their codes.
///
/// An organisation's place in ``organisations`` is the number by which records, values and
/// outcomes refer to it.
public struct OrganisationTable: Sendable {
  /// The organisations, each code once.
  public let organisations: [Organisation]
  let codes: CodeIndex

  /// A table of organisations in any order, each code once; traps otherwise. O(n log n).
  public init(_ organisations: [Organisation]) {
    let keyed = organisations.map { (key: CodeKey($0.code), organisation: $0) }
      .sorted { $0.key < $1.key }
    let isUnique = zip(keyed, keyed.dropFirst()).allSatisfy { $0.key != $1.key }
    precondition(isUnique, "each code stands once in a table of organisations")
    self.init(sorted: keyed.map(\.organisation))
  }

  /// - Parameter sorted: sorted by the bytes of the codes, each code once.
  init(sorted: [Organisation]) {
    organisations = sorted
    codes = CodeIndex(sorted.map(\.code))
  }

  /// The place of the organisation with that code; nil when there is none. O(1).
  public func index(ofCode code: String) -> UInt32? {
    code.withPadded { codes.index(of: $0, $1) }
  }
}
