import ArgumentParser
import Credit
import FenjiKit

/// `fenji exclusions`.
struct ExclusionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "exclusions",
    abstract: "逐条列出未计入的记录及原因 / every record that did not count, and why",
    discussion: """
      例 / example:
        fenji exclusions --out out --to exclusions.csv

      不能使用的行见 rejects.csv / rows that could not be used at all are in rejects.csv.
      """)

  @Option(help: "结果文件夹 / folder of the results")
  var out = "out"
  @Option(help: "写到此 CSV 文件 / the CSV file to write")
  var to = "exclusions.csv"
  @Option(help: "数据集已移动时的新位置 / where the dataset is now, when it moved")
  var dataset: String?
  @Option(help: "模型已移动时的新位置 / where the models are now, when they moved")
  var models: String?
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let results = try PublishedResults(folder: out, dataset: dataset, models: models)
      print(try results.exclusions(to: to, language: language), terminator: "")
    }
  }
}
