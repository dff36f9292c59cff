import CZstd

/// RFC 8878: one frame or several, one after the other; their checks are verified. By libzstd.
final class ZstandardDecompressor: Decompressor {
  private let stream: OpaquePointer?
  private(set) var isComplete = false

  init() { stream = ZSTD_createDStream() }

  deinit { ZSTD_freeDStream(stream) }

  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (consumed: Int, produced: Int)? {
    guard let stream else { return nil }
    var from = ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
    var to = ZSTD_outBuffer(dst: output.baseAddress, size: output.count, pos: 0)
    if input.isEmpty, isComplete { return (0, 0) }
    let left = ZSTD_decompressStream(stream, &to, &from)
    guard ZSTD_isError(left) == 0 else { return nil }
    // Nothing is left when a frame has ended and all of it has been given out.
    isComplete = left == 0
    return (from.pos, to.pos)
  }
}
