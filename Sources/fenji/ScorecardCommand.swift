import ArgumentParser
import Credit
import FenjiKit
import Foundation

/// `fenji scorecard`.
struct ScorecardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scorecard",
    abstract: "全市创建评分：各行得分、可达范围、增分、预测 / the city's points, what is in reach, a forecast",
    discussion: """
      例 / examples:
        fenji scorecard --values figures.csv --as-of 2022-11-30
        fenji scorecard --dataset datasets/zoucheng-demo --as-of 2022-06-30 --out scorecard
        fenji scorecard --values figures.csv --as-of 2022-11-30 --option tested-rates=four-capped --format json

      数据文件的列为 row,item,month,value（UTF-8）；row 为评分表行的标识或序号，month 如 2022-03。
      the columns of a file of figures are row,item,month,value; a row is named by its identifier or
      number. 数据集的 city 文件夹中的 CSV 一并读入 / the files in a dataset's city folder are read too.
      """)

  /// How the result is printed.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table
    case json
  }

  @OptionGroup var inputs: ScorecardInputs
  @Option(help: "table 或 json / table or json")
  var format = Format.table
  @Option(help: "另存 JSON、XLSX、HTML 的文件夹 / folder for scorecard.json, .xlsx and .html")
  var out: String?
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let scorecard = try ScorecardJob.run(inputs.request)
      if let out { try scorecard.write(to: out, language: language) }
      switch format {
      case .table: print(scorecard.overview(language), terminator: "")
      case .json: print(scorecard.jsonText(language), terminator: "")
      }
    }
  }
}
