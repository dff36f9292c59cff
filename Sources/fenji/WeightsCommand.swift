import ArgumentParser
import FenjiKit

/// `fenji weights`.
struct WeightsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weights",
    abstract: "为指标赋权 / weigh criteria",
    discussion: """
      例 / examples:
        fenji weights cities.csv --method entropy --costs dust
        fenji weights cities.csv --method critic --set correlation=spearman --format csv > w.csv
        fenji weights pairwise.csv --method ahp --format json
        fenji weights anna.csv bo.csv --method ahp --set group=priorities-geometric
        fenji weights experts.csv data.csv --method game-theoretic
        fenji weights fuzzy-pairwise.csv --method fuzzy-ahp --scale words.csv

      矩阵：首列为标识，每个指标一列，空格为缺失。判断矩阵：首列与表头均为指标，可写 1/3，未作的判断留空。
      合成：每个文件为 criterion,weight 两列。
      A matrix: the first column identifies, one more a criterion, an empty field is missing. A
      pairwise matrix: criteria in the first column and the header; 1/3 is read, a judgement not
      made stays empty. A combination: files with the columns criterion,weight.

      名称以 fuzzy- 开头的方法用模糊数：单元格写 1;2;3、"(1,2,3)"、普通数，或 --scale 中的词语。
      Methods named fuzzy-… take fuzzy numbers: a cell is 1;2;3, "(1,2,3)", a plain number or a
      word of --scale.
      """)

  @Argument(help: "CSV 文件 / CSV file; several for AHP of several judges and for combinations")
  var files: [String]
  @Option(help: "方法，见 fenji methods / the method, see fenji methods")
  var method: String
  @Option(help: "参数 名=值，可重复 / a parameter key=value, may be repeated")
  var set: [String] = []
  @OptionGroup var matrix: MatrixOptions
  @OptionGroup var output: FormatOption

  func run() throws {
    try output.printing {
      try WeightingJob(
        files, by: MethodRequest(method, try MethodSettings(set).of()), costs: matrix.costNames,
        columns: matrix.columnNames, scale: matrix.scale
      ).run()
    }
  }
}
