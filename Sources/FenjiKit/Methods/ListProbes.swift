import CompositeIndicators

/// What a method that works on lists of weights or scores does with awkward ones.
struct ListProbes {
  let entry: MethodEntry

  var probes: [MethodProbe] {
    switch entry.kind {
    case .combination:
      [
        combination("一套权重中有零", "a weight of 0 in one weighting", [0, 0.4, 0.6]),
        combination("无共同的正权重", "no criterion positive in both", [0, 0, 1], [0.5, 0.5, 0]),
        combination("相同的权重", "the same weights twice", [0.5, 0.3, 0.2]),
      ]
    case .banding:
      [
        banding("缺失的分数", "a missing score", [10, .nan, 30, 45, 60, 90]),
        banding("分数全部相同", "scores that are all the same", [10, 10, 10, 10, 10]),
        banding("分数少于级数", "fewer scores than classes", [10, 20]),
        banding("负分", "negative scores", [-10, 0, 10, 30, 60, 90]),
      ]
    default:
      [
        comparison("缺失的分数", "a missing score", [1, .nan, 3, 4, 5]),
        comparison("并列", "ties", [1, 1, 3, 4, 4]),
        comparison("一方全部相同", "a list without spread", [2, 2, 2, 2, 2]),
        comparison("共同的少于两个", "fewer than two in both", [.nan, .nan, .nan, .nan, 5]),
      ]
    }
  }

  private func combination(
    _ chinese: String, _ english: String, _ one: [Double], _ other: [Double] = [0.5, 0.3, 0.2]
  ) -> MethodProbe {
    MethodProbe(chinese, english) { () throws(CompositeIndicatorsError) in
      let combined = try entry.make(Catalogue.combiners, columns: 3).combine([
        try Weights(one), try Weights(other),
      ])
      return (combined.weights.values, combined.notices)
    }
  }

  private func banding(_ chinese: String, _ english: String, _ scores: [Double]) -> MethodProbe {
    MethodProbe(chinese, english) { () throws(CompositeIndicatorsError) in
      let banding = try entry.make(Catalogue.banders, columns: 1).band(scores)
      return (banding.classes.map { $0.map { Double($0) } ?? .nan }, banding.notices)
    }
  }

  private func comparison(_ chinese: String, _ english: String, _ scores: [Double]) -> MethodProbe {
    MethodProbe(chinese, english) { () throws(CompositeIndicatorsError) in
      let measure = try entry.make(Catalogue.comparisons, columns: 1)
      return ([try measure.compare(scores, [2, 1, 3, 5, 4])], [])
    }
  }
}
