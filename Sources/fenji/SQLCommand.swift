import ArgumentParser
import Credit
import Evaluation
import FenjiKit
import Foundation

/// `fenji sql`.
struct SQLCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sql",
    abstract: "模型编译为 SQL / compile the models to SQL",
    discussion: """
      例 / example:
        fenji sql --dialect spark --models models --as-of 2022-11-30 --out job
        fenji sql --dialect duckdb --models models --as-of 2022-11-30 \\
            --dataset datasets/zoucheng-demo --out job
        bash job/run.sh

      标准文本（2-matrix.sql、5-grades.sql、7-sums.sql）三个引擎相同，其余为装载与导出。不给 --out 时打印标准文本。
      The standard text (2-matrix.sql, 5-grades.sql, 7-sums.sql) is the same for all engines, the rest loads and
      exports. Without --out the standard text is printed. See docs/province.md.
      """)

  @Option(help: "duckdb、postgres、spark")
  var dialect: EngineDialect
  @Option(help: "评价模型文件夹 / folder of the models")
  var models: String
  @Option(help: "评价日 / day of the evaluation")
  var asOf: CalendarDate
  @Option(help: "写出的文件夹 / folder to write")
  var out: String?
  @Option(
    help: """
      一并移交该数据集经检查的数据；给出 --records-… 时不含记录 / hand over this dataset's checked data too, \
      without its records when --records-… is given
      """)
  var dataset: String?
  @OptionGroup var own: EngineRecordsOptions
  @Option(help: "清单，其中的权重用于由数据计算权重的模型 / manifest whose weights are used")
  var weightsFrom: String?
  @Option(
    help: """
      引擎结果文件夹 results：由其中 8 所写之和得出由数据计算的权重，只改写 --out 中的权重 / folder of the \
      engine's results: weights that come from data are made of the sums that 8 has written there, and \
      those in --out are replaced, nothing else
      """)
  var sumsFrom: String?
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    if out == nil, dataset != nil || own.chosen != nil || sumsFrom != nil {
      throw ValidationError("--out")
    }
    if sumsFrom != nil, dataset != nil || own.chosen != nil {
      throw ValidationError("--sums-from: --dataset, --records-…")
    }
  }

  func run() throws {
    try reporting(in: languageOption.chosen) {
      let job = SQLJob(
        dialect: dialect.value, models: models, asOf: asOf, dataset: dataset,
        records: own.chosen, weightsFrom: weightsFrom)
      if let out {
        let weights = try sumsFrom.map { try job.writeWeights(to: out, sumsFrom: $0) }
        let words = try weights ?? job.write(to: out)
        print(words(languageOption.chosen), terminator: "")
      } else {
        print(try job.standardText(), terminator: "")
      }
    }
  }
}

/// The name of a dialect on the command line.
enum EngineDialect: String, ExpressibleByArgument, CaseIterable {
  case duckdb, postgres, spark

  var value: SQLDialect {
    switch self {
    case .duckdb: .duckdb
    case .postgres: .postgres
    case .spark: .spark
    }
  }
}
