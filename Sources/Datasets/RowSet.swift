import CByteScan

/// Rows of a batch, a bit for each.
typealias RowSet = fenji_rows

extension RowSet {
  /// Calls `body` with each row in order.
  @inline(__always)
  func forEach(_ body: (Int) -> Void) {
    var rest = low
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
    rest = high
    while rest != 0 {
      body(64 &+ rest.trailingZeroBitCount)
      rest &= rest &- 1
    }
  }

  /// Whether the row is among them.
  @inline(__always)
  func contains(_ row: Int) -> Bool {
    let bits = row < 64 ? low : high
    return bits &>> UInt64(truncatingIfNeeded: row & 63) & 1 != 0
  }
}

extension Span<FieldBounds> {
  /// Calls `body` with the text and the places of one column's fields, as loops over many rows take
  /// them.
  ///
  /// - Parameters:
  ///   - column: the index of the column.
  ///   - stride: how many fields a row has.
  ///   - count: how many rows, at most ``RowFeed/batch``.
  @inline(__always)
  func withColumn(
    _ column: Int, of text: RawSpan, stride: Int, count: Int,
    _ body: (UnsafePointer<UInt8>, fenji_column) -> RowSet
  ) -> RowSet {
    precondition(
      column >= 0 && column < stride && count <= RowFeed.batch && count &* stride <= self.count)
    return text.withUnsafeBytes { bytes in
      withUnsafeBufferPointer { fields in
        guard let base = bytes.baseAddress, let first = fields.baseAddress else { return RowSet() }
        let place = UnsafeRawPointer(first + column)
        return body(
          base.assumingMemoryBound(to: UInt8.self),
          fenji_column(
            first: place.assumingMemoryBound(to: UInt8.self),
            stride: Int64(stride &* MemoryLayout<FieldBounds>.stride), count: Int64(count)))
      }
    }
  }
}
