extension PairwiseMatrix {
  /// 2/((n − 1)(n − 2)) Σᵢ<ⱼ ln²(aᵢⱼwⱼ/wᵢ) with geometric means of rows as weights.
  var geometricConsistencyIndex: Double? {
    guard size >= 3, missingCount == 0 else { return nil }
    let logarithms = rows.map { row in row.map { Elementary.logarithm($0) } }
    let means = logarithms.map { $0.reduce(0, +) / Double(size) }
    var sum = 0.0
    for row in 0..<size {
      for column in (row + 1)..<size {
        let error = logarithms[row][column] - means[row] + means[column]
        sum += error * error
      }
    }
    return 2 * sum / Double((size - 1) * (size - 2))
  }

  /// The largest over all triads of min(|1 − aᵢₖ/(aᵢⱼaⱼₖ)|, |1 − aᵢⱼaⱼₖ/aᵢₖ|).
  ///
  /// Source: Koczkodaj, A new definition of consistency of pairwise comparisons, 1993.
  var worstTriad: Double? {
    var worst: Double?
    guard size >= 3 else { return nil }
    for row in 0..<(size - 2) {
      for middle in (row + 1)..<(size - 1) {
        for column in (middle + 1)..<size {
          let ratio = self[row, column] / (self[row, middle] * self[middle, column])
          guard !ratio.isNaN else { continue }
          worst = max(worst ?? 0, min((1 - ratio).magnitude, (1 - 1 / ratio).magnitude))
        }
      }
    }
    return worst
  }
}
