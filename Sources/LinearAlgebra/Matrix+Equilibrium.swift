extension Matrix {
  /// The shares q ≥ 0, summing to 1, that flows between the columns leave unchanged.
  ///
  /// Element (i, j) is the rate of flow from j to i; the diagonal is not read. Where rates leave
  /// several equilibria, it is the one that equal shares flow to. Without any flow shares are equal.
  ///
  /// Found by elimination without subtractions, so that even tiny shares keep their digits. Source:
  /// Grassmann, Taksar and Heyman, Regenerative analysis and steady state distributions for Markov
  /// chains, 1985.
  ///
  /// - Precondition: the matrix is square and its rates are finite and not negative.
  public func equilibrium() -> [Double] {
    precondition(rowCount == columnCount, "Rates need a square matrix")
    let size = rowCount
    guard size > 1 else { return [Double](repeating: 1, count: size) }
    var rates = self
    var outflows = [Double](repeating: 0, count: size)
    for last in stride(from: size - 1, to: 0, by: -1) {
      outflows[last] = (0..<last).reduce(0) { $0 + rates[$1, last] }
      guard outflows[last] > 0 else { return limitOfEqualShares() }
      for column in 0..<last {
        let through = rates[last, column] / outflows[last]
        for row in 0..<last { rates[row, column] += rates[row, last] * through }
      }
    }
    var shares = [Double](repeating: 0, count: size)
    shares[0] = 1
    for index in 1..<size {
      let inflow = (0..<index).reduce(0) { $0 + rates[index, $1] * shares[$1] }
      shares[index] = inflow / outflows[index]
    }
    let sum = shares.reduce(0, +)
    return shares.map { $0 / sum }
  }

  /// Where equal shares flow in the long run, when some columns have no way out.
  private func limitOfEqualShares() -> [Double] {
    let size = rowCount
    var largest = 0.0
    for column in 0..<size {
      largest = Swift.max(
        largest, (0..<size).reduce(0) { $1 == column ? $0 : $0 + self[$1, column] })
    }
    let equal = [Double](repeating: 1 / Double(size), count: size)
    guard largest > 0 else { return equal }
    var steps = Matrix.identity(size)
    for column in 0..<size {
      for row in 0..<size where row != column {
        let step = self[row, column] / (2 * largest)
        steps[row, column] = step
        steps[column, column] -= step
      }
    }
    let limit = steps.stochasticLimit()
    return (0..<size).map { row in limit.row(row).reduce(0, +) / Double(size) }
  }

  /// The limit of the averages of the powers of a matrix whose columns are shares.
  ///
  /// Powers themselves may circle; those of (A + 1)/2 have the same limit and don't.
  ///
  /// - Precondition: the matrix is square, and each column is not negative and sums to 1.
  public func stochasticLimit() -> Matrix {
    precondition(rowCount == columnCount, "Powers need a square matrix")
    var power = self
    for index in power.elements.indices { power.elements[index] /= 2 }
    for index in 0..<rowCount { power[index, index] += 0.5 }
    for _ in 0..<100 {
      guard var square = try? power.times(power) else { return power }
      for column in 0..<columnCount {
        let sum = square.column(column).reduce(0, +)
        for row in 0..<rowCount { square[row, column] /= sum }
      }
      let change = zip(square.elements, power.elements).reduce(0) {
        Swift.max($0, ($1.0 - $1.1).magnitude)
      }
      power = square
      if change < 1e-16 { break }
    }
    return power
  }
}
