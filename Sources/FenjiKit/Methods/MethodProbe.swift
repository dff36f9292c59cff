public import CompositeIndicators

/// What a method does with awkward data, found by trying.
public struct MethodProbe: Hashable, Sendable {
  /// The data that was tried.
  public let data: Wording
  /// What came of it.
  public let outcome: Outcome

  /// What came of data.
  public enum Outcome: Hashable, Sendable {
    /// It was taken.
    case taken
    /// It was taken, and this was remarked.
    case remarked([Wording])
    /// A row, or a pair, got no result.
    case withoutResult
    /// It was refused.
    case refused(Wording)

    /// What users read.
    public var words: Wording {
      switch self {
      case .taken: Wording("可以", "taken")
      case .remarked(let notices):
        Wording(
          "可以；" + notices.map(\.chinese).joined(separator: "；"),
          "taken; " + notices.map(\.english).joined(separator: "; "))
      case .withoutResult: Wording("该行无结果", "the row gets no result")
      case .refused(let words): Wording("拒绝：\(words.chinese)", "refused: \(words.english)")
      }
    }
  }

  /// Tries a method on awkward data of its kind.
  public static func all(of entry: MethodEntry) -> [MethodProbe] {
    switch entry.kind {
    case .imputation, .treatment, .normalisation, .weighting, .aggregation:
      MatrixProbes(entry: entry).probes
    case .judgement: JudgementProbes(entry: entry).probes
    case .fuzzyWeighting, .fuzzyJudgement, .fuzzyAggregation: FuzzyProbes(entry: entry).probes
    case .combination, .banding, .comparison: ListProbes(entry: entry).probes
    }
  }

  init(
    _ chinese: String, _ english: String,
    _ work: () throws(CompositeIndicatorsError) -> (values: [Double], notices: [Notice])
  ) {
    data = Wording(chinese, english)
    do {
      let result = try work()
      let notices = result.notices.filter {
        if case .rowsWithoutScore = $0 { false } else { true }
      }
      outcome =
        result.values.contains(where: \.isNaN)
        ? .withoutResult : notices.isEmpty ? .taken : .remarked(notices.map(\.words))
    } catch {
      outcome = .refused(error.words)
    }
  }
}

extension MethodEntry {
  /// Builds the method with the settings of its examples.
  func make<Kind>(
    _ list: MethodList<Kind>, columns: Int
  ) throws(CompositeIndicatorsError) -> Kind {
    try list.make(name, exampleSettings(columns: columns).mapValues(ParameterValue.text))
  }
}
