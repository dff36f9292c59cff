/// What a method's page says besides its name and parameters.
public struct MethodNote: Hashable, Sendable {
  /// The formula on one line, in the symbols of the method's documentation: w weights, x values,
  /// n scaled values (or a number of rows), s a sample standard deviation.
  public let formula: String
  /// Where the method is from; empty when it needs no source.
  public let source: String

  init(_ formula: String, _ source: String) {
    self.formula = formula
    self.source = source
  }
}

extension MethodList {
  /// The formula and source of a method; nil when there is no such method.
  public func note(of name: String) -> MethodNote? {
    switch kind {
    case Catalogue.imputers.kind: MethodNote.imputation[name]
    case Catalogue.treaters.kind: MethodNote.treatment[name]
    case Catalogue.normalisers.kind: MethodNote.normalisation[name]
    case Catalogue.weighters.kind: MethodNote.weighting[name]
    case Catalogue.judgementWeighters.kind: MethodNote.judgement[name]
    case Catalogue.combiners.kind: MethodNote.combination[name]
    case Catalogue.aggregators.kind: MethodNote.aggregation[name]
    case Catalogue.banders.kind: MethodNote.banding[name]
    case Catalogue.fuzzyWeighters.kind, Catalogue.fuzzyJudgementWeighters.kind,
      Catalogue.fuzzyAggregators.kind:
      MethodNote.fuzzy[name]
    default: MethodNote.comparison[name]
    }
  }
}
