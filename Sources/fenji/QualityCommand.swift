public import ArgumentParser
import Credit
public import FenjiKit

/// `fenji quality`.
struct QualityCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quality",
    abstract: "平台数据质量与创建数据，逐项核查 / quality of the platform's data, aspect by aspect",
    discussion: """
      例 / examples:
        fenji quality codes --dataset datasets/zoucheng-demo --as-of 2022-11-30 --out q
        fenji quality codes organisations.csv --date-column registered_on --as-of 2022-11-30
        fenji quality publicity permits.csv penalties.csv --as-of 2022-11-30 --out q
        fenji quality severe --dataset datasets/zoucheng-demo --as-of 2022-11-30
        fenji quality ledger loans --dataset datasets/zoucheng-demo --as-of 2022-11-30
        fenji quality domains --results out --as-of 2022-11-30

      --out 中的 figures.csv 可交给 fenji scorecard --values。退出码 3 表示发现问题。
      figures.csv in --out can be given to fenji scorecard --values; exit code 3 says something was
      found.
      """,
    subcommands: [
      Codes.self, Publicity.self, Severe.self, Government.self, Names.self, LedgerCheck.self,
      Domains.self,
    ])

  /// What all of them take.
  struct Common: ParsableArguments {
    @Option(help: "截至日 / day")
    var asOf: CalendarDate
    @Option(help: "评价模型文件夹 / folder of the models")
    var models = "models"
    @Option(help: "结果文件夹 / folder for the results")
    var out: String?
    @OptionGroup var languageOption: LanguageOption

    func finish(_ check: (QualityJob.Circumstances) throws -> QualityJob.Outcome) throws {
      let language = languageOption.chosen
      try reporting(in: language) {
        let outcome = try check(
          QualityJob.Circumstances(
            documents: CityDocuments(models: models), asOf: asOf, folder: out,
            language: language))
        print(outcome.text, terminator: "")
        if !outcome.isClean { throw ExitCode(3) }
      }
    }
  }

  /// Files, or a dataset.
  struct Source: ParsableArguments {
    @Argument(help: "CSV 文件，或用 --dataset / CSV files, or --dataset")
    var files: [String] = []
    @Option(help: "数据集文件夹 / folder of a dataset")
    var dataset: String?

    func validate() throws {
      if files.isEmpty == (dataset == nil) {
        throw ValidationError("给出文件或 --dataset 之一 / either files or --dataset")
      }
    }

    var input: QualityJob.Input { dataset.map { .dataset($0) } ?? .files(files) }
  }

  /// The columns of a register that is a file.
  struct Columns: ParsableArguments {
    @Option(help: "代码列 / column of the code")
    var codeColumn = "code"
    @Option(help: "名称列 / column of the name")
    var nameColumn = "name"
    @Option(help: "登记日期列，用于按月统计 / column of the day of registration, for monthly figures")
    var dateColumn: String?
    @Option(help: "经营范围列 / column of the scope of business")
    var scopeColumn: String?

    var columns: QualityJob.Columns {
      QualityJob.Columns(
        code: codeColumn, name: nameColumn, date: dateColumn, scope: scopeColumn)
    }
  }

  /// `fenji quality codes`.
  struct Codes: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "统一代码重错码，按月错码率，更正文件 / wrong and repeated codes, with a correction file")

    @OptionGroup var source: Source
    @OptionGroup var columns: Columns
    @OptionGroup var common: Common

    func run() throws {
      try common.finish {
        try QualityJob.codes(source.input, columns: columns.columns, $0)
      }
    }
  }

  /// `fenji quality publicity`.
  struct Publicity: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "双公示上报率、合规率、及时率（7 个工作日）/ reported, compliant and timely records")

    @OptionGroup var source: Source
    @OptionGroup var common: Common

    func run() throws {
      try common.finish { try QualityJob.publicity(source.input, $0) }
    }
  }

  /// `fenji quality severe`.
  struct Severe: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "严重失信主体占比，谁何时可以修复，谁已退出 / severe lists: share, repair, who left")

    @Option(help: "数据集文件夹 / folder of a dataset")
    var dataset: String
    @OptionGroup var common: Common

    func run() throws {
      try common.finish { try QualityJob.severe(dataset: dataset, $0) }
    }
  }

  /// `fenji quality government`.
  struct Government: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "政府及其机构失信被执行人 / government bodies that are judgment defaulters")

    @Option(help: "数据集文件夹 / folder of a dataset")
    var dataset: String
    @OptionGroup var common: Common

    func run() throws {
      try common.finish { try QualityJob.government(dataset: dataset, $0) }
    }
  }

  /// `fenji quality names`.
  struct Names: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "名称或经营范围含“征信”的主体，待人工核查 / names with 征信, for people to look at")

    @OptionGroup var source: Source
    @OptionGroup var columns: Columns
    @OptionGroup var common: Common

    func run() throws {
      try common.finish {
        try QualityJob.names(source.input, columns: columns.columns, $0)
      }
    }
  }

  /// `fenji quality ledger`.
  struct LedgerCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "ledger",
      abstract: "台账：归集报送、信用承诺、信易贷、合同履约、信易+、信用核查 / a ledger of the platform",
      discussion: """
        uploads 归集报送与八类特定数据，commitments 信用承诺，loans 信易贷，contracts 合同履约，
        credit-plus 信易+，checks 信用核查。台账在数据集的 datapackage.json 中登记。
        """)

    @Argument(help: "台账 / ledger")
    var ledger: QualityJob.Ledger
    @Option(help: "数据集文件夹 / folder of a dataset")
    var dataset: String
    @OptionGroup var common: Common

    func run() throws {
      try common.finish { try QualityJob.ledger(ledger, dataset: dataset, $0) }
    }
  }

  /// `fenji quality domains`.
  struct Domains: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "分级分类监管领域：有效模型、引用评价、案例 / domains that count as graded supervision")

    @Option(help: "评价结果文件夹 / folder of results")
    var results: String
    @OptionGroup var common: Common

    func run() throws {
      try common.finish { try QualityJob.domains(results: results, $0) }
    }
  }
}

extension QualityJob.Ledger: ExpressibleByArgument {}
