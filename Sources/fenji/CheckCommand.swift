import ArgumentParser
import Credit
import FenjiKit
import Foundation

/// `fenji check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "检查数据集或模型 / check a dataset or models",
    discussion: """
      例 / example:
        fenji check model models/domains/market.yaml
        fenji check --models models --dataset datasets/zoucheng-demo --as-of 2022-11-30
      """,
    subcommands: [CheckDatasetCommand.self, CheckModelCommand.self],
    defaultSubcommand: CheckDatasetCommand.self)
}

/// `fenji check dataset`, which is also `fenji check`.
struct CheckDatasetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dataset",
    abstract: "检查模型和数据集能否用于评价 / whether models and a dataset can be evaluated",
    discussion: """
      例 / example:
        fenji check --models models --as-of 2022-11-30
        fenji check --dataset datasets/zoucheng-demo --models models --as-of 2022-11-30
      """)

  @Option(help: "评价模型文件夹 / folder of the models")
  var models: String
  @Option(help: "数据集文件夹；不给则只查模型 / folder of a dataset; without it only the models")
  var dataset: String?
  @Option(help: "评价日 / day of the evaluation")
  var asOf: CalendarDate
  @Option(help: "最多列出多少个问题 / how many problems to list")
  var limit = 20
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let report = try InputCheck.run(
        models: models, dataset: dataset, asOf: asOf, limit: limit, language: language)
      print(report.text, terminator: "")
      if report.rejectedRows > 0 { throw ExitCode(1) }
    }
  }
}
