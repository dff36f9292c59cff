/// How rows move between the classes of two gradings of the same rows.
public struct GradeMigration: Hashable, Sendable {
  /// How many classes.
  public let classCount: Int
  /// Row counts: element [i][j] moved from class i to class j.
  public let counts: [[Int]]
  /// How many rows have a class in one grading only.
  public let unmatched: Int

  /// Counts moves; classes are numbered from 0, the lowest, and nil is no class. O(n).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when lists differ in length or a class is beyond
  ///   `classCount`.
  public init(
    from before: [Int?], to after: [Int?], classCount: Int
  ) throws(CompositeIndicatorsError) {
    guard before.count == after.count else {
      throw .count(of: "classes", expected: before.count, found: after.count)
    }
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classCount), count: classCount)
    var unmatched = 0
    for (row, pair) in zip(before, after).enumerated() {
      for level in [pair.0, pair.1].compactMap({ $0 }) where !(0..<classCount).contains(level) {
        throw .undefined(
          method: "migration",
          reason: Wording(
            "第 \(row + 1) 行的级别 \(level) 超出范围", "class \(level) of row \(row + 1) is out of range"))
      }
      switch pair {
      case (let from?, let to?): counts[from][to] += 1
      case (nil, nil): break
      default: unmatched += 1
      }
    }
    self.classCount = classCount
    self.counts = counts
    self.unmatched = unmatched
  }

  /// How many rows have a class in both gradings.
  public var total: Int { counts.joined().reduce(0, +) }

  /// How many rows kept their class.
  public var unchanged: Int { counts.indices.reduce(0) { $0 + counts[$1][$1] } }

  /// How many rows moved to a higher class.
  public var raised: Int {
    counts.indices.reduce(0) { $0 + counts[$1][($1 + 1)...].reduce(0, +) }
  }

  /// How many rows moved to a lower class.
  public var lowered: Int { total - unchanged - raised }

  /// The mean number of classes that a row moved; NaN when no row is classed in both.
  public var meanDistance: Double {
    var sum = 0
    for (one, row) in counts.enumerated() {
      for (other, count) in row.enumerated() { sum += abs(one - other) * count }
    }
    return Double(sum) / Double(total)
  }

  /// Where the rows of each class went, as shares of the class; NaN for an empty class.
  public var shares: [[Double]] {
    counts.map { row in
      let sum = Double(row.reduce(0, +))
      return row.map { Double($0) / sum }
    }
  }

  /// Cohen's κ: the agreement beyond what chance gives, 1 at best; nil when chance alone would agree
  /// wholly, as with one class.
  ///
  /// Source: Cohen, Weighted kappa: nominal scale agreement with provision for scaled disagreement or
  /// partial credit, 1968.
  public func kappa(_ weighting: KappaWeighting = .linear) -> Double? {
    let size = Double(total)
    guard size > 0 else { return nil }
    let before = counts.map { Double($0.reduce(0, +)) }
    let after = counts.indices.map { column in Double(counts.reduce(0) { $0 + $1[column] }) }
    var (observed, expected) = (0.0, 0.0)
    for row in counts.indices {
      for column in counts.indices {
        let weight = weighting.disagreement(row, column)
        observed += weight * Double(counts[row][column])
        expected += weight * before[row] * after[column] / size
      }
    }
    return expected > 0 ? 1 - observed / expected : nil
  }
}

/// How much a disagreement by several classes counts.
public enum KappaWeighting: String, Hashable, Sendable, CaseIterable {
  /// Any disagreement counts the same.
  case unweighted
  /// In proportion to the number of classes.
  case linear
  /// In proportion to its square.
  case quadratic

  func disagreement(_ one: Int, _ other: Int) -> Double {
    let distance = Double((one - other).magnitude)
    return switch self {
    case .unweighted: one == other ? 0 : 1
    case .linear: distance
    case .quadratic: distance * distance
    }
  }
}
