import CCrypto

/// A SHA-256 computation over bytes that arrive in pieces.
///
///     var hash = SHA256()
///     hash.update("a")
///     hash.update("bc")
///     hash.finish().hex  // "ba7816bf…", the digest of "abc"
///
/// Source: FIPS 180-4; computed by libcrypto.
public struct SHA256: ~Copyable {
  private let context: OpaquePointer

  /// A computation over no bytes yet.
  public init() {
    guard let context = EVP_MD_CTX_new(), EVP_DigestInit_ex(context, EVP_sha256(), nil) == 1 else {
      preconditionFailure("libcrypto offers no SHA-256")
    }
    self.context = context
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// Adds the UTF-8 bytes of a text.
  public mutating func update(_ text: String) {
    var copy = text
    copy.withUTF8 { add(UnsafeRawBufferPointer($0)) }
  }

  /// Adds bytes.
  public mutating func update(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// Adds some of an array's bytes.
  public mutating func update(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// Adds bytes that lie in someone else's memory.
  public mutating func update(_ bytes: RawSpan) {
    bytes.withUnsafeBytes { add($0) }
  }

  /// The digest of all bytes added.
  public consuming func finish() -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    guard EVP_DigestFinal_ex(context, &bytes, nil) == 1 else {
      preconditionFailure("libcrypto could not finish a SHA-256")
    }
    return SHA256Digest(bytes: bytes)
  }

  /// The digest of all bytes added since the beginning or the last call, which is the beginning of
  /// the next computation: for many short texts one after the other.
  public mutating func finishAndRestart() -> SHA256Digest {
    var bytes = [UInt8](repeating: 0, count: SHA256Digest.byteCount)
    bytes.withUnsafeMutableBufferPointer { finishAndRestart(into: $0) }
    return SHA256Digest(bytes: bytes)
  }

  /// The first eight bytes of what ``finishAndRestart()`` gives, as a number: digests stand in the
  /// order of these numbers, and equal ones are a wonder.
  public mutating func leadAndRestart() -> UInt64 {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: SHA256Digest.byteCount) { bytes in
      finishAndRestart(into: bytes)
      return bytes.prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }
  }

  private mutating func finishAndRestart(into bytes: UnsafeMutableBufferPointer<UInt8>) {
    guard EVP_DigestFinal_ex(context, bytes.baseAddress, nil) == 1,
      EVP_DigestInit_ex(context, nil, nil) == 1
    else { preconditionFailure("libcrypto could not finish a SHA-256") }
  }

  /// The digest of a text's UTF-8 bytes.
  public static func digest(of text: String) -> SHA256Digest {
    var hash = SHA256()
    hash.update(text)
    return hash.finish()
  }

  /// The digest of the bytes.
  public static func digest(of bytes: [UInt8]) -> SHA256Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  /// The digest of bytes that lie in someone else's memory.
  public static func digest(of bytes: RawSpan) -> SHA256Digest {
    var hash = SHA256()
    hash.update(bytes)
    return hash.finish()
  }

  private func add(_ bytes: UnsafeRawBufferPointer) {
    guard EVP_DigestUpdate(context, bytes.baseAddress, bytes.count) == 1 else {
      preconditionFailure("libcrypto could not update a SHA-256")
    }
  }
}
