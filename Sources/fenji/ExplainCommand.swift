public import ArgumentParser
import Credit
public import FenjiKit
public import Supervision

/// `fenji explain`.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "一个主体的案例：每一分的来处 / one organisation's case record",
    discussion: """
      例 / example:
        fenji explain 91370883MA3C8DCL0P --out out
        fenji explain 91370883MA3C8DCL0P --for organisation --format html --out out
        fenji explain 91370883MA3C8DCL0P --snapshot snap --out out

      写入 out/cases/<代码>.md 并显示 / written to out/cases/<code>.md and shown. 用清单中冻结的权重
      重新计算，与当次结果一致 / computed anew with the manifest's frozen weights.
      给主体本人的不含仅供内部的风险分类 / the organisation's own leaves internal risk classes out.
      """)

  @Argument(help: "统一社会信用代码 / unified social credit code")
  var code: String
  @Option(help: "结果文件夹 / folder of the results")
  var out = "out"
  @Option(help: "数据集已移动时的新位置 / where the dataset is now, when it moved")
  var dataset: String?
  @Option(help: "模型已移动时的新位置 / where the models are now, when they moved")
  var models: String?
  @Option(
    help:
      "评价时保存的快照文件夹，有则不再重读全部数据文件 / folder of the snapshot that an evaluation kept, read instead of all files"
  )
  var snapshot: String?
  @Option(name: .customLong("for"), help: "给谁：supervisor 或 organisation / whom it is for")
  var audience = CaseRecord.Audience.supervisor
  @Option(help: "md、json 或 html / md, json or html")
  var format = PublishedResults.CaseFormat.md
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let results = try PublishedResults(
        folder: out, dataset: dataset, models: models, snapshot: snapshot)
      let text = try results.explain(
        code: code, language: language, as: format, for: audience)
      print(text, terminator: "")
    }
  }
}

extension CaseRecord.Audience: ExpressibleByArgument {}
extension PublishedResults.CaseFormat: ExpressibleByArgument {}
