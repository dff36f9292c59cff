import Foundation

/// A piece of text in the bytes of both encodings that the files are written in.
struct Word: Sendable, ExpressibleByStringLiteral {
  let text: String
  let utf8: [UInt8]
  let gb18030: [UInt8]

  init(_ text: String) {
    self.text = text
    utf8 = Array(text.utf8)
    gb18030 = text.data(using: Self.encoding).map(Array.init) ?? utf8
  }

  init(stringLiteral value: String) {
    self.init(value)
  }

  func bytes(_ encoding: TextEncoding) -> [UInt8] {
    encoding == .utf8 ? utf8 : gb18030
  }

  /// Foundation's number for GB18030.
  private static let encoding = String.Encoding(rawValue: 0x8000_0632)
}

/// An encoding of a file.
enum TextEncoding: String, Sendable {
  case utf8 = "utf-8"
  case gb18030 = "gb18030"
}
