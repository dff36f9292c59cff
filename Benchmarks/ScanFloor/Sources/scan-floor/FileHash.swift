import Digests
import Glibc

/// The SHA-256 of a file, read in half megabytes: what a reader pays whose manifest names its files.
func fileHash(path: String) -> (digest: SHA256Digest, bytes: Int) {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else {
    print("can't read \(path)")
    exit(1)
  }
  defer { close(descriptor) }
  var hash = SHA256()
  var bytes = 0
  var buffer = [UInt8](repeating: 0, count: 1 << 19)
  while true {
    let count = read(descriptor, &buffer, buffer.count)
    if count <= 0 { return (hash.finish(), bytes) }
    hash.update(buffer[..<count])
    bytes += count
  }
}
