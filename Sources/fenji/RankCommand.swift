import ArgumentParser
import FenjiKit

/// `fenji rank`.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank",
    abstract: "为方案打分并排名 / score and rank alternatives",
    discussion: """
      例 / examples:
        fenji rank cities.csv --costs dust --weights w.csv --method topsis
        fenji rank cities.csv --costs dust --weighting critic --method vikor --parts
        fenji rank cities.csv --costs dust --weighting equal --method arithmetic \\
          --normalisation min-max --set normalisation.high=100 --format json
        fenji rank cities.csv --costs dust --weighting entropy --method topsis --check-reversal
        fenji rank suppliers.csv --weights w.csv --method fuzzy-topsis --scale words.csv

      w.csv 有 criterion,weight 两列，权重和不为 1 时按比例。--weighting 按文件中的原始矩阵赋权，与
      fenji weights 相同。--set 给主方法的参数；赋权与归一化的参数加前缀 weighting. 与 normalisation.
      w.csv has the columns criterion,weight, in any unit. --weighting weighs the matrix as it is
      in the file, as fenji weights does. --set is for the method; parameters of weighting and
      normalisation have the prefixes weighting. and normalisation.

      名称以 fuzzy- 开头的方法用模糊数：单元格写 1;2;3、"(1,2,3)"、普通数，或 --scale 中的词语；权重亦可。
      Methods named fuzzy-… take fuzzy numbers: a cell is 1;2;3, "(1,2,3)", a plain number or a
      word of --scale; so may weights be.
      """)

  @Argument(help: "矩阵 CSV / CSV file of the matrix")
  var file: String
  @Option(help: "方法，见 fenji methods / the method, see fenji methods")
  var method: String
  @Option(help: "权重文件 / file of weights")
  var weights: String?
  @Option(help: "按数据赋权的方法 / a method that weighs by the data")
  var weighting: String?
  @Option(help: "先归一化的方法 / a method that brings columns to one scale before")
  var normalisation: String?
  @Option(help: "参数 名=值，可重复 / a parameter key=value, may be repeated")
  var set: [String] = []
  @Flag(help: "检验去掉被支配的方案是否改变其余次序 / measure rank reversal")
  var checkReversal = false
  @Flag(help: "列出方法的其他数值 / show the method's further numbers")
  var parts = false
  @OptionGroup var matrix: MatrixOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    try output.printing {
      let settings = try MethodSettings(set)
      let source = try RankingJob.WeightSource(
        file: weights, method: weighting, settings: settings.of("weighting"))
      return try RankingJob(
        file,
        by: MethodRequest(method, settings.of(except: ["weighting", "normalisation"])),
        weights: source, costs: matrix.costNames, columns: matrix.columnNames,
        normalisation: normalisation.map { MethodRequest($0, settings.of("normalisation")) },
        checksReversal: checkReversal, includesParts: parts, scale: matrix.scale
      ).run()
    }
  }
}
