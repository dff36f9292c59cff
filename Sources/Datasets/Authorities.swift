/// Keys of departments: the same for all names of one, a digest of the folded name for others.
struct Authorities: Sendable {
  private let canonical: [UInt64: UInt64]

  /// - Parameter departments: for each department its names.
  init(_ departments: [[String]]) {
    var canonical: [UInt64: UInt64] = [:]
    for names in departments {
      let digests = names.map { name in
        let padded = [UInt8](padded: name)
        return DocumentDigest.text(
          padded.span.bytes, FieldBounds(0, padded.count - FieldBounds.padding)) ?? 0
      }
      for digest in digests { canonical[digest] = canonical[digest] ?? digests[0] }
    }
    self.canonical = canonical
  }

  /// The key of the department whose folded name has that digest.
  func key(of digest: UInt64) -> UInt64 { canonical[digest] ?? digest }

  /// The key of the department that the field in UTF-8 names; 0 for an empty one, nil for one that
  /// isn't UTF-8.
  func key(_ text: RawSpan, _ bounds: FieldBounds) -> UInt64? {
    DocumentDigest.text(text, bounds).map(key(of:))
  }
}
