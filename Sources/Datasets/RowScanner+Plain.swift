import CByteScan

extension RowScanner {
  /// Room that ``scanPlain(_:from:stop:limit:columns:maximumRow:into:rows:)`` needs beyond the
  /// fields of its rows.
  static let slack = 72

  /// Splits rows without quotation marks that have the right number of fields, many at once; stops
  /// before the first that isn't such, which the careful scan must look at.
  ///
  /// - Parameters:
  ///   - stop: rows that begin there or later are left alone.
  ///   - limit: where the text ends; zero bytes follow.
  ///   - bounds: takes the fields one row after the other; has room for `rows` rows and the slack.
  ///   - rows: at most so many.
  /// - Returns: how many rows were split, and where the next begins.
  static func scanPlain(
    _ text: RawSpan, from start: Int, stop: Int, limit: Int, columns: Int, maximumRow: Int,
    into bounds: UnsafeMutableBufferPointer<FieldBounds>, rows: Int
  ) -> (rows: Int, next: Int) {
    precondition(start >= 0 && limit &+ FieldBounds.padding <= text.byteCount)
    precondition(bounds.count >= rows * columns + slack)
    guard let first = bounds.baseAddress, rows > 0, start < stop else { return (0, start) }
    return text.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
        return (0, start)
      }
      let places = Places(first)
      places.begin(at: start)
      let found = fenji_split(
        base, Int64(start), Int64(limit), Int64(rows &* columns), places.numbers)
      let count = Int(found.separators)
      let lineFeeds = Int(found.line_feeds)
      var whole = min(rows, count / columns)
      while whole > 0, Int(first[(whole &- 1) &* columns].lower) >= stop { whole &-= 1 }
      let isRegular = lineFeeds == count / columns && places.areRows(count / columns, columns, base)
      for row in 0..<whole {
        let last = row &* columns &+ columns &- 1
        let end = first[last].upper
        let isWhole =
          base[end] == lineFeed && end &+ 1 &- Int(first[row &* columns].lower) <= maximumRow
          && (isRegular || !places.hasLineFeed(base, from: row &* columns, to: last))
        guard isWhole else {
          whole = row
          break
        }
        if base[end &- 1] == carriageReturn, !first[last].isEmpty {
          first[last] = first[last].withoutLast
        }
      }
      return (whole, whole == 0 ? start : places.begin(of: whole &* columns))
    }
  }

  /// The places of separators as bounds of fields: each is the end of one and begins the next.
  private struct Places {
    let first: UnsafeMutablePointer<FieldBounds>
    /// From the end of the first field on.
    let numbers: UnsafeMutablePointer<UInt8>

    init(_ first: UnsafeMutablePointer<FieldBounds>) {
      self.first = first
      numbers = (UnsafeMutableRawPointer(first) + 4).assumingMemoryBound(to: UInt8.self)
    }

    func begin(at start: Int) { first[0].lower = UInt32(truncatingIfNeeded: start) }

    func begin(of field: Int) -> Int { Int(first[field].lower) }

    /// Whether the last of each row's fields ends with its line.
    func areRows(_ rows: Int, _ columns: Int, _ base: UnsafePointer<UInt8>) -> Bool {
      var others: UInt8 = 0
      for row in 1..<(rows &+ 1) {
        others |= base[first[row &* columns &- 1].upper] ^ lineFeed
      }
      return others == 0
    }

    /// Whether a field but the last ends with its line.
    func hasLineFeed(_ base: UnsafePointer<UInt8>, from field: Int, to last: Int) -> Bool {
      (field..<last).contains { base[first[$0].upper] == lineFeed }
    }
  }
}
