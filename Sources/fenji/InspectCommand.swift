import ArgumentParser
import Credit
import FenjiKit

/// `fenji inspect`.
struct InspectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect",
    abstract: "抽取检查名单，任何人可复算 / draw an inspection list that anyone can replay",
    discussion: """
      例 / example:
        fenji inspect --domain market --seed "2022年12月第1批" --out out
        fenji inspect --domain market --item sampling --seed "2022年12月抽检" --out out

      每个主体的签号是 SHA-256(种子文本 + 代码)，各等级取签号最小者 / each organisation's ticket is
      SHA-256(seed text + code); the lowest of each grade are drawn:
        printf '%s' '2022年12月第1批91370883MA3C8DCL0P' | sha256sum
      """)

  @Option(help: "领域标识，如 market / the domain's identifier")
  var domain: String
  @Option(help: "抽查事项，按该事项各等级的比例抽 / an inspection item, drawn by its own shares")
  var item: String?
  @Option(help: "种子文本 / the seed text")
  var seed: String
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
  @Option(help: "写到此 CSV 文件而非屏幕 / write to this CSV file instead of the terminal")
  var to: String?
  @OptionGroup var languageOption: LanguageOption

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let results = try PublishedResults(
        folder: out, dataset: dataset, models: models, snapshot: snapshot)
      let text = try results.inspect(
        domain: domain, item: item, seed: seed, to: to, language: language)
      print(text, terminator: "")
    }
  }
}
