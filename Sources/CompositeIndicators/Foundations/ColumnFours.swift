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
          columns[first].withUnsafeBufferPointer { a in
            columns[min(first + 1, columns.count - 1)].withUnsafeBufferPointer { b in
              columns[min(first + 2, columns.count - 1)].withUnsafeBufferPointer { c in
                columns[min(first + 3, columns.count - 1)].withUnsafeBufferPointer { d in
                  body(
                    Part(
                      first: first, start: start, count: count,
                      a: a.baseAddress.map { $0 + start }, b: b.baseAddress.map { $0 + start },
                      c: c.baseAddress.map { $0 + start }, d: d.baseAddress.map { $0 + start }))
                }
              }
            }
          }
        }
        start += count
      }
      finish(rows)
    }
  }

  /// How many rows make a block: long enough to read each column in a stream, short enough for what is
  /// summed up to stay in the second-level cache. No result depends on it.
  private static let block = 4096

  /// How many rows a worker takes at a time.
  private static let rows = 4 * block
}
