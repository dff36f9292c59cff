/// How rows move between the classes of two gradings of the same scheme.
///
///     let matrix = try MigrationMatrix(from: [0, 0, 1, 2], to: [0, 1, 1, 2], classCount: 3)
///     matrix.counts  // [[1, 1, 0], [0, 1, 0], [0, 0, 1]]
///     matrix.kappa(.linear)  // 0.7142857142857143
public struct MigrationMatrix: Hashable, Sendable {
  /// How many rows went from the class of the row to that of the column.
  public let counts: [[Int]]
  /// How many rows have a class in one grading only.
  public let leftOut: Int

  /// Counts the moves of rows that both gradings class.
  ///
  /// - Throws: ``CompositeIndicatorsError`` when the gradings differ in length, when a class is not
  ///   in 0..<classCount, or when no row is classed in both.
  public init(
    from before: [Int?], to after: [Int?], classCount: Int
  ) throws(CompositeIndicatorsError) {
    guard before.count == after.count else {
      throw .count(of: "classes", expected: before.count, found: after.count)
    }
    guard classCount > 0 else {
      throw .count(of: "classes", expected: 1, found: classCount)
    }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: classCount), count: classCount)
    var (known, leftOut) = (0, 0)
    for (one, other) in zip(before, after) {
      for found in [one, other] {
        guard let found, !(0..<classCount).contains(found) else { continue }
        throw .parameter(
          method: "migration", name: "class", value: "\(found)", expected: "0..<\(classCount)")
      }
      guard let one, let other else {
        leftOut += one == nil && other == nil ? 0 : 1
        continue
      }
      counts[one][other] += 1
      known += 1
    }
    guard known > 0 else { throw .tooFewRows(needed: 1, found: 0) }
    self.counts = counts
    self.leftOut = leftOut
  }

  /// How many classes.
  public var classCount: Int { counts.count }

  /// How many rows are classed in both gradings.
  public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }

  /// The counts as shares of those that started in a class; NaN for a class in which none did.
  public var shares: [[Double]] {
    counts.map { row in
      let sum = row.reduce(0, +)
      return row.map { sum > 0 ? Double($0) / Double(sum) : .nan }
    }
  }

  /// The share of rows whose class stayed.
  public var stability: Double {
    Double(counts.indices.reduce(0) { $0 + counts[$1][$1] }) / Double(total)
  }

  /// How many rows moved to a higher class, and to a lower.
  public var moves: (up: Int, down: Int) {
    var (up, down) = (0, 0)
    for (one, row) in counts.enumerated() {
      for (other, count) in row.enumerated() {
        up += other > one ? count : 0
        down += other < one ? count : 0
      }
    }
    return (up, down)
  }

  /// The mean number of classes that a row moved.
  public var meanDistance: Double {
    disagreement { Double(abs($0 - $1)) }.observed
  }

  /// Cohen's κ: agreement beyond chance, with disagreements weighed by distance. 1 for full
  /// agreement, 0 for that of chance; nil when both gradings put all rows in one class.
  ///
  /// Source: Cohen 1960, and Weighted kappa, 1968.
  public func kappa(_ weighting: KappaWeighting = .linear) -> Double? {
    let (observed, expected) = disagreement { one, other in
      let distance = Double(abs(one - other))
      return switch weighting {
      case .none: distance > 0 ? 1 : 0
      case .linear: distance
      case .quadratic: distance * distance
      }
    }
    return expected > 0 ? 1 - observed / expected : nil
  }

  /// The mean disagreement, and the one that the margins alone would give.
  private func disagreement(_ weight: (Int, Int) -> Double) -> (observed: Double, expected: Double)
  {
    let all = Double(total)
    let before = counts.map { Double($0.reduce(0, +)) / all }
    let after = counts.indices.map { index in
      Double(counts.reduce(0) { $0 + $1[index] }) / all
    }
    var (observed, expected) = (CompensatedSum(), CompensatedSum())
    for one in counts.indices {
      for other in counts.indices {
        observed.add(weight(one, other) * Double(counts[one][other]) / all)
        expected.add(weight(one, other) * before[one] * after[other])
      }
    }
    return (observed.value, expected.value)
  }
}

/// How Cohen's κ weighs a disagreement.
public enum KappaWeighting: String, Hashable, Sendable, CaseIterable {
  /// Every disagreement alike.
  case none
  /// By the number of classes between.
  case linear
  /// By its square.
  case quadratic
}
