import ArgumentParser
import FenjiKit

/// `fenji bands`.
struct BandsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bands",
    abstract: "把分数分级 / cut scores into classes",
    discussion: """
      例 / examples:
        fenji bands scores.csv --method jenks --classes 4
        fenji bands scores.csv --method quota --set shares=10,30,40,20
        fenji bands scores.csv --method fixed --set edges=60,75,90 --format json

      首列为标识，分数在 score 列，或唯一的另一列。级由 1（最低）起。
      The first column identifies; scores stand in the column score, or the only other one. Class 1
      is the lowest.
      """)

  @Argument(help: "分数 CSV / CSV file of scores")
  var file: String
  @Option(help: "方法，见 fenji methods / the method, see fenji methods")
  var method: String
  @Option(help: "级数，同 --set classes=4 / number of classes, as --set classes=4")
  var classes: String?
  @Option(help: "分数所在列 / the column of scores")
  var column: String?
  @Option(help: "参数 名=值，可重复 / a parameter key=value, may be repeated")
  var set: [String] = []
  @OptionGroup var output: FormatOption

  func run() throws {
    try output.printing {
      let settings = try MethodSettings(set + (classes.map { ["classes=\($0)"] } ?? []))
      return try BandingJob(file, by: MethodRequest(method, settings.of()), column: column).run()
    }
  }
}
