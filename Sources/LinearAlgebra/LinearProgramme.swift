/// A linear programme in non-negative unknowns: the largest c·x with A·x ≤ b.
///
/// Solved by the simplex method on a dense tableau, in two phases when some b is negative. Bland's
/// rule takes over when steps stop gaining, so that it always ends.
///
/// Source: Dantzig 1951; Bland, New finite pivoting rules for the simplex method, 1977.
public struct LinearProgramme: Sendable {
  private var tableau: [[Double]]
  private var basis: [Int]
  private let unknowns: Int

  /// What a programme has come to.
  public enum Outcome: Hashable, Sendable {
    /// The best x, its c·x, and what one more of each bound would add to it.
    case optimum(solution: [Double], value: Double, prices: [Double])
    /// No x satisfies all rows.
    case infeasible
    /// c·x grows without end.
    case unbounded
  }

  /// Solves a programme. Equalities are two rows, one with every sign turned.
  ///
  /// - Precondition: every row has as many elements as there are gains, and rows as many bounds.
  public static func maximise(
    _ gains: [Double], rows: [[Double]], bounds: [Double]
  ) -> Outcome {
    precondition(
      rows.count == bounds.count && rows.allSatisfy { $0.count == gains.count },
      "The shapes of a linear programme differ")
    var programme = LinearProgramme(gains, rows, bounds)
    return programme.solve(gains)
  }

  private static let tolerance = 1e-11

  /// Columns: unknowns, slacks, one artificial unknown, then the bound.
  private init(_ gains: [Double], _ rows: [[Double]], _ bounds: [Double]) {
    unknowns = gains.count
    let slacks = rows.count
    basis = (0..<slacks).map { gains.count + $0 }
    tableau = zip(rows, bounds).enumerated().map { index, pair in
      var row = pair.0 + [Double](repeating: 0, count: slacks + 2)
      row[gains.count + index] = 1
      row[gains.count + slacks] = -1
      row[gains.count + slacks + 1] = pair.1
      return row
    }
  }

  private var artificial: Int { unknowns + tableau.count }

  private mutating func solve(_ gains: [Double]) -> Outcome {
    let width = unknowns + tableau.count + 2
    if let worst = tableau.indices.min(by: { tableau[$0][width - 1] < tableau[$1][width - 1] }),
      tableau[worst][width - 1] < 0
    {
      var costs = [Double](repeating: 0, count: width)
      costs[artificial] = -1
      pivot(row: worst, column: artificial, &costs)
      guard climb(&costs, isFirstPhase: true) else { return .infeasible }
      // Kept as c·x = −artificial; the corner holds minus that value.
      let size = 1 + tableau.reduce(0) { max($0, $1[width - 1].magnitude) }
      if costs[width - 1].magnitude > 1e-9 * size { return .infeasible }
      if let row = basis.firstIndex(of: artificial),
        let column = (0..<artificial).max(by: {
          tableau[row][$0].magnitude < tableau[row][$1].magnitude
        }), tableau[row][column].magnitude > Self.tolerance
      {
        pivot(row: row, column: column, &costs)
      }
    }
    for row in tableau.indices { tableau[row][artificial] = 0 }
    var costs = gains + [Double](repeating: 0, count: width - unknowns)
    for (row, column) in basis.enumerated() where costs[column] != 0 {
      let factor = costs[column]
      for index in 0..<width { costs[index] -= factor * tableau[row][index] }
    }
    guard climb(&costs, isFirstPhase: false) else { return .unbounded }
    var solution = [Double](repeating: 0, count: unknowns)
    for (row, column) in basis.enumerated() where column < unknowns {
      solution[column] = max(0, tableau[row][width - 1])
    }
    return .optimum(
      solution: solution, value: zip(gains, solution).reduce(0) { $0 + $1.0 * $1.1 },
      prices: tableau.indices.map { max(0, -costs[unknowns + $0]) })
  }

  /// Pivots until no column gains; false when a column gains without end.
  private mutating func climb(_ costs: inout [Double], isFirstPhase: Bool) -> Bool {
    let width = costs.count
    let columns = isFirstPhase ? width - 1 : width - 2
    var idle = 0
    while true {
      let isStuck = idle > 20
      var entering: Int?
      for column in 0..<columns where costs[column] > Self.tolerance {
        guard let best = entering else {
          entering = column
          continue
        }
        if isStuck { break }
        if costs[column] > costs[best] { entering = column }
      }
      guard let entering else { return true }
      var leaving: (row: Int, ratio: Double)?
      for row in tableau.indices where tableau[row][entering] > Self.tolerance {
        let ratio = tableau[row][width - 1] / tableau[row][entering]
        guard let best = leaving else {
          leaving = (row, ratio)
          continue
        }
        if ratio < best.ratio || (ratio == best.ratio && basis[row] < basis[best.row]) {
          leaving = (row, ratio)
        }
      }
      guard let leaving else { return false }
      idle = leaving.ratio > Self.tolerance ? 0 : idle + 1
      pivot(row: leaving.row, column: entering, &costs)
    }
  }

  private mutating func pivot(row: Int, column: Int, _ costs: inout [Double]) {
    let factor = 1 / tableau[row][column]
    for index in tableau[row].indices { tableau[row][index] *= factor }
    tableau[row][column] = 1
    let pivotRow = tableau[row]
    for other in tableau.indices where other != row && tableau[other][column] != 0 {
      let multiple = tableau[other][column]
      for index in pivotRow.indices { tableau[other][index] -= multiple * pivotRow[index] }
      tableau[other][column] = 0
    }
    let multiple = costs[column]
    if multiple != 0 {
      for index in pivotRow.indices { costs[index] -= multiple * pivotRow[index] }
      costs[column] = 0
    }
    basis[row] = column
  }
}
