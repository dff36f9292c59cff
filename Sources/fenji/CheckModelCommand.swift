import ArgumentParser
import Credit
import FenjiKit
import Foundation

/// `fenji check model`.
struct CheckModelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "model",
    abstract: "检查模型：一次列出全部问题 / check models: all problems at once",
    discussion: """
      例 / examples:
        fenji check model models
        fenji check model models/domains/market.yaml --as-of 2022-11-30
        fenji check model market-new.yaml --impact --dataset datasets/zoucheng-demo --as-of 2022-11-30

      每个问题给出文件、行、列和改法。有错误时退出码为 1，只有建议时为 0。
      Each problem with file, line, column and what to do; exit code 1 for errors, 0 for advice alone.
      """)

  @Argument(help: "模型文件或模型文件夹 / a model's file or a folder of models")
  var path: String
  @Option(help: "规则应在此日有效；默认今天 / the day rules should be in force; today by default")
  var asOf: CalendarDate?
  @Flag(help: "与现行模型并行评价一个数据集 / evaluate a dataset beside the model in force")
  var impact = false
  @Option(help: "数据集文件夹 / folder of the dataset")
  var dataset: String?
  @Option(help: "现行评价模型文件夹 / folder of the models in force")
  var models = "models"
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard !impact || (dataset != nil && asOf != nil) else {
      throw ValidationError("--impact 需要 --dataset 和 --as-of / needs --dataset and --as-of")
    }
  }

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let report = try ModelCheck.run(
        path: path, models: models, asOf: asOf ?? Self.today, language: language)
      print(report.text, terminator: "")
      if report.errorCount > 0 { throw ExitCode(1) }
      if impact, let dataset, let asOf {
        let study = try ImpactStudy(model: path, models: models, dataset: dataset, asOf: asOf)
        print(study.report(in: language), terminator: "")
      }
    }
  }

  /// Today in China, which is eight hours ahead.
  private static var today: CalendarDate {
    CalendarDate(daysSinceEpoch: Int32((Date().timeIntervalSince1970 + 28_800) / 86_400))
  }
}
