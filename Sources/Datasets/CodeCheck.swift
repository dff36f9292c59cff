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

  /// Whether the field has the shape of a citizen's identity number (GB 11643-1999): seventeen
  /// digits with a real day of birth among them, and the check character of ISO 7064 MOD 11-2.
  func isIdentityCard(_ text: RawSpan, _ bounds: FieldBounds) -> Bool {
    guard bounds.count == 18 else { return false }
    let start = Int(bounds.lower)
    var digits: [Int] = []
    for at in start..<(start + 17) {
      let digit = Int(text.byte(at)) - 48
      guard (0...9).contains(digit) else { return false }
      digits.append(digit)
    }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let isDay = CalendarDate(year: number(6..<10), month: number(10..<12), day: number(12..<14))
    guard isDay != nil, (1800...2199).contains(number(6..<10)) else { return false }
    let sum = digits.reduce(0) { ($0 + $1) * 2 % 11 }
    let last = text.byte(start + 17)
    let expected = (12 - sum) % 11
    return expected == 10 ? last | 0x20 == UInt8(ascii: "x") : Int(last) == 48 + expected
  }

  /// What is shown of a person's identifier: where it was issued.
  static func masked(_ identifier: String) -> String {
    identifier.prefix(6) + "…"
  }
}
