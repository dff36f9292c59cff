import CByteScan
import Glibc

/// Reads a file in half megabytes and hands over where fields end; quotation marks are not expected.
struct Reader {
  private let descriptor: Int32
  private let buffer: UnsafeMutablePointer<UInt8>
  private let places: UnsafeMutablePointer<UInt8>
  private(set) var bytes = 0
  /// How many fields the header has.
  let columns: Int

  private static let size = 1 << 19

  init(path: String) {
    descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else {
      print("can't read \(path)")
      exit(1)
    }
    buffer = .allocate(capacity: 2 * Self.size + 64)
    places = .allocate(capacity: 8 * (2 * Self.size + 128))
    let count = pread(descriptor, buffer, 4096, 0)
    let header = UnsafeBufferPointer(start: buffer, count: count).prefix { $0 != 10 }
    columns = header.count { $0 == 44 } + 1
  }

  /// Splits the buffer; a quotation mark is a character like others here.
  private func split(_ limit: Int) -> Int {
    var count = 0
    var at = 0
    while at < limit {
      let mark = memchr(buffer + at, 34, limit - at).map { $0 - UnsafeMutableRawPointer(buffer) }
      let end = mark ?? limit
      // Beyond `end` other separators would be found: they are cut off by their places.
      let found = fenji_split(buffer, Int64(at), Int64(end), .max, places + 8 + 8 * count)
      count += Int(found.separators)
      let ends = UnsafeMutableRawPointer(places + 8).assumingMemoryBound(to: UInt32.self)
      while count > 0, Int(ends[2 * (count - 1)]) >= end { count -= 1 }
      at = end + 1
    }
    return count
  }

  /// Calls `body` with text, the ends of fields in it (pairs of an end and the next beginning) and
  /// their number, whole rows only.
  mutating func read(
    _ body: (UnsafePointer<UInt8>, UnsafePointer<UInt32>, Int) -> Void
  ) {
    var held = 0
    var isHeader = true
    while true {
      let got = Glibc.read(descriptor, buffer + held, Self.size)
      if got <= 0 { break }
      bytes += got
      let limit = held + got
      (buffer + limit).initialize(repeating: 0, count: 64)
      // The first pair is the beginning of the text.
      places.initialize(repeating: 0, count: 8)
      let count = split(limit) / columns * columns
      let raw = UnsafeMutableRawPointer(places + 8)
      let ends = raw.assumingMemoryBound(to: UInt32.self)
      let skip = isHeader ? columns : 0
      isHeader = false
      guard count > skip else { break }
      body(buffer, UnsafePointer(ends + 2 * skip), count - skip)
      let next = Int(ends[2 * (count - 1) + 1])
      held = limit - next
      memmove(buffer, buffer + next, held)
    }
    close(descriptor)
    buffer.deallocate()
    places.deallocate()
  }
}
