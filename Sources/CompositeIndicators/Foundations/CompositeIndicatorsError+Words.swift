extension CompositeIndicatorsError {
  /// What users read: what is wrong, where, and what would help.
  public var words: Wording {
    switch self {
    case .noCriteria:
      Wording("矩阵没有指标列", "the matrix has no columns")
    case .tooFewRows(let needed, let found):
      Wording("至少需要 \(needed) 行，只有 \(found) 行", "needs \(needed) rows or more, has \(found)")
    case .count(let what, let expected, let found):
      Wording(
        "“\(what)”应有 \(expected) 个，实为 \(found) 个", "\(what): expected \(expected), found \(found)")
    case .repeatedName(let name):
      Wording("名称“\(name)”重复", "the name \(name) stands twice")
    case .infinite(let column, let row):
      Wording("“\(column)”第 \(row + 1) 行为无穷大", "\(column), row \(row + 1): infinite")
    case .missing(let column, let row):
      Wording(
        "“\(column)”第 \(row + 1) 行缺失，请先插补", "\(column), row \(row + 1): missing; impute it first")
    case .emptyColumn(let column):
      Wording("“\(column)”整列缺失", "\(column): every value is missing")
    case .sign(let method, let column, let row, let value) where Catalogue.takesFuzzyTable(method):
      Wording(
        "\(method) 不接受“\(column)”第 \(row + 1) 行的 \(value)，请换一种方法",
        "\(method) can't take \(value) in \(column), row \(row + 1); use another method")
    case .sign(let method, let column, let row, let value):
      Wording(
        "\(method) 不接受“\(column)”第 \(row + 1) 行的 \(value)，请先归一化",
        "\(method) can't take \(value) in \(column), row \(row + 1); normalise first")
    case .sumsTooLarge:
      Wording(
        "数值之和超出 128 位整数，请改用较大的单位",
        "sums of the values do not fit 128 bits; choose a larger unit")
    case .weight(let index, let value):
      Wording("第 \(index + 1) 个权重 \(value) 无效", "weight \(index + 1) is \(value)")
    case .weightSum(let sum):
      Wording("权重之和为 \(sum)，应为 1", "the weights sum to \(sum), not 1")
    case .unknownMethod(let kind, let name, let known):
      Wording(
        "没有名为“\(name)”的\(kind)方法，可用：\(known.joined(separator: "、"))",
        "no \(kind) method is called \(name); there are \(known.joined(separator: ", "))")
    case .unknownParameter(let method, let name, let known):
      Wording(
        "\(method) 没有参数“\(name)”，可用：\(known.joined(separator: "、"))",
        "\(method) has no parameter \(name); it has \(known.joined(separator: ", "))")
    case .missingParameter(let method, let name):
      Wording("\(method) 缺少参数“\(name)”", "\(method) needs the parameter \(name)")
    case .parameter(let method, let name, let value, let expected):
      Wording(
        "\(method) 的参数“\(name)”为“\(value)”，应为\(expected)",
        "\(method): \(name) is \(value), expected \(expected)")
    default:
      pairwiseWords
    }
  }

  private var pairwiseWords: Wording {
    switch self {
    case .notSquare(let rows, let columns, let row):
      Wording(
        "判断矩阵有 \(rows) 行，第 \(row + 1) 行却有 \(columns) 列",
        "the pairwise matrix has \(rows) rows, but row \(row + 1) has \(columns) columns")
    case .judgement(let row, let column, let value):
      Wording(
        "第 \(row + 1) 行第 \(column + 1) 列的判断 \(value) 无效",
        "judgement \(value) in row \(row + 1), column \(column + 1) is invalid")
    case .notReciprocal(let row, let column, let value, let opposite):
      Wording(
        "第 \(row + 1) 与第 \(column + 1) 项的判断 \(value) 和 \(opposite) 不互为倒数",
        "judgements \(value) and \(opposite) of \(row + 1) and \(column + 1) are not reciprocal")
    case .disconnected(let reached):
      Wording(
        "判断不连通，从第 1 项只能到达第 \(Self.list(reached, "、")) 项",
        "the judgements connect item 1 only with \(Self.list(reached, ", "))")
    case .noCommonCriterion:
      Wording(
        "没有一个指标在各套权重中都为正", "no criterion has a positive weight in every weighting")
    case .fuzzyNumber(let low, let middle, let high):
      Wording(
        "\(low)、\(middle)、\(high) 不是由小到大的三个有限数",
        "\(low), \(middle) and \(high) are not three finite numbers in rising order")
    case .undefined(let method, let reason):
      Wording("\(method)：\(reason.chinese)", "\(method): \(reason.english)")
    case .numeric(let reason):
      Wording("数值计算失败：\(reason)", "the computation failed: \(reason)")
    default:
      Wording("无法计算", "can't be computed")
    }
  }

  private static func list(_ indices: [Int], _ separator: String) -> String {
    indices.map { String($0 + 1) }.joined(separator: separator)
  }
}
