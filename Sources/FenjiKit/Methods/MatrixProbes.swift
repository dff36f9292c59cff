import CompositeIndicators

/// What a method that works on a matrix does with awkward columns.
struct MatrixProbes {
  let entry: MethodEntry

  /// Benefits; the methods' treatment of costs is their formula's.
  private static let base: [[Double]] = [
    [7, 9, 5, 8, 6], [3, 1, 4, 2, 2.5], [1.6, 1.8, 1.5, 1.9, 1.2],
  ]

  /// One unit at several times, all of one group.
  private static func labels(_ rows: Int) -> RowLabels {
    RowLabels(
      groups: [String?](repeating: "g", count: rows),
      units: [String](repeating: "u", count: rows), times: (0..<rows).map(Double.init))
  }

  var probes: [MethodProbe] {
    var probes = [
      probe("负值", "a negative value") { $0[0][1] = -1 },
      probe("零", "a zero") { $0[0][1] = 0 },
      probe("缺失值", "a missing value") { $0[0][1] = .nan },
      probe("各行相同的列", "a constant column") { $0[1] = [2, 2, 2, 2, 2] },
      probe("只有一行", "a single row") { $0 = $0.map { [$0[0]] } },
    ]
    if entry.kind != .imputation, entry.kind != .treatment {
      probes.append(probe("只有一列", "a single column") { $0 = [$0[0]] })
    }
    return probes
  }

  private func probe(
    _ chinese: String, _ english: String, _ change: (inout [[Double]]) -> Void
  ) -> MethodProbe {
    var columns = Self.base
    change(&columns)
    return MethodProbe(chinese, english) { () throws(CompositeIndicatorsError) in
      try result(
        IndicatorMatrix(
          criteria: columns.indices.map { Criterion(name: "c\($0 + 1)") }, columns: columns))
    }
  }

  private func result(
    _ matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> (values: [Double], notices: [Notice]) {
    let count = matrix.columnCount
    switch entry.kind {
    case .imputation:
      let imputer = try entry.make(Catalogue.imputers, columns: count)
      let imputed = try imputer.impute(matrix, labels: Self.labels(matrix.rowCount))
      return ([], imputed.notices)
    case .treatment:
      let treater = try entry.make(Catalogue.treaters, columns: count)
      for (criterion, column) in zip(matrix.criteria, matrix.columns) {
        _ = try treater.treat(column, name: criterion.name)
      }
      return ([], [])
    case .normalisation:
      let rescaling = try entry.make(Catalogue.normalisers, columns: count).fit(matrix)
      return (Array(try rescaling.apply(to: matrix).columns.joined()), rescaling.notices)
    case .weighting:
      let weighting = try entry.make(Catalogue.weighters, columns: count).weigh(matrix)
      return (weighting.weights.values, weighting.notices)
    default:
      let aggregator = try entry.make(Catalogue.aggregators, columns: count)
      let scoring = try aggregator.aggregate(matrix, weights: .equal(count))
      return (scoring.scores, scoring.notices)
    }
  }
}
