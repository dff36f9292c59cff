public import LinearAlgebra

/// What ELECTRE III and IV find.
public struct ElectreIIISolution: Hashable, Sendable {
  /// How credible it is that the row outranks the column; 0 on the diagonal.
  public let credibility: Matrix
  /// The ranks when the best are taken out first, 1 for the best.
  public let descendingRanks: [Double]
  /// The ranks when the worst are taken out first, 1 for the best.
  public let ascendingRanks: [Double]

  /// Distils a credibility relation.
  ///
  /// - Parameters:
  ///   - credibility: of every row over every other.
  ///   - tolerance: how far below a level credibilities still count as that level.
  init(credibility: Matrix, tolerance: @escaping (Double) -> Double = { 0.3 - 0.15 * $0 }) {
    self.credibility = credibility
    let distillation = Distillation(credibility: credibility, tolerance: tolerance)
    let count = credibility.rowCount
    var descending = [Double](repeating: 0, count: count)
    var ascending = descending
    var before = 0
    for members in distillation.classes(takingBest: true) {
      for row in members { descending[row] = Double(before + 1) }
      before += members.count
    }
    var after = 0
    for members in distillation.classes(takingBest: false) {
      after += members.count
      for row in members { ascending[row] = Double(count - after + 1) }
    }
    descendingRanks = descending
    ascendingRanks = ascending
  }

  /// The mean of both ranks, with the ranks as parts.
  var scoring: Scoring {
    Scoring(
      scores: zip(descendingRanks, ascendingRanks).map { ($0 + $1) / 2 }, higherIsBetter: false,
      parts: [
        ScoringPart(name: "descending-rank", values: descendingRanks),
        ScoringPart(name: "ascending-rank", values: ascendingRanks),
      ])
  }

  /// How one row stands to another in the intersection of both rankings.
  public func relation(of row: Int, to other: Int) -> PartialRelation {
    let down = descendingRanks[other] - descendingRanks[row]
    let up = ascendingRanks[other] - ascendingRanks[row]
    if down == 0, up == 0 { return .indifferent }
    if down >= 0, up >= 0 { return .better }
    return down <= 0 && up <= 0 ? .worse : .incomparable
  }
}

/// Takes classes of rows out of a credibility relation, from the best or from the worst.
struct Distillation {
  let credibility: Matrix
  /// The tolerance below the cutting level, and between opposite credibilities.
  let tolerance: (Double) -> Double

  /// The classes in the order in which they are taken.
  func classes(takingBest: Bool) -> [[Int]] {
    var left = Array(0..<credibility.rowCount)
    var classes: [[Int]] = []
    while !left.isEmpty {
      let taken = extract(from: left, takingBest: takingBest)
      classes.append(taken)
      var isTaken = [Bool](repeating: false, count: credibility.rowCount)
      for row in taken { isTaken[row] = true }
      left.removeAll { isTaken[$0] }
    }
    return classes
  }

  private func extract(from rows: [Int], takingBest: Bool) -> [Int] {
    var members = rows
    var level = largest(in: members) { _ in true }
    while members.count > 1, level > 0 {
      let ceiling = level - tolerance(level)
      level = largest(in: members) { $0 < ceiling }
      let qualifications = members.map { qualification(of: $0, among: members, above: level) }
      let wanted =
        takingBest ? qualifications.max() ?? 0 : qualifications.min() ?? 0
      members = zip(members, qualifications).filter { $0.1 == wanted }.map(\.0)
    }
    return members
  }

  private func largest(in members: [Int], where isEligible: (Double) -> Bool) -> Double {
    var largest = 0.0
    for row in members {
      for other in members where other != row {
        let value = credibility[row, other]
        if value > largest, isEligible(value) { largest = value }
      }
    }
    return largest
  }

  /// How many members the row outranks, less how many outrank it.
  private func qualification(of row: Int, among members: [Int], above level: Double) -> Int {
    var balance = 0
    for other in members where other != row {
      let (one, opposite) = (credibility[row, other], credibility[other, row])
      if one > level, one > opposite + tolerance(one) { balance += 1 }
      if opposite > level, opposite > one + tolerance(opposite) { balance -= 1 }
    }
    return balance
  }
}
