public import ArgumentParser
import Credit
public import FenjiKit

/// `fenji export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "按对象导出结果：报送、分析、监管、公开 / hand out results: to whom, and how",
    discussion: """
      例 / examples:
        fenji export --for public --format html --out out --to public
        fenji export --for supervisor --domain market --format xlsx --out out --to desk
        fenji export --for regulator --format csv --batch 10000 --out out --to report
        fenji export --for analyst --format csv --out out --to study

      谁可以看由等级体系决定：公开导出只含 publicity: public 的等级，风险分类（internal）一律不导出。
      换算到别的等级体系（--in）须在 mappings.yaml 中写明对应关系。所写文件及校验和见 export.json。
      Who may see a grade is a property of its scheme: to the public go public schemes alone and never
      a risk class. Another scheme (--in) takes a mapping declared in mappings.yaml.
      """)

  @Option(
    name: .customLong("for"), help: "regulator、analyst、supervisor 或 public / whom it is for")
  var audience: ExportRequest.Audience
  @Option(help: "xlsx、csv、json 或 html / xlsx, csv, json or html")
  var format = ExportRequest.Format.xlsx
  @Option(help: "只导出此领域；supervisor 必填 / this domain alone; a supervisor needs it")
  var domain: String?
  @Option(
    name: .customLong("in"), help: "以此等级体系表示等级 / the scheme to express grades in")
  var scheme: String?
  @Option(help: "报送文件每个最多几行 / rows a file for a regulator has at most")
  var batch = 50_000
  @Option(help: "结果文件夹 / folder of the results")
  var out = "out"
  @Option(help: "写入的文件夹 / folder to write to")
  var to = "export"
  @Option(help: "模型已移动时的新位置 / where the models are now, when they moved")
  var models: String?
  @OptionGroup var languageOption: LanguageOption

  func validate() throws {
    guard batch > 0 else { throw ValidationError("--batch ≥ 1") }
  }

  func run() throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let results = try PublishedResults(folder: out, models: models)
      let request = ExportRequest(
        for: audience, as: format, model: domain, scheme: scheme, batch: batch,
        language: language)
      print(try results.export(request, to: to), terminator: "")
    }
  }
}

extension ExportRequest.Audience: ExpressibleByArgument {}
extension ExportRequest.Format: ExpressibleByArgument {}
