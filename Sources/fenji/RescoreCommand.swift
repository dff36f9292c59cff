import ArgumentParser
import Credit
import FenjiKit
import Foundation
import Reports

/// `fenji rescore`.
struct RescoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore",
    abstract: "用保留的指标矩阵重新评分、分级 / score and grade again from a kept indicator matrix",
    discussion: """
      只改权重、分值、等级线、规则或措施时，不必重读记录。结果与用新模型完整评价逐字节相同，可用 fenji verify 核验。
      改了指标口径、记录类别或修复时效规则，须重新 fenji evaluate。
      For other weights, points, bands, rules or measures, without reading the records again. The
      results are those of a whole evaluation, byte for byte, and fenji verify checks them.

      例 / example:
        fenji evaluate --dataset datasets/zoucheng-demo --models models --as-of 2022-11-30 \\
            --keep-matrix --out out
        cp -r models my-models      # 改 my-models/domains/market.yaml 的等级线 / edit the bands
        fenji rescore --run out --models my-models --out out-2
      """)

  @Option(
    name: .customLong("run"),
    help: "保留了指标矩阵的结果文件夹（evaluate --keep-matrix）/ results that keep their matrix")
  var kept: String
  @Option(help: "改动后的评价模型文件夹 / folder of the changed models")
  var models: String
  @Option(help: "新结果文件夹 / folder for the new results")
  var out: String
  @Option(help: "数据集已移动时的新位置 / where the dataset is now, when it moved")
  var dataset: String?
  @Option(help: "用于“较上次变化”的结果文件夹，默认同原评价 / results to compare with; the run's by default")
  var previous: String?
  @Option(help: "线程数，结果与之无关 / number of threads; results don't depend on it")
  var threads = ProcessInfo.processInfo.activeProcessorCount
  @Flag(help: "不写 grades.xlsx / no workbook")
  var noWorkbook = false
  @Flag(help: "结束时列出各阶段用时与内存 / list stage times and memory at the end")
  var timings = false
  @Flag(help: "不显示进度与概览 / no progress, no overview")
  var quiet = false
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard threads > 0 else { throw ValidationError("--threads ≥ 1") }
  }

  func run() throws {
    let language = languageOption.chosen
    let line = ProgressLine(language: language, isQuiet: quiet)
    try reporting(in: language) {
      defer { line.clear() }
      let stopwatch = Stopwatch()
      let results = try PublishedResults(folder: kept, dataset: dataset, models: models)
      let published = try results.rescore(
        into: out, previous: previous, hasWorkbook: noWorkbook ? false : nil, threads: threads,
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
