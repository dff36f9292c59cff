import CVectorKernels

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
  func arithmeticScoring(threads: Int) -> Scoring {
    let active = matrix.columns.indices.filter { weights[$0] > 0 }
    guard !active.contains(where: { matrix.missingCounts[$0] > 0 }) else {
      return scoring(transform: { $0 }, back: { $0 })
    }
    return Scoring(
      scores: Self.weightedSums(
        active.map { matrix.columns[$0] }, active.map { weights[$0] },
        rowCount: matrix.rowCount, threads: threads))
  }

  /// ((w₁x₁ + w₂x₂) + w₃x₃) + … for every row, four columns at a time over a block of rows that stays
  /// in cache.
  ///
  /// - Parameters:
  ///   - origins: what is subtracted from each column first; nothing when empty.
  ///   - base: what every sum begins with.
  static func weightedSums(
    _ columns: [[Double]], _ weights: [Double], origins: [Double] = [], from base: Double = 0,
    rowCount: Int, threads: Int
  ) -> [Double] {
    let weights = ColumnFours.padded(weights)
    let origins = origins.isEmpty ? weights.map { _ in 0 } : ColumnFours.padded(origins)
    return SharedRows.filled(rowCount, with: base) { sums in
      ColumnFours(columns, rowCount: rowCount).forEach(threads: threads) { part in
        weights.withUnsafeBufferPointer { weights in
          origins.withUnsafeBufferPointer { origins in
            fenji_add_weighted(
              sums.from(part.start), Int64(part.count), part.a, part.b, part.c, part.d,
              weights.baseAddress.map { $0 + part.first },
              origins.baseAddress.map { $0 + part.first })
          }
        }
      }
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
