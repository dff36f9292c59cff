/// What weighting by entropy, CRITIC or principal components needs of a table whose values are whole
/// numbers: how many rows, the extremes, sums and sums of products of the columns, and on demand how
/// many rows have each value.
///
/// All of it is exact, so pieces of a table can be summed anywhere, in any order, by any number of
/// workers or by an SQL engine, and merged to the very same sums:
///
///     var all = CriteriaSums(criteria)
///     for part in parts { all.merge(part) }        // the same whatever the order
///     try CriticWeighter().weigh(all)              // the same to the last bit
///
/// In SQL these are `COUNT(*)`, `MIN(x)`, `MAX(x)`, `SUM(x)`, and `SUM(x * y)` in decimals of 38
/// digits; the tallies are `SELECT x, COUNT(*) … GROUP BY x`.
public struct CriteriaSums: Hashable, Sendable {
  /// What the columns are.
  public let criteria: [Criterion]
  /// How many rows.
  public private(set) var count: Int
  /// The smallest value of each column; 0 without rows.
  public private(set) var minimums: [Int64]
  /// The largest value of each column; 0 without rows.
  public private(set) var maximums: [Int64]
  /// The sum of each column.
  public private(set) var sums: [Int128]
  /// The sum of products of two columns, row by row of the upper triangle with its diagonal.
  public private(set) var products: [Int128]
  /// For each column how many rows have each value; empty unless asked for.
  public private(set) var tallies: [[Int64: Int]]

  /// Sums over no rows.
  ///
  /// - Parameters:
  ///   - criteria: their names and directions, in the order of the columns.
  ///   - hasTallies: whether to count values, as entropy needs.
  public init(_ criteria: [Criterion], hasTallies: Bool = false) {
    self.criteria = criteria
    count = 0
    minimums = criteria.map { _ in 0 }
    maximums = criteria.map { _ in 0 }
    sums = criteria.map { _ in 0 }
    products = [Int128](repeating: 0, count: criteria.count * (criteria.count + 1) / 2)
    tallies = hasTallies ? criteria.map { _ in [:] } : []
  }

  /// Sums that an engine has computed.
  ///
  /// - Precondition: there is one extreme and one sum per criterion, and one product per pair.
  public init(
    _ criteria: [Criterion], count: Int, minimums: [Int64], maximums: [Int64], sums: [Int128],
    products: [Int128], tallies: [[Int64: Int]] = []
  ) {
    let columns = criteria.count
    precondition(
      minimums.count == columns && maximums.count == columns && sums.count == columns
        && products.count == columns * (columns + 1) / 2
        && (tallies.isEmpty || tallies.count == columns),
      "sums do not fit the criteria")
    self.criteria = criteria
    self.count = count
    self.minimums = minimums
    self.maximums = maximums
    self.sums = sums
    self.products = products
    self.tallies = tallies
  }

  /// Adds rows, given column by column. O(rows · columns²). Traps when a sum does not fit 128 bits.
  ///
  /// - Precondition: there is a column per criterion, all of one length.
  public mutating func add(columns: [UnsafeBufferPointer<Int64>]) {
    precondition(columns.count == criteria.count, "a column per criterion")
    guard let rows = columns.first?.count, rows > 0 else { return }
    precondition(columns.allSatisfy { $0.count == rows }, "columns of one length")
    var place = 0
    for (index, column) in columns.enumerated() {
      var (low, high, sum) = (column[0], column[0], Int128(0))
      for value in column {
        (low, high) = (min(low, value), max(high, value))
        sum += Int128(value)
      }
      minimums[index] = count == 0 ? low : min(minimums[index], low)
      maximums[index] = count == 0 ? high : max(maximums[index], high)
      sums[index] += sum
      if !tallies.isEmpty { for value in column { tallies[index][value, default: 0] += 1 } }
      for other in columns[index...] {
        var product = Int128(0)
        for row in 0..<rows where column[row] != 0 && other[row] != 0 {
          product += Int128(column[row]) * Int128(other[row])
        }
        products[place] += product
        place += 1
      }
    }
    count += rows
  }

  /// Adds the rows of other sums.
  ///
  /// - Precondition: both are of the same criteria.
  public mutating func merge(_ other: CriteriaSums) {
    precondition(criteria == other.criteria, "sums of other criteria")
    precondition(tallies.count == other.tallies.count, "tallies in both or in neither")
    guard other.count > 0 else { return }
    for index in criteria.indices {
      minimums[index] =
        count == 0 ? other.minimums[index] : min(minimums[index], other.minimums[index])
      maximums[index] =
        count == 0 ? other.maximums[index] : max(maximums[index], other.maximums[index])
      sums[index] += other.sums[index]
    }
    for place in products.indices { products[place] += other.products[place] }
    for index in tallies.indices {
      tallies[index].merge(other.tallies[index]) { $0 + $1 }
    }
    count += other.count
  }

  /// The sum of products of deviations of two columns, times the number of rows: exact.
  ///
  /// Nil when it does not fit 128 bits.
  func deviationProduct(_ first: Int, _ second: Int) -> Int128? {
    let (row, column) = (min(first, second), max(first, second))
    let place = row * criteria.count - row * (row - 1) / 2 + column - row
    let (scaled, overflow) = products[place].multipliedReportingOverflow(by: Int128(count))
    let (square, tooLarge) = sums[row].multipliedReportingOverflow(by: sums[column])
    let (difference, lost) = scaled.subtractingReportingOverflow(square)
    return overflow || tooLarge || lost ? nil : difference
  }
}

/// A weighter that can work from exact sums, wherever they were made.
public protocol MergeableWeighter: Weighter {
  /// Whether sums suffice for it as it is set.
  var isMergeable: Bool { get }

  /// Whether the sums must count values.
  var needsTallies: Bool { get }

  /// Weighs with the sums alone: the weights of the table they were made from, to 1e-12.
  ///
  /// Sums that are equal give weights that are equal to the last bit.
  ///
  /// - Throws: ``CompositeIndicatorsError``, also for sums too large for 128 bits.
  func weigh(_ sums: CriteriaSums) throws(CompositeIndicatorsError) -> Weighting
}
