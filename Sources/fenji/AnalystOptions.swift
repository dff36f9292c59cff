public import ArgumentParser
import Credit
public import FenjiKit
import Foundation

/// How an analyst's result is written.
struct FormatOption: ParsableArguments {
  @Option(help: "table、csv 或 json / table, csv or json")
  var format = AnalystFormat.table
  @OptionGroup var languageOption: LanguageOption

  /// Does a job and prints its result; what methods remark goes beside it.
  func printing(_ job: () throws -> AnalystReport) throws {
    let language = languageOption.chosen
    try reporting(in: language) {
      let report = try job()
      print(report.text(format, in: language), terminator: "")
      let prefix = Phrase("提示：", "note: ")(language)
      for notice in report.notices {
        FileHandle.standardError.write(Data("\(prefix)\(notice(language))\n".utf8))
      }
    }
  }
}

/// The matrix of a command: which columns are criteria, and which of them costs.
struct MatrixOptions: ParsableArguments {
  @Option(help: "成本型（越小越好）的列，逗号分隔 / columns of which less is better, by commas")
  var costs: String?
  @Option(help: "只用这些列，逗号分隔 / use these columns only, by commas")
  var only: String?
  @Option(
    help: "词语标度文件（词语与 1;2;3），用于模糊方法 / file of words and their fuzzy numbers")
  var scale: String?

  /// The columns of which less is better.
  var costNames: [String] { Self.names(costs) ?? [] }
  /// The columns that are criteria; nil for all.
  var columnNames: [String]? { Self.names(only) }

  /// Names between commas, without spaces around them.
  static func names(_ text: String?) -> [String]? {
    text?.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
  }
}

extension AnalystFormat: ExpressibleByArgument {}
