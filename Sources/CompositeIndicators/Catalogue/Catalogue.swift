/// Every method by name: how files and the command line reach it. One line a method.
public enum Catalogue {
  /// Methods that tame the outliers of a column.
  public static let treaters = MethodList<any ColumnTreater>(
    Wording("离群值处理", "treatment"),
    [
      WinsorisingTreater.method,
      LogarithmTreater.method,
      BoxCoxTreater.method,
    ])

  /// Methods that fill in missing values.
  public static let imputers = MethodList<any Imputer>(
    Wording("插补", "imputation"),
    [
      NoImputer.method,
      MeanImputer.method,
      MedianImputer.method,
      PanelImputer.method,
    ])

  /// Methods that bring columns to a common scale.
  public static let normalisers = MethodList<any Normaliser>(
    Wording("归一化", "normalisation"),
    [
      MinMaxNormaliser.method,
      ZScoreNormaliser.method,
      RankNormaliser.method,
      RobustNormaliser.method,
      PercentileRankNormaliser.method,
      BordaNormaliser.method,
      VectorNormaliser.method,
      SumNormaliser.method,
      MaxNormaliser.method,
      FractionOfMaxNormaliser.method,
      NonlinearNormaliser.method,
      LogarithmicNormaliser.method,
      EnhancedAccuracyNormaliser.method,
      RelativeDistanceNormaliser.method,
      GoalpostNormaliser.method,
      TargetDistanceNormaliser.method,
      ReferenceDistanceNormaliser.method,
      CategoricalNormaliser.method,
      PiecewiseLinearNormaliser.method,
      IntervalNormaliser.method,
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
      VarianceWeighter.method,
      VariationCoefficientWeighter.method,
      GiniWeighter.method,
      AngleWeighter.method,
      MerecWeighter.method,
      CilosWeighter.method,
      IdocriwWeighter.method,
      LopcowWeighter.method,
      PreferenceSelectionWeighter.method,
      SecaWeighter.method,
      BalancedCorrelationWeighter.method,
      IndependenceWeighter.method,
      RegressionWeighter.method,
    ])

  /// Methods that weigh criteria by people's judgements.
  public static let judgementWeighters = MethodList<any JudgementWeighter>(
    Wording("主观赋权", "weighting by judgement"),
    [
      AnalyticHierarchy.method,
      AnalyticNetwork.method,
      BestWorstWeighter.method,
      DematelWeighter.method,
      RankOrderWeighter.method,
      FucomWeighter.method,
      RancomWeighter.method,
      WingsWeighter.method,
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
      HarmonicMeanAggregator.method,
      GeneralisedMeanAggregator.method,
      WeightedSumAggregator.method,
      WeightedProductAggregator.method,
      TopsisAggregator.method,
      VikorAggregator.method,
      WaspasAggregator.method,
      CoprasAggregator.method,
      ArasAggregator.method,
      EdasAggregator.method,
      MabacAggregator.method,
      MaircaAggregator.method,
      CodasAggregator.method,
      MooraAggregator.method,
      MultimooraAggregator.method,
      MarcosAggregator.method,
      CocosoAggregator.method,
      GreyRelationalAggregator.method,
      RankSumRatioAggregator.method,
      CopelandAggregator.method,
      SpotisAggregator.method,
      PrometheeIAggregator.method,
      PrometheeIIAggregator.method,
      ElectreIAggregator.method,
      ElectreIIAggregator.method,
      ElectreIIIAggregator.method,
      FuzzyComprehensiveAggregator.method,
      OcraAggregator.method,
      ProbidAggregator.method,
      RamAggregator.method,
      AromanAggregator.method,
      RimAggregator.method,
      RafsiAggregator.method,
      ErvdAggregator.method,
      LmawAggregator.method,
      CradisAggregator.method,
      MoosraAggregator.method,
      PivAggregator.method,
      TodimAggregator.method,
      MautAggregator.method,
      MaraAggregator.method,
      WispAggregator.method,
      BordaAggregator.method,
      OresteAggregator.method,
      LopmAggregator.method,
      BenefitOfTheDoubtAggregator.method,
      RegimeAggregator.method,
      RankPositionAggregator.method,
      RangeOfValueAggregator.method,
      SmartAggregator.method,
      PreferenceVectorAggregator.method,
      VectorMeasureAggregator.method,
      ProsaCAggregator.method,
      PrometheeIIIAggregator.method,
      CometAggregator.method,
      SimusAggregator.method,
      ElectreIVAggregator.method,
      ElectreTriAggregator.method,
      FlowSortAggregator.method,
      MazziottaParetoAggregator.method,
      MeanMinAggregator.method,
      OrderedWeightedAggregator.method,
      HellwigAggregator.method,
      ElectreISAggregator.method,
      ElectreIVetoAggregator.method,
      ElectreTriNBAggregator.method,
      ElectreTriNCAggregator.method,
      PrometheeVAggregator.method,
      PrometheeVIAggregator.method,
      OpaAggregator.method,
    ])

  /// Methods that cut scores into classes.
  public static let banders = MethodList<any Bander>(
    Wording("分级", "banding"),
    [
      Bands.method,
      QuotaBander.method,
      JenksBander.method,
      KMeansBander.method,
      StandardDeviationBander.method,
      EqualIntervalBander.method,
      HeadTailBander.method,
    ])

  /// Numbers that say how alike two lists of scores are.
  public static let comparisons = MethodList<any ComparisonMeasure>(
    Wording("比较", "comparison"),
    CorrelationMeasure.methods + [
      WeightedKendallMeasure.method,
      RankBiasedOverlapMeasure.method,
      RankSimilarityMeasure.method,
      WeightedSpearmanMeasure.method,
      GammaMeasure.method,
    ])
}
