/// How a file is compressed.
enum Compression: String, CaseIterable, Sendable {
  case none = "no"
  case gzip = "gz"
  case zstandard = "zst"

  /// What the name of a file says.
  init(ofFile name: String) {
    self = name.hasSuffix(".gz") ? .gzip : name.hasSuffix(".zst") ? .zstandard : .none
  }

  /// A decompressor of that kind; of text that isn't compressed there is none.
  func decompressor() -> any Decompressor {
    switch self {
    case .gzip: GzipDecompressor()
    case .zstandard: ZstandardDecompressor()
    case .none: preconditionFailure("a file that isn't compressed is not decompressed")
    }
  }
}

/// Turns compressed bytes into the text they stand for, piece by piece.
protocol Decompressor: AnyObject {
  /// Whether all that began has ended, so that the file may end here.
  var isComplete: Bool { get }

  /// Takes bytes and gives text; as much of each as goes. Nil when the bytes mean nothing.
  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (consumed: Int, produced: Int)?
}
