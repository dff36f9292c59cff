public import Credit

/// The organisations of a dataset, sorted by the bytes of their codes.
///
/// An organisation's place in ``organisations`` is the number by which records, values and
/// outcomes refer to it.
public struct OrganisationTable: Sendable {
  /// The organisations, each code once.
  public let organisations: [Organisation]
  let codes: CodeIndex

  /// - Parameter sorted: sorted by the bytes of the codes, each code once.
  init(sorted: [Organisation]) {
    organisations = sorted
    codes = CodeIndex(sorted.map(\.code))
  }

  /// The place of the organisation with that code; nil when there is none. O(1).
  public func index(ofCode code: String) -> UInt32? {
    let padded = [UInt8](padded: code)
    let bounds = FieldBounds(0, padded.count - FieldBounds.padding)
    return codes.index(of: padded.span.bytes, bounds)
  }
}
