import Credit

/// The keys by which copies of one decision are recognised.
///
/// Two records of one organisation are copies when the folded document number, the department and
/// the category agree. Without a document number the source's identifier takes its place, together
/// with category, day of decision and department; without that, all of the contents, so that only
/// exact copies are found.
enum DocumentDigest {
  /// The digest of a folded text; 0 for one that is empty when folded, nil for one that isn't UTF-8.
  static func text(_ text: RawSpan, _ bounds: FieldBounds) -> UInt64? {
    var mixer = ByteMixer(kind: 1)
    guard TextFolding.fold(text, bounds, into: &mixer) else { return nil }
    return mixer.count == 0 ? 0 : max(1, mixer.finish())
  }

  /// The key of a record with a document number.
  static func key(document: UInt64, authority: UInt64, category: UInt8) -> UInt64 {
    digest(kind: 2, document, authority, UInt64(category))
  }

  /// The key of a record that only its source's identifier tells from others.
  static func key(id: UInt64, authority: UInt64, of record: PackedRecord) -> UInt64 {
    let rest = UInt64(record.category) | UInt64(record.decided.rawValue) << 8
    return digest(kind: 3, id, authority, rest)
  }

  /// The key of a record that has neither.
  static func key(contentsOf record: PackedRecord, authority: UInt64) -> UInt64 {
    let days =
      UInt64(record.decided.rawValue) | UInt64(record.actEnded.rawValue) << 16
      | UInt64(record.submitted.rawValue) << 32 | UInt64(record.expires.rawValue) << 48
    let words =
      UInt64(record.repaired.rawValue) | UInt64(record.category) << 16
      | UInt64(record.domain) << 24 | UInt64(record.severity.rawValue) << 32
      | UInt64(record.status.rawValue) << 40 | UInt64(record.circumstance.rawValue) << 48
    let amount = digest(kind: 5, UInt64(bitPattern: record.amount), authority, 0)
    return digest(kind: 4, days, words, amount)
  }

  private static func digest(
    kind: UInt64, _ first: UInt64, _ second: UInt64, _ third: UInt64
  ) -> UInt64 {
    var mixer = ByteMixer(kind: kind)
    mixer.append(first)
    mixer.append(second)
    mixer.append(third)
    return mixer.finish()
  }
}
