/// Goalposts: fixed values become the ends of a range, whatever the data.
///
/// (x − worst)/(best − worst) · (high − low) + low, kept within the range. A score depends on its own
/// row only, so adding or removing rows never reverses a rank; one row can be scored alone. This is
/// the default for supervision models.
///
/// Source: UNDP, Human Development Report, technical notes.
public struct GoalpostNormaliser: Normaliser {
  /// The value of each column that becomes the low end, and the one that becomes the high end.
  public let goalposts: [Goalpost]
  /// The low end.
  public let low: Double
  /// The high end.
  public let high: Double
  /// Whether values beyond the posts are kept within the range.
  public let isClamped: Bool

  /// The fixed values of a column.
  public struct Goalpost: Hashable, Sendable {
    /// What becomes the low end.
    public let worst: Double
    /// What becomes the high end; below ``worst`` for costs.
    public let best: Double

    /// Two fixed values.
    public init(worst: Double, best: Double) {
      self.worst = worst
      self.best = best
    }
  }

  /// Goalposts for each column in order.
  public init(
    _ goalposts: [Goalpost], low: Double = 0, high: Double = 1, isClamped: Bool = true
  ) {
    self.goalposts = goalposts
    self.low = low
    self.high = high
    self.isClamped = isClamped
  }

  /// Checks the posts against the columns; the data plays no part. O(columns).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there are not as many posts as columns, or when the
  ///   two posts of a column are the same or contradict its direction.
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    guard goalposts.count == matrix.columnCount else {
      throw .count(of: "goalposts", expected: matrix.columnCount, found: goalposts.count)
    }
    var columns: [ColumnRescaling] = []
    for (criterion, post) in zip(matrix.criteria, goalposts) {
      let width = (post.best - post.worst) * criterion.direction.sign
      guard width > 0, width.isFinite else {
        throw .undefined(
          method: "goalposts",
          reason: Wording(
            "“\(criterion.name)”的两端与方向不符", "the posts of \(criterion.name) are reversed"))
      }
      let unit = post.best - post.worst
      columns.append(
        isClamped
          ? .clampedAffine(
            origin: post.worst, unit: unit, scale: high - low, base: low, low: min(low, high),
            high: max(low, high))
          : .affine(origin: post.worst, unit: unit, scale: high - low, base: low))
    }
    return Rescaling(names: matrix.criteria.map(\.name), columns: columns)
  }

  static let method = Method<any Normaliser>(
    name: "goalposts", title: Wording("固定上下限", "Goalposts"),
    parameters: [
      MethodParameter(
        "worst", Wording("各列下限，按列序", "worst value of each column"), example: "0", isPerColumn: true),
      MethodParameter(
        "best", Wording("各列上限，按列序", "best value of each column"), example: "10", isPerColumn: true),
      MethodParameter("low", Wording("下限得分", "low end"), default: "0"),
      MethodParameter("high", Wording("上限得分", "high end"), default: "1"),
      MethodParameter(
        "clamp", Wording("是否截断到区间内", "keep within the range"), choices: ["yes", "no"],
        default: "yes"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    let worst = try parameters.numbers("worst")
    let best = try parameters.numbers("best")
    guard worst.count == best.count else {
      throw .count(of: "best", expected: worst.count, found: best.count)
    }
    return GoalpostNormaliser(
      zip(worst, best).map { Goalpost(worst: $0, best: $1) },
      low: try parameters.number("low", default: 0),
      high: try parameters.number("high", default: 1),
      isClamped: try parameters.flag("clamp", default: true))
  }
}
