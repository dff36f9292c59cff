public import LinearAlgebra

/// The orthogonal rotation of loadings that makes each column of squared loadings as uneven as
/// possible, so that each indicator loads on few factors.
///
/// Found by turning one plane of two factors after another to its best angle until none moves, which
/// never circles as the fixed point of singular value decompositions can; with Kaiser's
/// normalisation each row has length 1 meanwhile. Factors are ordered by falling sum of squared loadings and turned so
/// that their loadings sum to at least 0.
///
/// Source: Kaiser, The varimax criterion for analytic rotation in factor analysis, 1958.
public struct Varimax: Hashable, Sendable {
  /// The rotated loadings, a column a factor.
  public let loadings: Matrix

  /// Rotates loadings.
  public init(_ loadings: Matrix, normalisesRows: Bool = true) {
    guard loadings.columnCount > 1 else {
      self.loadings = Self.ordered(loadings)
      return
    }
    let lengths = (0..<loadings.rowCount).map { row in
      let length = loadings.row(row).reduce(0) { $0 + $1 * $1 }.squareRoot()
      return normalisesRows && length > 0 ? length : 1
    }
    var scaled = loadings
    for column in 0..<loadings.columnCount {
      for row in 0..<loadings.rowCount { scaled[row, column] /= lengths[row] }
    }
    for _ in 0..<1000 {
      var largest = 0.0
      for first in 0..<(scaled.columnCount - 1) {
        for second in (first + 1)..<scaled.columnCount {
          largest = max(largest, Self.turn(&scaled, first, second))
        }
      }
      if largest < 1e-13 { break }
    }
    for column in 0..<scaled.columnCount {
      for row in 0..<scaled.rowCount { scaled[row, column] *= lengths[row] }
    }
    self.loadings = Self.ordered(scaled)
  }

  /// The sum of squared loadings of each factor: the variance it explains.
  public var explainedVariances: [Double] {
    (0..<loadings.columnCount).map { column in
      loadings.column(column).reduce(0) { $0 + $1 * $1 }
    }
  }

  /// Turns the plane of two factors to the best angle, and gives its size.
  private static func turn(_ loadings: inout Matrix, _ first: Int, _ second: Int) -> Double {
    var (sumU, sumV, squares, products) = (0.0, 0.0, 0.0, 0.0)
    for row in 0..<loadings.rowCount {
      let (x, y) = (loadings[row, first], loadings[row, second])
      let (u, v) = ((x - y) * (x + y), 2 * x * y)
      sumU += u
      sumV += v
      squares += (u - v) * (u + v)
      products += 2 * u * v
    }
    let count = Double(loadings.rowCount)
    let numerator = products - 2 * sumU * sumV / count
    let denominator = squares - (sumU - sumV) * (sumU + sumV) / count
    let size = (numerator * numerator + denominator * denominator).squareRoot()
    guard size > 1e-14 * count else { return 0 }
    let angle = Elementary.arcTangent(numerator, denominator) / 4
    let (cosine, sine) = (Elementary.cosine(angle), Elementary.sine(angle))
    for row in 0..<loadings.rowCount {
      let (x, y) = (loadings[row, first], loadings[row, second])
      loadings[row, first] = x * cosine + y * sine
      loadings[row, second] = y * cosine - x * sine
    }
    return angle.magnitude
  }

  private static func ordered(_ loadings: Matrix) -> Matrix {
    let columns = (0..<loadings.columnCount).map { column -> [Double] in
      let values = Array(loadings.column(column))
      return values.reduce(0, +) < 0 ? values.map { -$0 } : values
    }
    let sizes = columns.map { column in
      Ranking.quantised(column.reduce(0) { $0 + $1 * $1 })
    }
    let order = columns.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    return Matrix(columns: order.map { columns[$0] })
  }
}
