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
        transform   { method: log, shift: plain, indicators: [ID] }，goalposts 随之换算 / posts follow
        normalise   min-max | { method: min-max, low: 0, high: 100 }
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
  @OptionGroup var output: FormatOption

  func run() throws {
    try output.printing {
      let result = try CompositeJob(file).run()
      return try stage.map { try result.report(stage: $0) } ?? result.report()
    }
  }
}
