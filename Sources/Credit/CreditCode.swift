/// A unified social credit code (统一社会信用代码) whose two check characters are right.
///
/// Eighteen characters: registering department, category, six digits of area (GB/T 2260), nine
/// characters of subject identifier with a check of its own (GB 11714), and a check over all.
///
///     try CreditCode("91350100M000100Y43").area  // "350100"
///
/// Source: GB 32100-2015 for the outer check, GB 11714-1997 for the inner.
public struct CreditCode: Hashable, Sendable {
  /// The eighteen characters.
  public let text: String

  /// Reads a code.
  ///
  /// - Throws: ``CreditCodeError`` that says what is wrong; surrounding spaces and lower case are
  ///   wrong too, since whoever wrote them did not copy the code.
  public init(_ text: String) throws(CreditCodeError) {
    var copy = text
    let fault = copy.withUTF8 { Self.fault(in: $0) }
    if let fault { throw fault }
    self.text = text
  }

  /// What is wrong with the bytes of a code, or nil when both checks hold. O(1).
  public static func fault(in bytes: UnsafeBufferPointer<UInt8>) -> CreditCodeError? {
    guard bytes.count == 18 else { return lengthFault(bytes) }
    var outer = 0
    var weight = 1
    for index in 0..<17 {
      let value = outerValues[Int(bytes[index])]
      guard value >= 0 else {
        return looksMangled(bytes) ? .mangledBySpreadsheet : .illegalCharacter(index + 1)
      }
      outer += Int(value) * weight
      weight = weight * 3 % 31
    }
    let found = outerValues[Int(bytes[17])]
    guard found >= 0 else { return .illegalCharacter(18) }
    for index in 2..<8 where !(48...57).contains(bytes[index]) {
      return .illegalCharacter(index + 1)
    }
    if looksRounded(bytes) { return .mangledBySpreadsheet }
    guard (31 - outer % 31) % 31 == Int(found) else { return .checkCharacter }
    return innerFault(bytes)
  }

  /// The check character of GB 32100 for the first seventeen characters; nil when one is illegal or
  /// there are fewer.
  public static func checkCharacter(for bytes: some Collection<UInt8>) -> UInt8? {
    var sum = 0
    var weight = 1
    for byte in bytes.prefix(17) {
      let value = outerValues[Int(byte)]
      guard value >= 0 else { return nil }
      sum += Int(value) * weight
      weight = weight * 3 % 31
    }
    return bytes.count >= 17 ? alphabet[(31 - sum % 31) % 31] : nil
  }

  /// The check character of GB 11714 for the first eight characters of a subject identifier; nil
  /// when one is illegal or there are fewer.
  public static func subjectCheckCharacter(for bytes: some Collection<UInt8>) -> UInt8? {
    guard bytes.count >= 8 else { return nil }
    var sum = 0
    for (byte, weight) in zip(bytes, innerWeights) {
      guard let value = innerValue(byte) else { return nil }
      sum += value * weight
    }
    switch 11 - sum % 11 {
    case 10: return UInt8(ascii: "X")
    case 11: return UInt8(ascii: "0")
    case let digit: return UInt8(48 + digit)
    }
  }

  /// The thirty-one characters of GB 32100 in the order of their values.
  public static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Six digits of GB/T 2260.
  public var area: Substring { text.dropFirst(2).prefix(6) }

  /// The nine characters that name the subject (主体标识码).
  public var subject: Substring { text.dropFirst(8).prefix(9) }

  /// Whether the code is a sole trader's (个体工商户): it begins with 92.
  public var isSoleTrader: Bool { text.hasPrefix("92") }

  private static let innerWeights = [3, 7, 9, 10, 5, 8, 4, 2]

  /// For each byte its value in GB 32100, or -1.
  private static let outerValues: [Int8] = {
    var values = [Int8](repeating: -1, count: 256)
    for (value, byte) in alphabet.enumerated() { values[Int(byte)] = Int8(value) }
    return values
  }()

  private static func innerValue(_ byte: UInt8) -> Int? {
    switch byte {
    case 48...57: Int(byte) - 48
    case 65...90: Int(byte) - 55
    default: nil
    }
  }

  private static func innerFault(_ bytes: UnsafeBufferPointer<UInt8>) -> CreditCodeError? {
    var sum = 0
    for index in 0..<8 {
      guard let value = innerValue(bytes[8 + index]) else { return .illegalCharacter(9 + index) }
      sum += value * innerWeights[index]
    }
    let expected: UInt8 =
      switch 11 - sum % 11 {
      case 10: UInt8(ascii: "X")
      case 11: UInt8(ascii: "0")
      case let digit: UInt8(48 + digit)
      }
    return bytes[16] == expected ? nil : .subjectCheckCharacter
  }

  /// What is wrong with bytes that are not eighteen: characters are counted, so that full-width
  /// digits are called illegal and not too long.
  private static func lengthFault(_ bytes: UnsafeBufferPointer<UInt8>) -> CreditCodeError {
    if looksMangled(bytes) { return .mangledBySpreadsheet }
    let starts = bytes.filter { $0 & 0xC0 != 0x80 }
    guard starts.count == 18, let foreign = starts.firstIndex(where: { $0 >= 0x80 }) else {
      return .length(starts.count)
    }
    return .illegalCharacter(foreign + 1)
  }

  /// `9.13701E+17`: what a spreadsheet makes of eighteen digits.
  private static func looksMangled(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let exponent = bytes.firstIndex(where: { $0 == 69 || $0 == 101 }), exponent > 0,
      exponent + 2 < bytes.count, bytes[exponent + 1] == UInt8(ascii: "+")
    else { return false }
    let mantissa = bytes[..<exponent].allSatisfy { (48...57).contains($0) || $0 == 46 }
    return mantissa && bytes[(exponent + 2)...].allSatisfy { (48...57).contains($0) }
  }

  /// Eighteen digits that end in three zeros: a spreadsheet keeps only fifteen.
  private static func looksRounded(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.allSatisfy({ (48...57).contains($0) }) else { return false }
    guard bytes[15] == 48, bytes[16] == 48, bytes[17] == 48 else { return false }
    var sum = 0
    var weight = 1
    for index in 0..<17 {
      sum += (Int(bytes[index]) - 48) * weight
      weight = weight * 3 % 31
    }
    return (31 - sum % 31) % 31 != 0 || innerFault(bytes) != nil
  }
}

extension CreditCode: Comparable, CustomStringConvertible {
  /// Byte order of the text.
  public static func < (left: CreditCode, right: CreditCode) -> Bool {
    left.text < right.text
  }

  /// The eighteen characters.
  public var description: String { text }
}

/// What is wrong with a unified social credit code.
public enum CreditCodeError: Error, Hashable, Sendable {
  /// Not eighteen characters, but this many.
  case length(Int)
  /// A character outside its alphabet, at this position from 1.
  case illegalCharacter(Int)
  /// The eighteenth character does not fit the first seventeen.
  case checkCharacter
  /// The seventeenth character does not fit the subject identifier.
  case subjectCheckCharacter
  /// A spreadsheet has read the digits as a number and lost the last ones.
  case mangledBySpreadsheet
}
