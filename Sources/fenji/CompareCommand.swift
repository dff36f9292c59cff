import ArgumentParser
import FenjiKit

/// `fenji compare`.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "比较两组得分或两次分级 / compare two lists of scores, or two gradings",
    discussion: """
      例 / examples:
        fenji compare topsis.csv vikor.csv
        fenji compare classes-2021.csv classes-2022.csv --format json
        fenji compare 2021.csv 2022.csv --column grade --levels D,C,B,A

      按首列匹配。score 列按得分比较；fenji rank 的结果自带方向，其他越低越好的文件用 --lower 指明。
      class 与 grade 列按分级比较：转移矩阵与加权 κ。
      Rows are matched by the first column. A column score is compared as scores; results of fenji
      rank say themselves which way is better, for other files --lower does. Columns class and grade
      are compared as gradings: who moved where, and weighted κ.
      """)

  @Argument(help: "第一个 CSV / the first CSV file")
  var first: String
  @Argument(help: "第二个 CSV / the second CSV file")
  var second: String
  @Option(help: "比较哪一列 / the column to compare")
  var column: String?
  @Option(help: "级别由低到高，逗号分隔 / levels from the lowest, by commas")
  var levels: String?
  @Option(help: "得分越低越好的文件，可重复 / a file whose lower scores are better, may be repeated")
  var lower: [String] = []
  @OptionGroup var output: FormatOption

  func run() throws {
    try output.printing {
      try ComparisonJob(
        first, second, column: column, levels: MatrixOptions.names(levels), lowerIsBetter: lower
      ).run()
    }
  }
}
