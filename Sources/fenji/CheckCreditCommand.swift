import ArgumentParser
import Credit
import FenjiKit
import Foundation

/// `fenji check-credit`.
struct CheckCreditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check-credit",
    abstract: "窗口信用核查：名单、等级，并记入使用日志 / a counter's credit check, logged",
    discussion: """
      例 / examples:
        fenji store load --results out --store credit.sqlite
        fenji check-credit 91370883MX0DLYGCXM --for 经营许可 --store credit.sqlite
        FENJI_DEPARTMENT=市行政审批服务局 fenji check-credit CODE --for 招投标 --store credit.sqlite --format json

      在严重失信名单上时退出码为 3。日志只记代码、单位、角色、事项和时间，不记任何自然人。
      the exit code is 3 when the organisation is on a severe list. The log keeps code, department,
      role, matter and time, and no natural person. FENJI_DEPARTMENT and FENJI_ROLE are defaults.
      """)

  @Argument(help: "统一社会信用代码 / credit code")
  var code: String
  @Option(name: .customLong("for"), help: "办理事项 / the matter at hand")
  var matter: String
  @Option(help: "库文件 / store")
  var store = "credit.sqlite"
  @Option(help: "单位 / department")
  var department: String?
  @Option(help: "岗位角色，不写姓名 / role of who asks, not a name")
  var role: String?
  @Option(help: "table 或 json / table or json")
  var format = ScorecardCommand.Format.table
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    let environment = ProcessInfo.processInfo.environment
    try reporting(in: language) {
      let outcome = try CreditCounter.check(
        code: code, matter: matter,
        department: department ?? environment["FENJI_DEPARTMENT"] ?? "未注明",
        role: role ?? environment["FENJI_ROLE"] ?? "窗口", store: store,
        second: Int64(Date().timeIntervalSince1970), isJSON: format == .json, language: language)
      print(outcome.text, terminator: "")
      if outcome.isListed { throw ExitCode(3) }
    }
  }
}

/// `fenji store`.
struct StoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "store",
    abstract: "核查库：载入评价结果、导出使用日志、检查文件 / the store of credit checks",
    subcommands: [Load.self, Log.self, Check.self])

  /// `fenji store load`.
  struct Load: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "载入一次评价的结果 / take in the results of an evaluation",
      discussion: "例 / example: fenji store load --results out --store credit.sqlite")

    @Option(help: "评价结果文件夹 / folder of results")
    var results: String
    @Option(help: "库文件，没有则新建 / store, made when there is none")
    var store = "credit.sqlite"
    @Option(help: "数据集现在的位置 / where the dataset is now, when it moved")
    var dataset: String?
    @Option(help: "模型现在的位置 / where the models are now, when they moved")
    var models: String?
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
      let language = languageOption.chosen
      try reporting(in: language) {
        print(
          try CreditCounter.load(
            results: results, store: store, dataset: dataset, models: models)(language))
      }
    }
  }

  /// `fenji store log`.
  struct Log: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "按月、单位、事项导出使用次数（台账 checks 的格式）/ uses by month, department and matter",
      discussion: """
        例 / example: fenji store log --store credit.sqlite --as-of 2022-11-30 > checks.csv
        """)

    @Option(help: "库文件 / store")
    var store = "credit.sqlite"
    @Option(help: "截至日 / day")
    var asOf: CalendarDate
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
      try reporting(in: languageOption.chosen) {
        print(try CreditCounter.log(store: store, until: asOf), terminator: "")
      }
    }
  }

  /// `fenji store check`.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "检查库文件是否完好（integrity_check）/ whether the file is sound")

    @Option(help: "库文件 / store")
    var store = "credit.sqlite"
    @OptionGroup var languageOption: LanguageOption

    func run() throws {
      let language = languageOption.chosen
      try reporting(in: language) {
        let faults = try CreditCounter.faults(store: store)
        guard faults.isEmpty else {
          print(faults.joined(separator: "\n"))
          throw ExitCode(3)
        }
        print(Phrase("库文件完好", "the store is sound")(language))
      }
    }
  }
}
