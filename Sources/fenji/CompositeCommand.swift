import ArgumentParser
import FenjiKit

/// `fenji composite`.
struct CompositeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "composite",
    abstract: "从原始数据到指数：整棵指标树 / a composite indicator from raw data to index",
    discussion: """
      例 / examples:
        fenji composite hdi.yaml
        fenji composite asem.yaml --stage treat --format csv
        fenji composite asem.yaml --stage raw --statistics
        fenji composite asem.yaml --without Physical,Social

      hdi.yaml:
        title: Human Development Index
        data: hdi-2021.csv           # 相对于本文件 / relative to this file
        identifier: iso3
        steps:
          - transform: { method: log, shift: plain, indicators: gnipc }
          - normalise: goalposts
        index:
          id: hdi
          aggregation: geometric
          of:
            - { id: le, goalposts: [20, 85] }
            - id: education
              aggregation: arithmetic
              of:
                - { id: eys, goalposts: [0, 18] }
                - { id: mys, goalposts: [0, 15] }
            - { id: gnipc, goalposts: [100, 75000] }

      步骤按所写次序 / steps run in the order written:
        denominate  { table: CSV, identifier: COLUMN }，缺省用数据表的列 / by columns of the data
        impute      mean | { method: mean, by-group: yes }，组列由 group: 指明 / by the column group:
        screen      { availability: 0.9, non-zero: 0.5, keep: [ID], drop: [ID] }
        treat       { skewness: 2, kurtosis: 3.5, first: winsorise, second: log }，即 COINr / as COINr
                    { by-time: yes } 按 time: 列逐期处理 / the rows of each time: apart
        transform   { method: log, shift: plain, indicators: [ID] }，goalposts 随之换算 / posts follow
        normalise   min-max | { method: min-max, low: 0, high: 100 }，也可 / or by-time: yes
      指标 / indicators: { id, column, direction: benefit|cost, weight, denominator, scale, goalposts }
      合成 / aggregates: { id, of: [...], weight, aggregation, weighting: entropy |
        { method: ahp, judgements: [[1, 3], [1/3, 1]] } }
      树也可取自 COINr 的 iMeta 表：以 metadata: iMeta.csv 代替 index。
      The tree can also come from a table like COINr's iMeta: metadata: iMeta.csv instead of index.
      """)

  @Argument(help: "规格文件 YAML / the specification, YAML")
  var file: String
  @Option(help: "只显示某一步之后的数据，如 raw、treat / show the data after a step instead")
  var stage: String?
  @Flag(help: "显示各指标的统计量（缺省为 raw）/ the statistics of every indicator, of raw by default")
  var statistics = false
  @Flag(help: "显示指标与上级、指标之间的相关 / correlations of parts with aggregates and each other")
  var correlations = false
  @Option(help: "一个单位的得分、名次、强项与弱项 / scores, ranks, strengths and weaknesses of a unit")
  var unit: String?
  @Option(help: "逐一去掉这些指标或合成项后的名次，逗号分隔 / ranks without each of these, by commas")
  var without: String?
  @Option(help: "另按该列分组排名 / rank within the groups of this column too")
  var rankWithin: String?
  @OptionGroup var output: FormatOption

  func run() throws {
    try output.printing {
      let result = try CompositeJob(file).run(rankingWithin: rankWithin)
      if statistics { return try result.report(statisticsOf: stage ?? "raw") }
      if correlations { return try result.correlationReport() }
      if let unit { return try result.report(unit: unit) }
      if let names = MatrixOptions.names(without) { return try result.report(without: names) }
      return try stage.map { try result.report(stage: $0) } ?? result.report()
    }
  }

  func validate() throws {
    let chosen = [statistics, correlations, unit != nil, without != nil].count { $0 }
    guard chosen + (stage != nil && !statistics ? 1 : 0) <= 1 else {
      throw ValidationError(
        "--stage、--correlations、--unit、--without 只能选一个 / choose one of them")
    }
  }
}
