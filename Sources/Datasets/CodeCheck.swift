import Credit

/// Tells what is wrong with the identifier of an organisation.
struct CodeCheck: Sendable {
  let identifier: Descriptor.Identifier

  static let maximumLength = 64

  /// What is wrong with it, or nil.
  func fault(_ text: RawSpan, _ bounds: FieldBounds) -> RejectReason? {
    if bounds.isEmpty { return .missingValue }
    switch identifier {
    case .creditCode:
      let error = text.withUnsafeBytes { bytes in
        UnsafeRawBufferPointer(rebasing: bytes[bounds.range])
          .withMemoryRebound(to: UInt8.self) { CreditCode.fault(in: $0) }
      }
      guard let error else { return nil }
      return isIdentityCard(text, bounds) ? .naturalPerson : RejectReason(error)
    case .text:
      if isIdentityCard(text, bounds) { return .naturalPerson }
      return bounds.count > Self.maximumLength ? .identifierTooLong : nil
    }
  }

  /// Whether the field is a citizen's identity number (GB 11643-1999): seventeen digits with a real
  /// day of birth among them, and the check character of ISO 7064 MOD 11-2.
  func isIdentityCard(_ text: RawSpan, _ bounds: FieldBounds) -> Bool {
    guard bounds.count == 18 else { return false }
    let number = text.string(bounds)
    guard Self.looksPersonal(number) else { return false }
    let sum = number.utf8.prefix(17).reduce(0) { ($0 + Int($1) - 48) * 2 % 11 }
    let last = text.byte(bounds.upper - 1)
    let expected = (12 - sum) % 11
    return expected == 10 ? last | 0x20 == UInt8(ascii: "x") : Int(last) == 48 + expected
  }

  /// Whether a text has the shape of a citizen's identity number of today (eighteen characters) or
  /// of the last century (fifteen), be its check character right or not. Such a text is never shown.
  static func looksPersonal(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    guard bytes.count == 18 || bytes.count == 15 else { return false }
    let digits = bytes.prefix(bytes.count == 18 ? 17 : 15).map { Int($0) - 48 }
    guard digits.allSatisfy({ (0...9).contains($0) }) else { return false }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let year = bytes.count == 18 ? number(6..<10) : 1900 + number(6..<8)
    let rest = bytes.count == 18 ? 10 : 8
    let birth = CalendarDate(
      year: year, month: number(rest..<(rest + 2)), day: number((rest + 2)..<(rest + 4)))
    return birth != nil && (1800...2199).contains(year)
  }

  /// What is shown of a person's identifier: where it was issued.
  static func masked(_ identifier: String) -> String {
    identifier.prefix(6) + "…"
  }
}
