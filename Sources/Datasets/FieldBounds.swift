import CByteScan

/// Where a field lies in a text.
///
/// Texts that are scanned and compared are followed by at least ``padding`` zero bytes, so that
/// the sixty-four bytes from any place in them can be loaded.
struct FieldBounds: Sendable {
  var lower: UInt32
  private var end: UInt32

  static let padding = 64
  private static let doubledMark: UInt32 = 0x8000_0000

  init(_ lower: Int, _ upper: Int, hasDoubledQuotes: Bool = false) {
    self.lower = UInt32(truncatingIfNeeded: lower)
    end = UInt32(truncatingIfNeeded: upper) | (hasDoubledQuotes ? Self.doubledMark : 0)
  }

  /// The offset after the last byte.
  var upper: Int { Int(end & ~Self.doubledMark) }

  /// The same without a carriage return as its last byte.
  var withoutLast: FieldBounds { FieldBounds(Int(lower), upper - 1) }

  /// The range of bytes.
  var range: Range<Int> { Int(lower)..<upper }

  var count: Int { upper - Int(lower) }
  var isEmpty: Bool { upper == Int(lower) }

  /// Whether quotation marks inside are still doubled; such fields never leave the scanner.
  var hasDoubledQuotes: Bool { end & Self.doubledMark != 0 }
}

extension [UInt8] {
  /// The bytes of `text` with the padding of scanned texts.
  init(padded text: String) {
    self.init(text.utf8)
    append(contentsOf: repeatElement(0, count: FieldBounds.padding))
  }
}

extension String {
  /// Calls `body` with the bytes, padded, and their bounds; without asking for memory.
  func withPadded<Result>(_ body: (RawSpan, FieldBounds) -> Result) -> Result {
    var copy = self
    return copy.withUTF8 { text in
      let size = text.count + FieldBounds.padding
      return withUnsafeTemporaryAllocation(byteCount: size, alignment: 8) { buffer in
        buffer.copyMemory(from: UnsafeRawBufferPointer(text))
        for index in text.count..<size { buffer[index] = 0 }
        return body(UnsafeRawBufferPointer(buffer).bytes, FieldBounds(0, text.count))
      }
    }
  }
}

extension RawSpan {
  /// The byte at `offset`.
  @inline(__always)
  func byte(_ offset: Int) -> UInt8 {
    unsafeLoad(fromByteOffset: offset, as: UInt8.self)
  }

  /// The eight bytes from `offset` on, the first in the lowest place.
  @inline(__always)
  func word(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// The same without a check, for inner loops over fields that the scanner has found, which are
  /// followed by padding.
  @inline(__always)
  func uncheckedWord(_ offset: Int) -> UInt64 {
    UInt64(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: UInt64.self))
  }

  /// The first `count` of the sixteen bytes from `offset` on, and zeros.
  @inline(__always)
  func sixteenBytes(_ offset: Int, _ count: Int) -> (UInt64, UInt64) {
    withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return (0, 0) }
      let count = UInt32(truncatingIfNeeded: count)
      return (
        UInt64(littleEndian: fenji_first_bytes(base + offset, min(8, count))),
        UInt64(littleEndian: fenji_first_bytes(base + offset + 8, max(8, count) &- 8))
      )
    }
  }

  /// The bytes as text; what means nothing in UTF-8 is shown as U+FFFD.
  func string(_ bounds: FieldBounds) -> String {
    withUnsafeBytes { String(decoding: $0[bounds.range], as: UTF8.self) }
  }
}
