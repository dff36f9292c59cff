/// How a file's characters are written.
enum TextEncoding: Hashable, Sendable {
  case utf8
  /// GB 18030, of which GBK and GB 2312 are parts.
  ///
  /// A comma, a quotation mark and a line end are never the second, third or fourth byte of a
  /// character (those are 0x30–0x39, 0x40–0x7E, 0x80–0xFE), so rows are split undecoded.
  case gb18030

  /// The encoding of that name in a descriptor, in any case; nil when it isn't read.
  init?(name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "gb18030", "gbk", "gb2312": self = .gb18030
    default: return nil
    }
  }

  /// The byte order mark, which may stand before the header.
  var byteOrderMark: [UInt8] {
    switch self {
    case .utf8: [0xEF, 0xBB, 0xBF]
    case .gb18030: [0x84, 0x31, 0x95, 0x33]
    }
  }
}
