extension Matrix {
  /// The x ≥ 0 that makes A·x closest to b.
  ///
  /// Source: Lawson and Hanson, Solving Least Squares Problems, 1974, chapter 23 (active sets).
  ///
  /// - Throws: ``LinearAlgebraError`` when shapes differ or an element is not finite.
  public func nonNegativeLeastSquares(_ right: [Double]) throws(LinearAlgebraError) -> [Double] {
    try requireFinite()
    guard rowCount == right.count else {
      throw .shapes(
        rows: rowCount, columns: columnCount, otherRows: right.count, otherColumns: 1)
    }
    var solution = [Double](repeating: 0, count: columnCount)
    var isPassive = [Bool](repeating: false, count: columnCount)
    let norms = (0..<columnCount).map { index in
      column(index).reduce(0) { $0 + $1 * $1 }.squareRoot()
    }
    let size = right.reduce(0) { $0 + $1 * $1 }.squareRoot()
    for _ in 0..<(3 * columnCount + 10) {
      let product = try times(solution)
      let residual = zip(right, product).map { $0 - $1 }
      var best: (index: Int, gain: Double)?
      for index in 0..<columnCount where !isPassive[index] && norms[index] > 0 {
        let gain = zip(column(index), residual).reduce(0) { $0 + $1.0 * $1.1 } / norms[index]
        if gain > 1e-13 * size, gain > best?.gain ?? 0 { best = (index, gain) }
      }
      guard let best else { return solution }
      isPassive[best.index] = true
      try settle(&solution, &isPassive, right: right)
    }
    return solution
  }

  /// Moves to the least-squares solution over the passive columns, dropping each that would turn
  /// negative on the way.
  private func settle(
    _ solution: inout [Double], _ isPassive: inout [Bool], right: [Double]
  ) throws(LinearAlgebraError) {
    while true {
      let passive = isPassive.indices.filter { isPassive[$0] }
      guard !passive.isEmpty else { return }
      let free = Matrix(
        rowCount: rowCount, columnCount: passive.count,
        elements: passive.flatMap { column($0) })
      let target = try free.leastSquares(right).solution
      if target.allSatisfy({ $0 > 0 }) {
        for (index, value) in zip(passive, target) { solution[index] = value }
        return
      }
      var step = 1.0
      var blocking = passive[0]
      for (index, value) in zip(passive, target) where value <= 0 {
        let gap = solution[index] - value
        let ratio = gap > 0 ? solution[index] / gap : 0
        if ratio <= step { (step, blocking) = (ratio, index) }
      }
      for (index, value) in zip(passive, target) {
        solution[index] += step * (value - solution[index])
        if index == blocking || solution[index] <= 0 {
          solution[index] = 0
          isPassive[index] = false
        }
      }
    }
  }
}
