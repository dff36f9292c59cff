public import ArgumentParser
import Credit
public import FenjiKit
import Foundation

/// `fenji score`.
struct ScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score",
    abstract: "用手填的指标值试算一个模型，不需要任何记录 / score given values under one model, without records",
    discussion: """
      例 / examples:
        fenji score models/published/food-2016.yaml --template > shops.csv
        fenji score models/published/food-2016.yaml --values shops.csv
        fenji score tax-credit --as-of 2025-08-01 --values firms.csv --format json
        fenji score property-shandong --in housing-property --values managers.csv

      列为 code 和模型的指标标识；事实写 true 或 false。结果：code,score,grade,state,reasons。
      Columns are code and the model's indicators; facts are true or false.
      """)

  @Argument(help: "模型文件，或 published、domains 中的标识 / a model's file or identifier")
  var model: String
  @Option(help: "指标值的 CSV 文件 / CSV file of the values")
  var values: String?
  @Flag(help: "只显示所需的表头；各列说明写到标准错误 / only show the header wanted")
  var template = false
  @Option(help: "按此日有效的规则 / the day whose rules are wanted")
  var asOf: CalendarDate?
  @Option(help: "评价模型文件夹 / folder of the models")
  var models = "models"
  @Option(
    name: .customLong("in"), help: "以此等级体系表示等级，按 mappings.yaml / the scheme to express grades in")
  var scheme: String?
  @Option(help: "csv 或 json / csv or json")
  var format = ScoreSheet.Format.csv
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard template != (values != nil) else {
      throw ValidationError("--template 或 --values FILE.csv / one of --template, --values FILE.csv")
    }
  }

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let sheet = try ScoreSheet(
        model: model, models: models, asOf: asOf, expressedIn: scheme)
      if let values {
        print(try sheet.score(values: values, as: format, in: language), terminator: "")
      } else {
        print(sheet.template, terminator: "")
        FileHandle.standardError.write(Data(sheet.columns(in: language).utf8))
      }
    }
  }
}

extension ScoreSheet.Format: ExpressibleByArgument {}
