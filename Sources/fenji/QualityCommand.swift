import ArgumentParser
import Credit
import FenjiKit

/// `fenji quality`.
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "平台数据质量：重错码、双公示、严重失信占比、征信字样 / quality of the platform's data",
    discussion: """
      例 / examples:
        fenji quality codes organisations.csv --date-column registered_on --as-of 2022-11-30 --out q
        fenji quality publicity permits.csv penalties.csv --as-of 2022-11-30 --out q
        fenji quality severe --dataset datasets/zoucheng-demo --as-of 2022-11-30
        fenji quality names organisations.csv

      --out 中的 figures.csv 可交给 fenji scorecard --values。退出码 3 表示发现问题。
      figures.csv in --out can be given to fenji scorecard --values; exit code 3 says something was
      found.
      """,
    subcommands: [Codes.self, Publicity.self, Severe.self, Names.self])

  /// What all of them take.
  struct Common: ParsableArguments {
    @Option(help: "评价模型文件夹 / folder of the models")
    var models = "models"
    @Option(help: "结果文件夹 / folder for the results")
    var out: String?
    @OptionGroup var languageOption: LanguageOption

    func finish(_ outcome: (Language) throws -> QualityJob.Outcome) throws {
      let language = languageOption.chosen
      try reporting(in: language) {
        let outcome = try outcome(language)
        print(outcome.text, terminator: "")
        if !outcome.isClean { throw ExitCode(3) }
      }
    }
  }

  /// The columns of a register.
  struct Columns: ParsableArguments {
    @Option(help: "代码列 / column of the code")
    var codeColumn = "code"
    @Option(help: "名称列 / column of the name")
    var nameColumn = "name"
  }

  /// `fenji quality codes`.
  struct Codes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "统一代码重错码，生成更正文件 / wrong and repeated codes, with a correction file")

    @Argument(help: "主体登记 CSV / a register of organisations")
    var register: String
    @OptionGroup var columns: Columns
    @Option(help: "登记日期列，用于按月统计 / column of the day of registration, for monthly figures")
    var dateColumn: String?
    @Option(help: "截至日 / day")
    var asOf: CalendarDate
    @OptionGroup var common: Common

    func run() throws {
      try common.finish {
        try QualityJob.codes(
          register: register, code: columns.codeColumn, name: columns.nameColumn,
          date: dateColumn, rules: QualityJob.Rules(models: common.models), asOf: asOf,
          folder: common.out, language: $0)
      }
    }
  }

  /// `fenji quality publicity`.
  struct Publicity: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "双公示上报率、合规率、及时率（7 个工作日）/ reported, compliant and timely records")

    @Argument(help: "行政许可、行政处罚 CSV / files of permits and penalties")
    var files: [String]
    @Option(help: "截至日 / day")
    var asOf: CalendarDate
    @OptionGroup var common: Common

    func run() throws {
      try common.finish {
        try QualityJob.publicity(
          files: files, rules: QualityJob.Rules(models: common.models), asOf: asOf,
          folder: common.out, language: $0)
      }
    }
  }

  /// `fenji quality severe`.
  struct Severe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "严重失信主体占比，谁何时可以修复 / share of severe lists, who can leave and when")

    @Option(help: "数据集文件夹 / folder of a dataset")
    var dataset: String
    @Option(help: "截至日 / day")
    var asOf: CalendarDate
    @OptionGroup var common: Common

    func run() throws {
      try common.finish {
        try QualityJob.severe(
          dataset: dataset, models: common.models, rules: QualityJob.Rules(models: common.models),
          asOf: asOf, folder: common.out, language: $0)
      }
    }
  }

  /// `fenji quality names`.
  struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "名称或经营范围含“征信”的主体，待人工核查 / names with 征信, for people to look at")

    @Argument(help: "主体登记 CSV / a register of organisations")
    var register: String
    @OptionGroup var columns: Columns
    @Option(help: "经营范围列 / column of the scope of business")
    var scopeColumn: String?
    @OptionGroup var common: Common

    func run() throws {
      try common.finish {
        try QualityJob.names(
          register: register, code: columns.codeColumn, name: columns.nameColumn,
          scope: scopeColumn, rules: QualityJob.Rules(models: common.models),
          folder: common.out, language: $0)
      }
    }
  }
}
