extension EntropyWeighter: MergeableWeighter {
  /// Whether the raw values are weighed.
  public var isMergeable: Bool { scaling == .none }

  /// True: a logarithm is no sum of values, but of how many rows have each.
  public var needsTallies: Bool { true }

  /// Weighs with exact sums and tallies. O(distinct values · log of them).
  public func weigh(_ sums: CriteriaSums) throws(CompositeIndicatorsError) -> Weighting {
    precondition(isMergeable && sums.tallies.count == sums.criteria.count, "tallies of raw values")
    for (index, low) in sums.minimums.enumerated() where low < 0 {
      throw .sign(
        method: "entropy", column: sums.criteria[index].name, row: 0, value: Double(low))
    }
    guard let cross = CrossDeviations(sums) else { throw .sumsTooLarge }
    return try ColumnInformation(sums.criteria, rowCount: sums.count, cross) { index in
      Self.divergence(sums.tallies[index], sum: sums.sums[index], count: sums.count)
    }.weighting(rowCount: sums.count)
  }

  /// 1 + Σ p ln p / ln n, over values in ascending order.
  private static func divergence(_ tally: [Int64: Int], sum: Int128, count: Int) -> Double {
    let mean = Double(sum) / Double(count)
    guard mean > 0 else { return 0 }
    var terms = CompensatedSum()
    for (value, rows) in tally.sorted(by: { $0.key < $1.key }) {
      let ratio = Double(value) / mean
      let term = ratio > 0 ? ratio * Elementary.logarithm(ratio) - (ratio - 1) : 1
      terms.add(Double(rows) * term)
    }
    return max(0, terms.value) / (Double(count) * Elementary.logarithm(Double(count)))
  }
}
