import CompositeIndicators

/// What a method that weighs by judgements does with awkward ones.
struct JudgementProbes {
  let entry: MethodEntry

  /// Judgements of three criteria that the method takes.
  private var base: [[Double]] {
    switch entry.name {
    case "best-worst": [[1, 3, 5], [5, 2, 1]]
    case "rank-order", "rancom", "fucom": [[1, 2, 3]]
    case "wings": [[2, 3, 1], [2, 1, 1], [1, 2, 3]]
    case "dematel": [[0, 3, 1], [2, 0, 1], [1, 2, 0]]
    case "anp": [[0.2, 0.5, 0.3], [0.3, 0.2, 0.4], [0.5, 0.3, 0.3]]
    default: [[1, 3, 5], [1 / 3, 1, 2], [1 / 5, 1 / 2, 1]]
    }
  }

  var probes: [MethodProbe] {
    [
      probe("缺一个判断", "a judgement not made") {
        $0[0][2] = .nan
        if $0.count > 2, entry.name == "ahp" { $0[2][0] = .nan }
      },
      probe("零", "a zero") { $0[0][1] = 0 },
      probe("负值", "a negative value") { $0[0][1] = -2 },
      probe("并列", "equal judgements") {
        $0[0][1] = $0[0][2]
        if entry.name == "ahp" { $0[1][0] = 1 / $0[0][1] }
      },
      probe("只有一个指标", "a single criterion") { rows in
        rows = rows.count > 2 ? [[rows[0][0]]] : rows.map { [$0[0]] }
      },
    ]
  }

  private func probe(
    _ chinese: String, _ english: String, _ change: (inout [[Double]]) -> Void
  ) -> MethodProbe {
    var rows = base
    change(&rows)
    return MethodProbe(chinese, english) { () throws(CompositeIndicatorsError) in
      let result = try entry.make(Catalogue.judgementWeighters, columns: 3).weigh(rows: rows)
      return (result.weights.values, result.notices)
    }
  }
}
