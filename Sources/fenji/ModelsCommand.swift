public import ArgumentParser
import Credit
public import FenjiKit

/// `fenji models`.
struct ModelsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "models", abstract: "评价模型之间的事 / about models themselves",
    subcommands: [ModelsDiffCommand.self, ModelsPagesCommand.self])
}

/// `fenji models diff`.
struct ModelsDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "用文字说明两个模型的不同 / tell two models apart in words",
    discussion: """
      例 / example:
        fenji models diff models/published/tax-2014.yaml models/published/tax-2025.yaml
      """)

  @Argument(help: "原模型文件 / the former model's file")
  var old: String
  @Argument(help: "新模型文件 / the new model's file")
  var new: String
  @Option(help: "文件不在模型文件夹中时所属的文件夹 / the models' folder of files that lie in none")
  var models = "models"
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      print(
        try ModelPages.difference(from: old, to: new, models: models, in: language), terminator: "")
    }
  }
}

/// `fenji models pages`.
struct ModelsPagesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pages",
    abstract: "由模型生成各领域的说明页 / a page per domain, made from its model",
    discussion: """
      例 / example:
        fenji models pages --models models --as-of 2022-11-30 --format html --out pages
      """)

  @Option(help: "评价模型文件夹 / folder of the models")
  var models = "models"
  @Option(help: "按此日有效的规则 / the day whose rules are wanted")
  var asOf: CalendarDate
  @Option(help: "写入的文件夹 / folder to write to")
  var out: String
  @Option(help: "md 或 html / md or html")
  var format = ModelPages.Format.md
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      print(
        try ModelPages.write(
          models: models, asOf: asOf, to: out, as: format, in: language), terminator: "")
    }
  }
}

extension ModelPages.Format: ExpressibleByArgument {}
