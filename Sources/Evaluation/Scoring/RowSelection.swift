/// Chosen rows of a matrix, block by block.
struct RowSelection: Sendable {
  /// The rows chosen of one block.
  struct Part: Sendable {
    let block: Int
    /// Their places in the block, ascending.
    var places: [UInt16]

    /// Calls `body` with the rows side by side.
    @inline(__always)
    func withLanes<Result>(
      of matrix: IndicatorValues, _ body: (BlockLanes) throws -> Result
    ) rethrows -> Result {
      try places.withUnsafeBufferPointer {
        try body(BlockLanes(matrix: matrix, block: block, places: $0))
      }
    }

    /// The row at that place among those chosen.
    @inline(__always)
    func row(_ index: Int) -> Int { block * IndicatorValues.blockSize + Int(places[index]) }
  }

  /// The parts that have rows, by block.
  let parts: [Part]
  /// How many rows come before those of each part.
  let starts: [Int]
  /// How many rows there are.
  let count: Int

  /// Parts ascending by block; those without rows are left out.
  init(_ parts: [Part]) {
    self.parts = parts.filter { !$0.places.isEmpty }
    var starts: [Int] = []
    var count = 0
    for part in self.parts {
      starts.append(count)
      count += part.places.count
    }
    self.starts = starts
    self.count = count
  }

  /// The rows, ascending.
  init(rows: some Sequence<Int>) {
    var parts: [Part] = []
    for row in rows {
      let (block, place) = row.quotientAndRemainder(dividingBy: IndicatorValues.blockSize)
      if parts.last?.block != block { parts.append(Part(block: block, places: [])) }
      parts[parts.count - 1].places.append(UInt16(place))
    }
    self.init(parts)
  }
}
