import CVectorKernels

/// Columns taken four at a time, block of rows by block of rows, so that what is summed up for each row
/// stays in cache.
struct ColumnFours: Sendable {
  private let columns: [[Double]]
  private let rowCount: Int

  init(_ columns: [[Double]], rowCount: Int) {
    self.columns = columns
    self.rowCount = rowCount
  }

  /// Four neighbouring columns over one block of rows.
  struct Part {
    /// The first of the columns; parameters filled up by ``ColumnFours/padded(_:)`` hold four from it on.
    let first: Int
    /// The first row.
    let start: Int
    /// How many rows.
    let count: Int
    /// The values. Behind the last column the last is repeated.
    let a, b, c, d: UnsafePointer<Double>?
  }

  /// Zeros behind the parameters of the last column, for the columns repeated there.
  static func padded(_ parameters: [Double]) -> [Double] {
    parameters + [Double](repeating: 0, count: (4 - parameters.count % 4) % 4)
  }

  /// Calls the body with all columns of a block, in order. Blocks are dealt to workers.
  func forEach(
    threads: Int, finish: @Sendable (Range<Int>) -> Void = { _ in },
    _ body: @Sendable (Part) -> Void
  ) {
    let share = Self.rows
    Workers.forEach((rowCount + share - 1) / share, threads: threads) { part in
      let rows = part * share..<min(rowCount, (part + 1) * share)
      var start = rows.lowerBound
      while start < rows.upperBound {
        let count = min(Self.block, rows.upperBound - start)
        for first in stride(from: 0, to: columns.count, by: 4) {
          withFour(first) { a, b, c, d in
            body(
              Part(
                first: first, start: start, count: count, a: a.map { $0 + start },
                b: b.map { $0 + start }, c: c.map { $0 + start }, d: d.map { $0 + start }))
          }
        }
        start += count
      }
      finish(rows)
    }
  }

  /// The extremes of complete columns. Four are read in one sweep, which keeps memory busier than one.
  func extremes(threads: Int) -> [Extremes] {
    let fours = Workers.map((columns.count + 3) / 4, threads: threads) { four in
      var lows = [Double](repeating: .infinity, count: 4)
      var highs = [Double](repeating: -.infinity, count: 4)
      withFour(4 * four) { a, b, c, d in
        fenji_widen(Int64(rowCount), a, b, c, d, &lows, &highs)
      }
      return zip(lows, highs).map { Extremes(count: rowCount, minimum: $0, maximum: $1) }
    }
    return Array(fours.joined().prefix(columns.count))
  }

  /// Four neighbouring columns; behind the last the last is repeated.
  private func withFour(
    _ first: Int,
    _ body: (
      UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?, UnsafePointer<Double>?
    ) -> Void
  ) {
    let last = columns.count - 1
    columns[first].withUnsafeBufferPointer { a in
      columns[min(first + 1, last)].withUnsafeBufferPointer { b in
        columns[min(first + 2, last)].withUnsafeBufferPointer { c in
          columns[min(first + 3, last)].withUnsafeBufferPointer { d in
            body(a.baseAddress, b.baseAddress, c.baseAddress, d.baseAddress)
          }
        }
      }
    }
  }

  /// How many rows make a block: long enough to read each column in a stream, short enough for what is
  /// summed up to stay in the second-level cache. No result depends on it.
  private static let block = 4096

  /// How many rows a worker takes at a time.
  private static let rows = 4 * block
}
