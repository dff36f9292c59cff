import CVectorKernels
import LinearAlgebra

/// What one look at all columns tells: extremes, means, and the sums of products of deviations.
///
/// Each block of rows is shifted by a guess of the means, which a sample of rows gives, and multiplied
/// with itself by a symmetric rank-k update while it is in cache; the guess is corrected for in the end.
/// A guess wrong by many standard deviations would cost digits, and a second look is then taken from the
/// means found. Rows are dealt to workers in shares whose size depends on nothing but the number of rows,
/// and the sums of shares are added in order.
struct CrossDeviations: Sendable {
  /// The smallest and largest value of each column.
  private(set) var minimums: [Double]
  private(set) var maximums: [Double]
  /// The mean of each column.
  private(set) var means: [Double] = []
  /// The sample standard deviation of each column, 0 for a constant one.
  private(set) var deviations: [Double] = []
  /// Pearson's correlations, 1 on the diagonal, 0 for pairs without spread.
  private(set) var correlations: Matrix

  /// Looks at columns; nil when a value is missing or so large or small that squares leave the range.
  init?(_ columns: [[Double]], threads: Int = 1) {
    guard let rowCount = columns.first?.count, rowCount > 0 else { return nil }
    var shifts: [Double] = []
    var scales: [Double] = []
    let step = max(1, rowCount / 512)
    for column in columns {
      let sample = Moments(stride(from: 0, to: rowCount, by: step).map { column[$0] })
      let spread = sample.populationStandardDeviation
      let size = max(sample.maximum.magnitude, sample.minimum.magnitude)
      guard sample.count > 0, size < 1e100, spread == 0 || spread > 1e-100 else { return nil }
      shifts.append(sample.mean)
      scales.append(spread > 0 ? 1 / spread : 1)
    }
    minimums = [Double](repeating: .infinity, count: columns.count)
    maximums = [Double](repeating: -.infinity, count: columns.count)
    correlations = .identity(columns.count)
    for attempt in 0..<3 {
      guard let (products, means) = look(columns, rowCount, shifts, scales, threads)
      else { return nil }
      let count = Double(rowCount)
      let squares = columns.indices.map { index in
        max(0, products[index, index] - count * means[index] * means[index])
      }
      // The shift misses the mean by more deviations than digits can be spared for.
      let isFar = columns.indices.contains { index in
        count * means[index] * means[index] > 1e3 * squares[index]
          && minimums[index] < maximums[index]
      }
      if isFar, attempt < 2 {
        for index in columns.indices {
          shifts[index] += means[index] / scales[index]
          let spread = (squares[index] / count).squareRoot() / scales[index]
          if spread > 1e-100 { scales[index] = 1 / spread }
        }
        continue
      }
      if isFar { return nil }
      finish(products, means, squares, scales, count)
      self.means = columns.indices.map { shifts[$0] + means[$0] / scales[$0] }
      return
    }
    return nil
  }

  private mutating func finish(
    _ products: Matrix, _ means: [Double], _ squares: [Double], _ scales: [Double],
    _ count: Double
  ) {
    deviations = squares.indices.map { index in
      minimums[index] < maximums[index] && count > 1
        ? (squares[index] / (count - 1)).squareRoot() / scales[index] : 0
    }
    for column in squares.indices {
      for row in 0..<column {
        let size = (squares[row] * squares[column]).squareRoot()
        let product = products[row, column] - count * means[row] * means[column]
        let isSpread = deviations[row] > 0 && deviations[column] > 0 && size > 0
        let value = isSpread ? max(-1, min(1, product / size)) : 0
        correlations[row, column] = value
        correlations[column, row] = value
      }
    }
  }

  /// One pass: products of shifted and scaled columns, and their means. Nil when a value is missing or
  /// a product leaves the range.
  private mutating func look(
    _ columns: [[Double]], _ rowCount: Int, _ shifts: [Double], _ scales: [Double], _ threads: Int
  ) -> (products: Matrix, means: [Double])? {
    // At most 128 shares, so that their products take little memory.
    let blocks = (rowCount + Share.rows - 1) / Share.rows
    let size = Share.rows * max(8, (blocks + 127) / 128)
    let count = (rowCount + size - 1) / size
    let shares = Workers.map(count, threads: threads) { part in
      Share(columns, part * size..<min(rowCount, (part + 1) * size), shifts, scales)
    }
    var products = CrossProductSum(columnCount: columns.count)
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: columns.count)
    for share in shares {
      products.add(share.products)
      for index in columns.indices {
        sums[index].add(share.sums[index])
        minimums[index] = min(minimums[index], share.minimums[index])
        maximums[index] = max(maximums[index], share.maximums[index])
      }
    }
    let means = sums.map { $0.value / Double(rowCount) }
    let total = products.total()
    let isFinite = means.allSatisfy { $0.isFinite } && total.elements.allSatisfy { $0.isFinite }
    return isFinite ? (total, means) : nil
  }
}

/// What one worker finds in a share of the rows.
private struct Share: Sendable {
  private(set) var products: CrossProductSum
  private(set) var sums: [CompensatedSum]
  private(set) var minimums: [Double]
  private(set) var maximums: [Double]

  init(_ columns: [[Double]], _ range: Range<Int>, _ shifts: [Double], _ scales: [Double]) {
    products = CrossProductSum(columnCount: columns.count)
    sums = [CompensatedSum](repeating: CompensatedSum(), count: columns.count)
    minimums = [Double](repeating: .infinity, count: columns.count)
    maximums = [Double](repeating: -.infinity, count: columns.count)
    var block = [Double](repeating: 0, count: Self.rows * columns.count)
    var start = range.lowerBound
    while start < range.upperBound {
      let rows = min(Self.rows, range.upperBound - start)
      for (index, column) in columns.enumerated() {
        let values = column.span.extracting(start..<(start + rows))
        let sum = block.withUnsafeMutableBufferPointer { scratch in
          values.withUnsafeBufferPointer {
            fenji_shift_and_scale(
              $0.baseAddress, Int64(rows), shifts[index], scales[index],
              scratch.baseAddress.map { $0 + index * rows }, &minimums[index], &maximums[index])
          }
        }
        sums[index].add(sum)
      }
      products.add(block, rowCount: rows)
      start += rows
    }
  }

  /// How many rows of all columns stay in the second-level cache.
  static let rows = 512
}

extension CrossDeviations {
  /// What the sums tell; nil when they are too large.
  init?(_ sums: CriteriaSums) {
    let columns = sums.criteria.indices
    let count = Double(sums.count)
    minimums = sums.minimums.map(Double.init)
    maximums = sums.maximums.map(Double.init)
    means = sums.sums.map { Double($0) / count }
    correlations = .identity(columns.count)
    var squares: [Double] = []
    for column in columns {
      guard let square = sums.deviationProduct(column, column) else { return nil }
      squares.append(Double(square))
    }
    deviations = squares.map { $0 > 0 && count > 1 ? ($0 / (count * (count - 1))).squareRoot() : 0 }
    for column in columns {
      for row in 0..<column {
        guard let product = sums.deviationProduct(row, column) else { return nil }
        let size = squares[row].squareRoot() * squares[column].squareRoot()
        let value = size > 0 ? max(-1, min(1, Double(product) / size)) : 0
        correlations[row, column] = value
        correlations[column, row] = value
      }
    }
  }
}
