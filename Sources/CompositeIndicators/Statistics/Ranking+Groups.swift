extension Ranking {
  /// Ranks of each value within its group, from the largest; NaN for a row without a group or a value.
  /// O(n log n).
  ///
  /// - Precondition: there are as many groups as values.
  public static func descending(
    _ values: [Double], within groups: [String?], ties: TieRule = .min
  ) -> [Double] {
    precondition(groups.count == values.count, "Each value needs its group or nil")
    var rows: [String: [Int]] = [:]
    for (row, group) in groups.enumerated() {
      if let group { rows[group, default: []].append(row) }
    }
    var ranks = [Double](repeating: .nan, count: values.count)
    for members in rows.values {
      for (row, rank) in zip(members, descending(members.map { values[$0] }, ties: ties)) {
        ranks[row] = rank
      }
    }
    return ranks
  }
}

extension Scoring {
  /// The ranks within groups, on scores with twelve significant digits as ``ranks(ties:)``.
  ///
  /// - Precondition: there are as many groups as scores.
  public func ranks(within groups: [String?], ties: TieRule = .min) -> [Double] {
    let sign = higherIsBetter ? 1.0 : -1
    return Ranking.descending(
      scores.map { sign * Ranking.quantised($0) }, within: groups, ties: ties)
  }
}
