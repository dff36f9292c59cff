import ArgumentParser
import Credit
import FenjiKit
import Foundation

/// `fenji verify`.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "按清单重新运行并逐文件比较 / run again from the manifest and compare every file",
    discussion: """
      例 / example:
        fenji verify out

      退出码 0 一致，2 不一致 / exit code 0 when all is the same, 2 when not.
      """)

  @Argument(help: "结果文件夹 / folder of the results")
  var folder: String
  @Option(help: "数据集已移动时的新位置 / where the dataset is now, when it moved")
  var dataset: String?
  @Option(help: "模型已移动时的新位置 / where the models are now, when they moved")
  var models: String?
  @Option(help: "线程数 / number of threads")
  var threads = ProcessInfo.processInfo.activeProcessorCount
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let results = try PublishedResults(folder: folder, dataset: dataset, models: models)
      let verification = try results.verify(threads: threads)
      print(verification.report(in: language), terminator: "")
      if !verification.isSame { throw ExitCode(2) }
    }
  }
}
