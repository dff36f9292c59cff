#if canImport(Glibc)
  import Glibc
#else
  import Musl
#endif

/// Converts GB 18030 to UTF-8 and back with the system's `iconv`, which unlike Foundation knows all
/// characters and says when bytes mean nothing.
///
/// One converter serves one worker; it holds a state. Characters of two bytes, nearly all of
/// ordinary text, come from a table that is made once.
final class GB18030Converter {
  private let toUTF8: iconv_t

  /// - Throws: ``DatasetError/noConverter(file:)`` when the system has none.
  init(file: String) throws {
    guard let converter = Self.opened(to: "UTF-8", from: "GB18030"), !Self.pairs.isEmpty else {
      throw DatasetError.noConverter(file: file)
    }
    toUTF8 = converter
  }

  deinit { iconv_close(toUTF8) }

  /// Replaces `output` by the field in UTF-8, padded; false when it can't be decoded. O(length).
  func decode(_ text: RawSpan, _ bounds: FieldBounds, into output: inout [UInt8]) -> Bool {
    output.removeAll(keepingCapacity: true)
    var at = Int(bounds.lower)
    let end = bounds.upper
    while at < end {
      let byte = text.byte(at)
      if byte < 0x80 {
        output.append(byte)
        at += 1
        continue
      }
      guard at + 1 < end else { return false }
      let pair = Self.pairs[Int(byte - 0x80) << 8 | Int(text.byte(at + 1))]
      if pair != 0 {
        var rest = pair
        while rest != 0 {
          output.append(UInt8(truncatingIfNeeded: rest))
          rest >>= 8
        }
        at += 2
      } else {
        guard at + 3 < end else { return false }
        var four = [UInt8](repeating: 0, count: 4)
        for index in 0..<4 { four[index] = text.byte(at + index) }
        guard let converted = Self.convert(four, with: toUTF8) else { return false }
        output.append(contentsOf: converted)
        at += 4
      }
    }
    output.append(contentsOf: repeatElement(0, count: FieldBounds.padding))
    return true
  }

  /// The bytes of a text in GB 18030, padded; nil when the system can't convert.
  static func encode(_ text: String) -> [UInt8]? {
    guard let converter = opened(to: "GB18030", from: "UTF-8") else { return nil }
    defer { iconv_close(converter) }
    guard let bytes = convert(Array(text.utf8), with: converter) else { return nil }
    return bytes + Array(repeating: 0, count: FieldBounds.padding)
  }

  /// For each lead byte less 0x80 and each trail byte the UTF-8 of the pair, its first byte lowest;
  /// 0 when the pair is no character. Empty when the system can't convert.
  private static let pairs: [UInt32] = {
    guard let converter = opened(to: "UTF-8", from: "GB18030") else { return [] }
    defer { iconv_close(converter) }
    var table = [UInt32](repeating: 0, count: 128 * 256)
    for lead in UInt8(0x81)...0xFE {
      for trail in UInt8(0x40)...0xFE where trail != 0x7F {
        let bytes = convert([lead, trail], with: converter) ?? []
        guard (2...4).contains(bytes.count) else { continue }
        var value: UInt32 = 0
        for byte in bytes.reversed() { value = value << 8 | UInt32(byte) }
        table[Int(lead - 0x80) << 8 | Int(trail)] = value
      }
    }
    return table
  }()

  private static func opened(to target: String, from source: String) -> iconv_t? {
    let converter = iconv_open(target, source)
    return converter == iconv_t(bitPattern: -1) ? nil : converter
  }

  private static func convert(_ bytes: [UInt8], with converter: iconv_t) -> [UInt8]? {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output = [CChar](repeating: 0, count: bytes.count * 4 + 8)
    let written = input.withUnsafeMutableBufferPointer { source in
      output.withUnsafeMutableBufferPointer { target -> Int? in
        var from = source.baseAddress
        var to = target.baseAddress
        var left = source.count
        var room = target.count
        iconv(converter, nil, nil, nil, nil)
        guard iconv(converter, &from, &left, &to, &room) == 0, left == 0 else { return nil }
        return target.count - room
      }
    }
    return written.map { output[..<$0].map { UInt8(bitPattern: $0) } }
  }
}
