/// Every method by name: how files and the command line reach it. One line a method.
public enum Catalogue {
  /// Methods that bring columns to a common scale.
  public static let normalisers = MethodList<any Normaliser>(
    Wording("归一化", "normalisation"),
    [
      MinMaxNormaliser.method,
      ZScoreNormaliser.method,
      RankNormaliser.method,
      GoalpostNormaliser.method,
    ])

  /// Methods that weigh criteria.
  public static let weighters = MethodList<any Weighter>(
    Wording("赋权", "weighting"),
    [
      EqualWeighter.method,
      GivenWeighter.method,
      EntropyWeighter.method,
      CriticWeighter.method,
      StandardDeviationWeighter.method,
      PrincipalComponentWeighter.method,
    ])

  /// Methods that combine several weightings into one.
  public static let combiners = MethodList<any Combiner>(
    Wording("组合赋权", "combination of weights"),
    [
      ProductCombiner.method,
      LinearCombiner.method,
      RelativeEntropyCombiner.method,
      GameTheoreticCombiner.method,
    ])

  /// Methods that make one score of many.
  public static let aggregators = MethodList<any Aggregator>(
    Wording("合成", "aggregation"),
    [
      ArithmeticMeanAggregator.method,
      GeometricMeanAggregator.method,
    ])

  /// Methods that cut scores into classes.
  public static let banders = MethodList<any Bander>(
    Wording("分级", "banding"),
    [
      Bands.method
    ])
}
