import ArgumentParser
import Credit
import FenjiKit
import Foundation
import Synthesis

/// `fenji synthesise`.
struct SynthesiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "synthesise",
    abstract: "生成一座虚构的城市 / make a synthetic city",
    discussion: """
      例 / examples:
        fenji synthesise --organisations 2000 --records 60000 --seed zoucheng --out datasets/zoucheng-demo
        fenji synthesise --organisations 100000 --records 10000000 --seed big --out big-city
      """)

  @Option(help: "主体数 / how many organisations")
  var organisations: Int
  @Option(help: "记录数 / how many records")
  var records: Int
  @Option(help: "种子文本，同样的种子得到同样的字节 / seed text; the same seed gives the same bytes")
  var seed: String
  @Option(help: "数据截止日 / the day the data ends")
  var asOf = CalendarDate(year: 2022, month: 11, day: 30) ?? CalendarDate(daysSinceEpoch: 19_326)
  @Option(help: "覆盖的月数 / how many months")
  var months = 36
  @Flag(help: "记录行随机排列，而非按主体排列 / records in a random order, not organisation by organisation")
  var shuffle = false
  @Option(help: "写入的文件夹 / folder to write to")
  var out: String
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    let line = ProgressLine(language: language, isQuiet: false)
    try reporting(in: language) {
      defer { line.clear() }
      let synthesiser = CitySynthesiser(
        seed: seed, organisations: organisations, records: records, asOf: asOf, months: months,
        isShuffled: shuffle)
      let summary = try synthesiser.write(to: out) { done, total in
        let percent = total == 0 ? 100 : done * 100 / total
        line.show(Phrase("生成 \(percent)%", "making \(percent)%"))
      }
      line.clear()
      print(
        Phrase(
          "已写入 \(out)：主体 \(summary.organisations.rows) 行，记录 \(summary.records.rows) 行，"
            + "种子“\(summary.seed)”",
          "\(out): \(summary.organisations.rows) rows of organisations, "
            + "\(summary.records.rows) records, seed “\(summary.seed)”")(language))
    }
  }
}
