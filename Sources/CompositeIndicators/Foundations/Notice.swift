/// Something a method did that its user should know, though it is no error.
public enum Notice: Hashable, Sendable {
  /// The column has one value only and tells nothing apart; its weight is 0.
  case constantColumn(String)
  /// Too few values of the column are known; its weight is 0.
  case tooFewValues(column: String, found: Int)
  /// No column tells anything apart; all weights are equal.
  case equalWeightsInstead
  /// Two rows give no spread worth weighing by; all weights are equal.
  case twoRowsOnly
  /// Every criterion says the same; the weights follow the spread alone.
  case allPerfectlyCorrelated
  /// Missing values that were left out of the computation.
  case missingLeftOut(column: String, count: Int)
  /// The column is constant and was given this value.
  case constantRescaled(column: String, value: Double)
  /// A composite coefficient came out negative.
  case negativeCoefficient(name: String, value: Double)
  /// The random-index table is for complete matrices, and this one lacks judgements.
  case incompleteJudgements(missing: Int)
  /// The weightings nearly depend on each other; the condition number of their products.
  case nearlyCollinear(conditionNumber: Double)
  /// Weightings that got no share in the combination, by their order.
  case withoutShare(index: Int)
  /// Rows of which too little is known to score them.
  case rowsWithoutScore(count: Int)
  /// Fewer classes than asked for, because fewer scores differ.
  case fewerClasses(Int)
  /// Ties made a class larger or smaller than its share, 0 for the lowest class.
  case quotaMissed(level: Int, due: Int, found: Int)
  /// A remark that belongs to one method.
  case remark(Wording)

  /// What users read.
  public var words: Wording {
    switch self {
    case .constantColumn(let name):
      Wording("“\(name)”各行相同，权重为 0", "\(name) is constant and gets weight 0")
    case .tooFewValues(let column, let found):
      Wording("“\(column)”只有 \(found) 个值，权重为 0", "\(column) has \(found) values and gets weight 0")
    case .equalWeightsInstead:
      Wording("各指标均无区分度，采用等权", "no criterion tells the rows apart; equal weights are used")
    case .twoRowsOnly:
      Wording("只有两行，采用等权", "only two rows; equal weights are used")
    case .allPerfectlyCorrelated:
      Wording("各指标完全相关，仅按离散程度赋权", "all criteria are perfectly correlated; spread alone counts")
    case .missingLeftOut(let column, let count):
      Wording("“\(column)”有 \(count) 个缺失值未计入", "\(column): \(count) missing values left out")
    case .constantRescaled(let column, let value):
      Wording("“\(column)”各行相同，统一取 \(value)", "\(column) is constant and becomes \(value)")
    case .negativeCoefficient(let name, let value):
      Wording("“\(name)”的系数为负：\(value)", "\(name) has a negative coefficient, \(value)")
    case .incompleteJudgements(let missing):
      Wording(
        "缺 \(missing) 个判断，随机一致性表按完整矩阵编制",
        "\(missing) judgements are missing; the random index is one of complete matrices")
    case .nearlyCollinear(let conditionNumber):
      Wording(
        "各套权重几乎线性相关，条件数超过 1e\(Self.powerOfTen(below: conditionNumber))",
        """
        the weightings nearly depend on each other, condition number above \
        1e\(Self.powerOfTen(below: conditionNumber))
        """)
    case .withoutShare(let index):
      Wording("第 \(index + 1) 套权重未获份额", "weighting \(index + 1) gets no share")
    case .rowsWithoutScore(let count):
      Wording("\(count) 行数据不足，未评分", "\(count) rows have too few values and get no score")
    case .fewerClasses(let count):
      Wording("不同分数不足，只分 \(count) 级", "too few different scores; \(count) classes are made")
    case .quotaMissed(let level, let due, let found):
      Wording(
        "自低起第 \(level + 1) 级应有 \(due) 行，因并列实有 \(found) 行",
        "class \(level + 1) from the lowest was due \(due) rows and has \(found) because of ties")
    case .remark(let words):
      words
    }
  }

  /// The largest power of ten, at most the fifteenth, that isn't above `number`: beyond that the digits
  /// are rounding, another on every processor.
  private static func powerOfTen(below number: Double) -> Int {
    (0...15).last { index in (0..<index).reduce(1.0) { power, _ in power * 10 } <= number } ?? 0
  }
}
