/// The thirty-two bytes of a SHA-256 digest.
public struct SHA256Digest: Hashable, Sendable {
  /// The bytes, as the standard orders them.
  public let bytes: [UInt8]

  /// How many bytes a digest has.
  public static let byteCount = 32

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads sixty-four hexadecimal digits in either case; nil for anything else.
  public init?(hex: String) {
    let digits = Array(hex.utf8)
    guard digits.count == 2 * Self.byteCount else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(Self.byteCount)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.value(of: digits[index]), let low = Self.value(of: digits[index + 1])
      else { return nil }
      bytes.append(high << 4 | low)
    }
    self.bytes = bytes
  }

  /// Sixty-four hexadecimal digits in lower case, as `sha256sum` prints them.
  public var hex: String {
    String(unsafeUninitializedCapacity: 2 * Self.byteCount) { text in
      for (index, byte) in bytes.enumerated() {
        text[2 * index] = Self.digits[Int(byte >> 4)]
        text[2 * index + 1] = Self.digits[Int(byte & 15)]
      }
      return 2 * Self.byteCount
    }
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension SHA256Digest: Comparable, CustomStringConvertible {
  /// Order of the bytes, which is the order of the hexadecimal texts.
  public static func < (left: SHA256Digest, right: SHA256Digest) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }

  /// The hexadecimal digits.
  public var description: String { hex }
}
