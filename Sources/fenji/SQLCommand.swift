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
        cd job && for f in [0-9]*.sql; do duckdb job.duckdb -bail -f $f; done

      标准文本（2-matrix.sql、5-grades.sql）三个引擎相同，其余为装载与导出。不给 --out 时打印标准文本。
      The standard text (2-matrix.sql, 5-grades.sql) is the same for all engines, the rest loads and
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
  @Option(help: "一并移交该数据集经检查的数据 / hand over this dataset's checked data too")
  var dataset: String?
  @Option(help: "引擎中已有的记录表，列同 cr_source / a table of records that the engine has")
  var recordsTable: String?
  @Option(help: "Parquet 格式记录的路径 / path of records in Parquet")
  var recordsParquet: String?
  @Option(help: "清单，其中的权重用于由数据计算权重的模型 / manifest whose weights are used")
  var weightsFrom: String?
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    let sources = [dataset, recordsTable, recordsParquet].compactMap(\.self)
    guard sources.count < 2 else {
      throw ValidationError("--dataset | --records-table | --records-parquet")
    }
    if out == nil, !sources.isEmpty { throw ValidationError("--out") }
  }

  func run() throws {
    try reporting(in: languageOption.chosen) {
      let job = SQLJob(
        dialect: dialect.value, models: models, asOf: asOf, dataset: dataset,
        recordsTable: recordsTable, recordsParquet: recordsParquet, weightsFrom: weightsFrom)
      if let out {
        print(try job.write(to: out)(languageOption.chosen), terminator: "")
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
