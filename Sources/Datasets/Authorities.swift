/// Keys of departments: the same for all names of one, a digest of the folded name for others.
struct Authorities: Sendable {
  private let canonical: [UInt64: UInt64]

  /// - Parameter departments: for each department its names.
  init(_ departments: [[String]]) {
    var canonical: [UInt64: UInt64] = [:]
    for names in departments {
      let digests = names.map { DocumentDigest($0)?.short ?? 0 }
      for digest in digests { canonical[digest] = canonical[digest] ?? digests[0] }
    }
    self.canonical = canonical
  }

  /// The key of the department whose folded name has that digest.
  func key(of digest: UInt64) -> UInt64 { canonical[digest] ?? digest }
}
