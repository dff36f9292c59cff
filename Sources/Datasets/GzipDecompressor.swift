import CZlib

/// RFC 1952: one member or several, one after the other; their checks are verified. By zlib.
final class GzipDecompressor: Decompressor {
  private let stream: UnsafeMutablePointer<z_stream>
  private let isReady: Bool
  private(set) var isComplete = false

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    isReady = fenji_inflate_init_gzip(stream) == Z_OK
  }

  deinit {
    if isReady { inflateEnd(stream) }
    stream.deallocate()
  }

  func inflate(
    _ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawBufferPointer
  ) -> (consumed: Int, produced: Int)? {
    guard isReady else { return nil }
    if isComplete {
      guard !input.isEmpty else { return (0, 0) }
      guard inflateReset(stream) == Z_OK else { return nil }
      isComplete = false
    }
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: input.baseAddress?.assumingMemoryBound(to: UInt8.self))
    stream.pointee.avail_in = UInt32(input.count)
    stream.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = UInt32(output.count)
    let result = CZlib.inflate(stream, Z_NO_FLUSH)
    guard result == Z_OK || result == Z_STREAM_END || result == Z_BUF_ERROR else { return nil }
    isComplete = result == Z_STREAM_END
    return (
      input.count - Int(stream.pointee.avail_in), output.count - Int(stream.pointee.avail_out)
    )
  }
}
