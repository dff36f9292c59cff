import CByteScan

/// Counts by code, domain and category in one open table.
struct Cells {
  private struct Cell {
    var key: UInt64 = 0
    var count: Int64 = 0
    var weight: Int64 = 0
    var last: Int64 = 0
  }

  private var cells = [Cell](repeating: Cell(), count: 1 << 24)
  private let weights: [Int64] = (0..<65_536).map { 1_000_000 - Int64($0) * 10 }
  private(set) var count = 0

  /// A sum over all cells, so that nothing is optimised away.
  var total: Int64 { cells.reduce(0) { $0 &+ $1.count &+ $1.weight } }

  /// Adds rows; before `ends` stands where the first begins.
  mutating func add(
    _ text: UnsafePointer<UInt8>, _ ends: UnsafePointer<UInt32>, rows: Int, columns: Int,
    layout: Layout
  ) {
    let raw = UnsafeRawPointer(text)
    func word(_ at: Int) -> UInt64 { raw.loadUnaligned(fromByteOffset: at, as: UInt64.self) }
    func begin(_ field: Int) -> Int { Int(ends[2 * field - 1]) }
    func short(_ field: Int) -> UInt64 {
      let length = UInt32(Int(ends[2 * field]) - begin(field))
      return fenji_first_bytes(text + begin(field), min(8, length)) &+ UInt64(length) &<< 56
    }
    let weights = weights
    let found = cells.withUnsafeMutableBufferPointer { cells in
      var found = 0
      for row in 0..<rows {
        let first = row * columns
        let code = begin(first + layout.code)
        var key = Self.mix(word(code), word(code + 8) ^ UInt64(text[code + 17]) << 56)
        key = Self.mix(key ^ short(first + layout.domain), short(first + layout.category))
        let at = begin(first + layout.day)
        let digits = word(at) & 0x0F0F_000F_0F0F_0F0F
        let day = Int64(digits % 65_521)
        var slot = Int(truncatingIfNeeded: key >> 20) & (cells.count - 1)
        while cells[slot].key != key, cells[slot].key != 0 { slot = (slot + 1) & (cells.count - 1) }
        if cells[slot].key == 0 {
          cells[slot].key = key
          found += 1
        }
        cells[slot].count += 1
        cells[slot].weight += weights[Int(day)]
        cells[slot].last = max(cells[slot].last, day)
      }
      return found
    }
    count += found
  }

  private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
    let product = (one ^ 0x9E37_79B9_7F4A_7C15)
      .multipliedFullWidth(by: other ^ 0xD6E8_FEB8_6659_FD93)
    return max(1, product.low ^ product.high)
  }
}
