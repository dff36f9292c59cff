public import CompositeIndicators

/// What a method of the catalogue does.
public enum MethodKind: String, Hashable, Sendable, CaseIterable {
  /// Fills in missing values.
  case imputation
  /// Tames outliers.
  case treatment
  /// Brings columns to one scale.
  case normalisation
  /// Weighs criteria by data.
  case weighting
  /// Weighs criteria by judgements.
  case judgement
  /// Makes one weighting of several.
  case combination
  /// Makes one score of many.
  case aggregation
  /// Weighs criteria by fuzzy data.
  case fuzzyWeighting = "fuzzy-weighting"
  /// Weighs criteria by fuzzy judgements.
  case fuzzyJudgement = "fuzzy-judgement"
  /// Makes one score of many fuzzy numbers.
  case fuzzyAggregation = "fuzzy-aggregation"
  /// Cuts scores into classes.
  case banding
  /// Says how alike two lists of scores are.
  case comparison

  /// What users see.
  public var title: Wording {
    switch self {
    case .imputation: Catalogue.imputers.kind
    case .treatment: Catalogue.treaters.kind
    case .normalisation: Catalogue.normalisers.kind
    case .weighting: Catalogue.weighters.kind
    case .judgement: Catalogue.judgementWeighters.kind
    case .combination: Catalogue.combiners.kind
    case .aggregation: Catalogue.aggregators.kind
    case .fuzzyWeighting: Catalogue.fuzzyWeighters.kind
    case .fuzzyJudgement: Catalogue.fuzzyJudgementWeighters.kind
    case .fuzzyAggregation: Catalogue.fuzzyAggregators.kind
    case .banding: Catalogue.banders.kind
    case .comparison: Catalogue.comparisons.kind
    }
  }

  /// Its methods.
  var entries: [MethodEntry] {
    switch self {
    case .imputation: list(Catalogue.imputers)
    case .treatment: list(Catalogue.treaters)
    case .normalisation: list(Catalogue.normalisers)
    case .weighting: list(Catalogue.weighters)
    case .judgement: list(Catalogue.judgementWeighters)
    case .combination: list(Catalogue.combiners)
    case .aggregation: list(Catalogue.aggregators)
    case .fuzzyWeighting: list(Catalogue.fuzzyWeighters)
    case .fuzzyJudgement: list(Catalogue.fuzzyJudgementWeighters)
    case .fuzzyAggregation: list(Catalogue.fuzzyAggregators)
    case .banding: list(Catalogue.banders)
    case .comparison: list(Catalogue.comparisons)
    }
  }

  private func list<Kind>(_ methods: MethodList<Kind>) -> [MethodEntry] {
    methods.methods.map { method in
      MethodEntry(
        kind: self, name: method.name, title: method.title, parameters: method.parameters,
        note: methods.note(of: method.name))
    }
  }

  /// How its methods are reached on the command line.
  func usage(_ name: String) -> String {
    switch self {
    case .imputation: "fenji composite SPEC.yaml   steps: [impute: \(name)]"
    case .treatment: "fenji composite SPEC.yaml   steps: [treat: \(name)]"
    case .normalisation:
      "fenji rank MATRIX.csv --weighting equal --method arithmetic --normalisation \(name)"
    case .weighting: "fenji weights MATRIX.csv --method \(name)"
    case .judgement: "fenji weights JUDGEMENTS.csv --method \(name)"
    case .combination: "fenji weights W1.csv W2.csv --method \(name)"
    case .aggregation: "fenji rank MATRIX.csv --weights W.csv --method \(name)"
    case .fuzzyWeighting: "fenji weights FUZZY.csv --method \(name)"
    case .fuzzyJudgement: "fenji weights JUDGEMENTS.csv --method \(name) --scale SCALE.csv"
    case .fuzzyAggregation:
      "fenji rank FUZZY.csv --weights W.csv --method \(name) --scale SCALE.csv"
    case .banding: "fenji bands SCORES.csv --method \(name)"
    case .comparison: "fenji compare A.csv B.csv"
    }
  }
}
