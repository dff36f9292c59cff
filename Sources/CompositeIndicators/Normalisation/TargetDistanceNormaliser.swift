/// The way from the worst observed value to a target: 0 for the worst, 1 at the target, and more
/// beyond it unless capped.
///
/// (x − min)/(target − min) for benefits and (max − x)/(max − target) for costs, as COINr's
/// `n_dist2targ`. A target no better than the worst observed value is refused, since every value
/// would have reached it and the formula divides by 0.
public struct TargetDistanceNormaliser: Normaliser {
  /// The target of each column in order.
  public let targets: [Double]
  /// Whether values beyond the target stay at 1.
  public let isCapped: Bool

  /// Distances to targets.
  public init(targets: [Double], isCapped: Bool = false) {
    self.targets = targets
    self.isCapped = isCapped
  }

  /// Learns the worst values. O(rows · columns).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there are not as many targets as columns, or one is
  ///   no better than the worst value.
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    guard targets.count == matrix.columnCount else {
      throw .count(of: "targets", expected: matrix.columnCount, found: targets.count)
    }
    var columns: [ColumnRescaling] = []
    for (index, criterion) in matrix.criteria.enumerated() {
      let extremes = Extremes(matrix.columns[index])
      guard extremes.count > 0 else { throw .emptyColumn(criterion.name) }
      let worst = criterion.direction == .benefit ? extremes.minimum : extremes.maximum
      let unit = targets[index] - worst
      guard unit * criterion.direction.sign > 0, unit.isFinite else {
        throw .undefined(
          method: "distance-to-target",
          reason: Wording(
            "“\(criterion.name)”的目标值不优于最差观测值",
            "the target of \(criterion.name) is no better than its worst value"))
      }
      columns.append(
        .clampedAffine(
          origin: worst, unit: unit, scale: 1, base: 0, low: -.greatestFiniteMagnitude,
          high: isCapped ? 1 : .greatestFiniteMagnitude))
    }
    return Rescaling(names: matrix.criteria.map(\.name), columns: columns)
  }

  static let method = Method<any Normaliser>(
    name: "distance-to-target", title: Wording("目标距离", "Distance to target"),
    parameters: [
      MethodParameter(
        "targets", Wording("各列目标值，按列序", "target of each column"), example: "10",
        isPerColumn: true),
      MethodParameter(
        "cap", Wording("超过目标按 1 计", "stay at 1 beyond the target"), choices: ["yes", "no"],
        default: "no"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    TargetDistanceNormaliser(
      targets: try parameters.numbers("targets"),
      isCapped: try parameters.flag("cap", default: false))
  }
}
