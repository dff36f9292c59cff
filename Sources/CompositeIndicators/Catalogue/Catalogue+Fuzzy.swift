extension Catalogue {
  /// Methods that weigh criteria by a table of fuzzy numbers.
  public static let fuzzyWeighters = MethodList<any FuzzyWeighter>(
    Wording("模糊数据赋权", "weighting by fuzzy data"),
    [
      FuzzyCriticWeighter.method,
      FuzzyMerecWeighter.method,
    ])

  /// Methods that weigh criteria by judgements in fuzzy numbers.
  public static let fuzzyJudgementWeighters = MethodList<any FuzzyJudgementWeighter>(
    Wording("模糊主观赋权", "weighting by fuzzy judgement"),
    [
      FuzzyAnalyticHierarchy.method,
      FuzzyBestWorstWeighter.method,
      FuzzyDematelWeighter.method,
      FuzzyFucomWeighter.method,
    ])

  /// Methods that make one score of many fuzzy numbers.
  public static let fuzzyAggregators = MethodList<any FuzzyAggregator>(
    Wording("模糊合成", "fuzzy aggregation"),
    [
      FuzzyTopsisAggregator.method,
      FuzzyVikorAggregator.method,
      FuzzyWaspasAggregator.method,
      FuzzyCoprasAggregator.method,
      FuzzyArasAggregator.method,
      FuzzyEdasAggregator.method,
      FuzzyMooraAggregator.method,
      FuzzyOcraAggregator.method,
    ])

  /// Whether the method of that name works on a table of fuzzy numbers.
  public static func takesFuzzyTable(_ name: String) -> Bool {
    fuzzyWeighters.names.contains(name) || fuzzyAggregators.names.contains(name)
  }
}
