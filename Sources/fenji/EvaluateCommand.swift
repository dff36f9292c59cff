import ArgumentParser
import Credit
import FenjiKit
import Foundation
import Reports

/// `fenji evaluate`.
struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "评价全部主体、全部领域 / grade every organisation in every domain",
    discussion: """
      例 / example:
        fenji evaluate --dataset datasets/zoucheng-demo --models models --as-of 2022-11-30 --out out
        fenji evaluate … --engine spark --master 'local[2]'
        fenji evaluate … --engine postgres --url postgresql://fenji@localhost/city   # PGPASSWORD

      结果 / results: grades.xlsx, grades/*.csv, inspection/*.csv, cases/*.md, rejects.csv,
      manifest.json. 出错时原有结果不变 / earlier results stay whole when something is wrong.
      """)

  @Option(help: "数据集文件夹，含 datapackage.json / folder of the dataset")
  var dataset: String
  @Option(help: "评价模型文件夹 / folder of the models")
  var models: String
  @Option(help: "评价日，如 2022-11-30 / day of the evaluation")
  var asOf: CalendarDate
  @Option(help: "结果文件夹 / folder for the results")
  var out: String
  @Option(help: "上次结果文件夹，用于“较上次变化” / results of an earlier run, for what changed")
  var previous: String?
  @Option(help: "抽签种子文本，默认数据集名加评价日 / text that seeds the draws")
  var seed: String?
  @Option(
    help: ArgumentHelp(
      "快照文件夹：保存认定后的记录，再次评价（另一日期、另一模型、新增文件）时不再重读数据文件 / folder of a snapshot: settled records are kept there and read instead of the files by later runs"
    ))
  var snapshot: String?
  @Option(help: "线程数，结果与之无关 / number of threads; results don't depend on it")
  var threads = ProcessInfo.processInfo.activeProcessorCount
  @Flag(help: "不写 grades.xlsx / no workbook")
  var noWorkbook = false
  @Flag(
    help: "保留指标矩阵 matrix/，供 fenji rescore 与 numpy.load / keep the indicator matrix in matrix/")
  var keepMatrix = false
  @Flag(help: "结束时列出各阶段用时与内存 / list stage times and memory at the end")
  var timings = false
  @Flag(help: "不显示进度与概览 / no progress, no overview")
  var quiet = false
  @OptionGroup var engineOptions: EngineOptions
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard threads > 0 else { throw ValidationError("--threads ≥ 1") }
    if snapshot != nil, engineOptions.engine != .fenji {
      throw ValidationError("--snapshot: 仅用于 --engine fenji / only with --engine fenji")
    }
  }

  func run() throws {
    let language = languageOption.chosen
    let line = ProgressLine(language: language, isQuiet: quiet)
    try reporting(in: language) {
      defer { line.clear() }
      let stopwatch = Stopwatch()
      let workspace = try Workspace(
        dataset: dataset, models: models, asOf: asOf, threads: threads)
      let published = try workspace.evaluate(
        into: out,
        options: PublishingOptions(
          language: language, seed: seed, previous: previous, hasWorkbook: !noWorkbook,
          keepsMatrix: keepMatrix, snapshot: snapshot),
        engine: engineOptions.chosen, records: engineOptions.own.chosen,
        engineFolder: engineOptions.engineFolder,
        stopwatch: stopwatch
      ) { line.show($0) }
      line.clear()
      if !quiet { print(published.overview, terminator: "") }
      if timings {
        FileHandle.standardError.write(Data(stopwatch.summary(in: language).utf8))
      }
    }
  }
}
