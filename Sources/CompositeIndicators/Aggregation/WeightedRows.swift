/// The rows of a matrix with weights, over which weighted means run block by block.
struct WeightedRows {
  private let matrix: IndicatorMatrix
  private let weights: Weights
  private let minimumAvailability: Double

  init(
    _ matrix: IndicatorMatrix, _ weights: Weights, minimumAvailability: Double
  ) throws(CompositeIndicatorsError) {
    try matrix.require(weights)
    self.matrix = matrix
    self.weights = weights
    self.minimumAvailability = minimumAvailability
  }

  /// Σ wⱼxⱼ / Σ wⱼ over the known values of each row.
  func arithmeticScoring() -> Scoring {
    let active = matrix.columns.indices.filter { weights[$0] > 0 }
    guard !active.contains(where: { matrix.missingCounts[$0] > 0 }) else {
      return scoring(transform: { $0 }, back: { $0 })
    }
    return Scoring(
      scores: Self.weightedSums(
        active.map { matrix.columns[$0] }, active.map { weights[$0] },
        rowCount: matrix.rowCount))
  }

  /// ((w₁x₁ + w₂x₂) + w₃x₃) + … for every row, four columns at a time over a block of rows that stays
  /// in cache.
  ///
  /// - Parameters:
  ///   - origins: what is subtracted from each column first; nothing when empty.
  ///   - base: what every sum begins with.
  static func weightedSums(
    _ columns: [[Double]], _ weights: [Double], origins: [Double] = [], from base: Double = 0,
    rowCount: Int
  ) -> [Double] {
    [Double](unsafeUninitializedCapacity: rowCount) { sums, count in
      sums.initialize(repeating: base)
      var start = 0
      while start < rowCount {
        let end = min(start + blockRows, rowCount)
        var column = 0
        while column < columns.count {
          let (a, b) = (columns[column], columns[min(column + 1, columns.count - 1)])
          let (c, d) = (
            columns[min(column + 2, columns.count - 1)], columns[min(column + 3, columns.count - 1)]
          )
          let shares = Lanes(
            weights[column], column + 1 < columns.count ? weights[column + 1] : 0,
            column + 2 < columns.count ? weights[column + 2] : 0,
            column + 3 < columns.count ? weights[column + 3] : 0)
          let shifts =
            origins.isEmpty
            ? Lanes.zero
            : Lanes(
              origins[column], origins[min(column + 1, columns.count - 1)],
              origins[min(column + 2, columns.count - 1)],
              origins[min(column + 3, columns.count - 1)])
          add(
            UnsafeMutableBufferPointer(rebasing: sums[start..<end]), shares, shifts,
            a.span.extracting(start..<end), b.span.extracting(start..<end),
            c.span.extracting(start..<end), d.span.extracting(start..<end))
          column += 4
        }
        start = end
      }
      count = rowCount
    }
  }

  @inline(__always)
  private static func add(
    _ sums: UnsafeMutableBufferPointer<Double>, _ weights: Lanes, _ shifts: Lanes,
    _ a: Span<Double>,
    _ b: Span<Double>, _ c: Span<Double>, _ d: Span<Double>
  ) {
    var index = 0
    let readable = UnsafeBufferPointer(sums).span
    while index + 4 <= sums.count {
      var sum = readable.lanes(at: index)
      sum += weights[0] * (a.lanes(at: index) - shifts[0])
      sum += weights[1] * (b.lanes(at: index) - shifts[1])
      sum += weights[2] * (c.lanes(at: index) - shifts[2])
      sum += weights[3] * (d.lanes(at: index) - shifts[3])
      sums.store(sum, at: index)
      index += 4
    }
    while index < sums.count {
      let left =
        (sums[index] + weights[0] * (a[index] - shifts[0])) + weights[1] * (b[index] - shifts[1])
      sums[index] =
        (left + weights[2] * (c[index] - shifts[2])) + weights[3] * (d[index] - shifts[3])
      index += 1
    }
  }

  /// back(Σ wⱼ·transform(xⱼ) / Σ wⱼ) over the known values of each row; columns of weight 0 are
  /// not looked at.
  func scoring(
    transform: (Double) -> Double, back: (Double) -> Double
  ) -> Scoring {
    var sums = [Double](repeating: 0, count: matrix.rowCount)
    let active = matrix.columns.indices.filter { weights[$0] > 0 }
    let hasMissing = active.contains { matrix.missingCounts[$0] > 0 }
    var known = [Double](repeating: 0, count: hasMissing ? matrix.rowCount : 0)
    var start = 0
    while start < matrix.rowCount {
      let end = min(start + blockRows, matrix.rowCount)
      for column in active {
        let weight = weights[column]
        let stored = matrix.columns[column]
        let values = stored.span
        if matrix.missingCounts[column] == 0 {
          for row in start..<end { sums[row] += weight * transform(values[row]) }
          if hasMissing { for row in start..<end { known[row] += weight } }
        } else {
          for row in start..<end where !values[row].isNaN {
            sums[row] += weight * transform(values[row])
            known[row] += weight
          }
        }
      }
      start = end
    }
    guard hasMissing else { return Scoring(scores: sums.map(back)) }
    var without = 0
    for row in sums.indices {
      let isKnown = known[row] > 0 && known[row] >= minimumAvailability - 1e-12
      without += isKnown ? 0 : 1
      sums[row] = isKnown ? back(sums[row] / known[row]) : .nan
    }
    return Scoring(
      scores: sums, notices: without > 0 ? [.rowsWithoutScore(count: without)] : [])
  }
}
