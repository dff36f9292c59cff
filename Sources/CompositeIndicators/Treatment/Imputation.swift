/// A method that puts values in place of missing ones.
public protocol Imputer: Sendable {
  /// Fills what can be filled; the rest stays NaN and is named in notices.
  ///
  /// - Parameter groups: the group of each row for methods that work within groups, and the unit for
  ///   those that look along time, where rows of a unit stand in order of time; nil for one group.
  func impute(
    _ matrix: IndicatorMatrix, groups: [Int]?
  ) throws(CompositeIndicatorsError) -> ImputedMatrix
}

/// A matrix whose missing values were filled, and which those were.
public struct ImputedMatrix: Hashable, Sendable {
  /// The matrix.
  public let matrix: IndicatorMatrix
  /// The rows that were filled in each column, rising.
  public let imputedRows: [[Int]]
  /// What its user should know.
  public let notices: [Notice]

  /// The matrix with filled columns, told from the one before by what was missing there.
  init(_ before: IndicatorMatrix, columns: [[Double]]) throws(CompositeIndicatorsError) {
    matrix = try before.replacing(columns: columns)
    imputedRows = zip(before.columns, columns).map { old, new in
      old.indices.filter { old[$0].isNaN && !new[$0].isNaN }
    }
    notices = zip(matrix.criteria, matrix.missingCounts).filter { $1 > 0 }.map {
      .stillMissing(column: $0.name, count: $1)
    }
  }
}

extension IndicatorMatrix {
  /// The rows of each group in the order groups are first met; all rows when there are none.
  func rows(of groups: [Int]?) throws(CompositeIndicatorsError) -> [[Int]] {
    guard let groups else { return [Array(0..<rowCount)] }
    guard groups.count == rowCount else {
      throw .count(of: "groups", expected: rowCount, found: groups.count)
    }
    var places: [Int: Int] = [:]
    var result: [[Int]] = []
    for (row, group) in groups.enumerated() {
      if let place = places[group] {
        result[place].append(row)
      } else {
        places[group] = result.count
        result.append([row])
      }
    }
    return result
  }
}
