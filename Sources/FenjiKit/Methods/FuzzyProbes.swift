import CompositeIndicators

/// What a method on fuzzy numbers does with awkward ones.
struct FuzzyProbes {
  let entry: MethodEntry

  var probes: [MethodProbe] { entry.kind == .fuzzyJudgement ? judgements : tables }

  /// About as much as a value, a fifth more or less.
  private static func about(_ value: Double) -> FuzzyNumber {
    (try? FuzzyNumber(value * 0.8, value, value * 1.2)) ?? FuzzyNumber(value)
  }

  /// A cost between two benefits.
  private static let base: [[FuzzyNumber]] = [
    [7, 9, 5, 8, 6].map(about), [3, 1, 4, 2, 2.5].map(about), [1.6, 1.8, 1.5, 1.9, 1.2].map(about),
  ]

  private var tables: [MethodProbe] {
    [
      table("下端为负", "a number that reaches below 0") {
        $0[0][1] = (try? FuzzyNumber(-1, 1, 2)) ?? FuzzyNumber(-1)
      },
      table("下端为零", "a number that reaches 0") {
        $0[0][1] = (try? FuzzyNumber(0, 1, 2)) ?? FuzzyNumber(0)
      },
      table("成本型下端为零", "a cost that reaches 0") {
        $0[1][1] = (try? FuzzyNumber(0, 1, 2)) ?? FuzzyNumber(0)
      },
      table("全为普通数", "plain numbers only") { $0 = $0.map { $0.map { FuzzyNumber($0.middle) } } },
      table("各行相同的列", "a constant column") { $0[1] = $0[1].map { _ in Self.about(2) } },
      table("只有一行", "a single row") { $0 = $0.map { [$0[0]] } },
      table("只有一列", "a single column") { $0 = [$0[0]] },
    ]
  }

  private func table(
    _ chinese: String, _ english: String, _ change: (inout [[FuzzyNumber]]) -> Void
  ) -> MethodProbe {
    var columns = Self.base
    change(&columns)
    return MethodProbe(chinese, english) { () throws(CompositeIndicatorsError) in
      let matrix = try FuzzyMatrix(
        criteria: columns.indices.map {
          Criterion(name: "c\($0 + 1)", direction: $0 == 1 ? .cost : .benefit)
        }, columns: columns)
      if entry.kind == .fuzzyWeighting {
        let weighting = try entry.make(Catalogue.fuzzyWeighters, columns: columns.count)
          .weigh(matrix)
        return (weighting.weights.values, weighting.notices)
      }
      let scoring = try entry.make(Catalogue.fuzzyAggregators, columns: columns.count)
        .aggregate(matrix, weights: FuzzyWeights(.equal(columns.count)))
      return (scoring.scores, scoring.notices)
    }
  }

  /// Judgements of three criteria that the method takes.
  private var judgementRows: [[FuzzyNumber?]] {
    let (one, two, three) = (FuzzyNumber(1), Self.about(2), Self.about(3))
    return switch entry.name {
    case "fuzzy-best-worst": [[one, two, three], [three, two, one]]
    case "fuzzy-fucom": [[one, two, three]]
    case "fuzzy-dematel":
      [[FuzzyNumber(0), three, two], [two, FuzzyNumber(0), one], [one, two, FuzzyNumber(0)]]
    default: [[one, two, three], [nil, one, two], [nil, nil, one]]
    }
  }

  private var judgements: [MethodProbe] {
    [
      judgement("缺一个判断", "a judgement not made") { $0[0][2] = nil },
      judgement("下端为零", "a number that reaches 0") {
        $0[0][1] = (try? FuzzyNumber(0, 1, 2)) ?? FuzzyNumber(0)
      },
      judgement("负值", "a negative value") { $0[0][1] = FuzzyNumber(-2) },
      judgement("并列", "equal judgements") { $0[0][1] = $0[0][2] },
      judgement("只有一个指标", "a single criterion") { rows in
        rows = rows.count > 2 ? [[rows[0][0]]] : rows.map { [$0[0]] }
      },
    ]
  }

  private func judgement(
    _ chinese: String, _ english: String, _ change: (inout [[FuzzyNumber?]]) -> Void
  ) -> MethodProbe {
    var rows = judgementRows
    change(&rows)
    return MethodProbe(chinese, english) { () throws(CompositeIndicatorsError) in
      let result = try entry.make(Catalogue.fuzzyJudgementWeighters, columns: 3).weigh(rows: rows)
      return (result.weights.values, result.notices)
    }
  }
}
