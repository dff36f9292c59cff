import CByteScan
import Glibc

/// The floor under any reader of a synthetic city: reads its record files on one thread and either
/// only finds the ends of fields, or also does the bare job of one schema without a single check:
/// code, domain and category hashed into cells, each with a count, a decayed count and a last day; or
/// takes the SHA-256 of the files and nothing else. Or says how fast memory is read.
///
///     scan-floor ends|job|hash FILE...
///     scan-floor memory
@main
struct ScanFloor {
  static func main() {
    let arguments = CommandLine.arguments
    if arguments.dropFirst() == ["memory"] { return memory() }
    guard arguments.count > 2, ["ends", "job", "hash"].contains(arguments[1]) else {
      print("usage: scan-floor ends|job|hash FILE... | memory")
      exit(64)
    }
    if arguments[1] == "hash" { return hash(arguments.dropFirst(2)) }
    var cells = Cells()
    var fields = 0
    var rows = 0
    var bytes = 0
    let began = seconds(CLOCK_PROCESS_CPUTIME_ID)
    let wall = seconds(CLOCK_MONOTONIC)
    for path in arguments.dropFirst(2) {
      var reader = Reader(path: path)
      let columns = reader.columns
      // Where code, domain, category and day stand in the two large layouts.
      let job: Layout? = columns == 14 ? .other : columns == 6 ? .permits : nil
      reader.read { text, ends, count in
        fields += count
        rows += count / columns
        guard arguments[1] == "job", let job else { return }
        cells.add(text, ends, rows: count / columns, columns: columns, layout: job)
      }
      bytes += reader.bytes
    }
    let cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - began
    print(
      "bare \(arguments[1]): \(fixed(cpu)) s CPU, \(fixed(seconds(CLOCK_MONOTONIC) - wall)) s wall, "
        + "\(rows) rows, \(fields) fields, \(Int(Double(bytes) / cpu / 1e6)) MB per CPU second, "
        + "\(cells.count) cells, sum \(cells.total)")
  }

  private static func hash(_ paths: ArraySlice<String>) {
    let began = seconds(CLOCK_PROCESS_CPUTIME_ID)
    let files = paths.map { fileHash(path: $0) }
    let cpu = seconds(CLOCK_PROCESS_CPUTIME_ID) - began
    let bytes = files.reduce(0) { $0 + $1.bytes }
    print(
      "SHA-256: \(fixed(cpu)) s CPU, \(Int(Double(bytes) / cpu / 1e6)) MB per CPU second, "
        + files.map { String($0.digest.hex.prefix(8)) }.joined(separator: " "))
  }

  /// Sums a gigabyte of words on one thread, the best of five times.
  private static func memory() {
    let count = 1 << 24
    let words = UnsafeMutablePointer<SIMD8<UInt64>>.allocate(capacity: count)
    words.initialize(repeating: SIMD8(repeating: 1), count: count)
    defer { words.deallocate() }
    var best = Double.infinity
    var sum = SIMD8<UInt64>.zero
    for _ in 0..<5 {
      let began = seconds(CLOCK_MONOTONIC)
      var sums = (sum, sum, sum, sum)
      for index in stride(from: 0, to: count, by: 4) {
        sums.0 &+= words[index]
        sums.1 &+= words[index + 1]
        sums.2 &+= words[index + 2]
        sums.3 &+= words[index + 3]
      }
      sum = sums.0 &+ sums.1 &+ sums.2 &+ sums.3
      best = min(best, seconds(CLOCK_MONOTONIC) - began)
    }
    let bytes = count * MemoryLayout<SIMD8<UInt64>>.stride
    print("memory: \(Int(Double(bytes) / best / 1e6)) MB/s, sum \(sum.wrappedSum())")
  }

  static func seconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  static func fixed(_ value: Double) -> String {
    let thousandths = Int((value * 1000).rounded())
    let rest = String(thousandths % 1000)
    return "\(thousandths / 1000)." + String(repeating: "0", count: 3 - rest.count) + rest
  }
}

/// Which columns the bare job looks at.
struct Layout {
  let code: Int
  let domain: Int
  let category: Int
  let day: Int

  static let other = Layout(code: 1, domain: 3, category: 2, day: 7)
  static let permits = Layout(code: 0, domain: 4, category: 4, day: 2)
}
