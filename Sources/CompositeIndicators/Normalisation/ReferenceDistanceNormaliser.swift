/// The distance to a reference row: 1 where a row equals the reference, 0 at the worst value.
///
/// 1 − (ref − x)/(ref − worst), as COINr's `n_dist2ref`; better than the reference is above 1. A
/// reference that is missing, or is itself the worst, has no distance to measure by and is refused.
public struct ReferenceDistanceNormaliser: Normaliser {
  /// The row, from 0, that the others are measured by.
  public let row: Int
  /// Whether values better than the reference stay at 1.
  public let isCapped: Bool

  /// Distances to a row.
  public init(row: Int, isCapped: Bool = false) {
    self.row = row
    self.isCapped = isCapped
  }

  /// Learns the reference and the worst values. O(rows · columns).
  ///
  /// - Throws: ``CompositeIndicatorsError`` when there is no such row, or a column's reference is
  ///   missing or its worst value.
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    guard (0..<matrix.rowCount).contains(row) else {
      throw .tooFewRows(needed: row + 1, found: matrix.rowCount)
    }
    return try Rescaling(matrix, constant: 1) {
      (criterion, column, extremes) throws(CompositeIndicatorsError) in
      let worst = criterion.direction == .benefit ? extremes.minimum : extremes.maximum
      let unit = column[row] - worst
      guard unit != 0, unit.isFinite else {
        throw .undefined(
          method: "distance-to-reference",
          reason: Wording(
            "“\(criterion.name)”的参照值缺失或为最差值",
            "the reference of \(criterion.name) is missing or the worst value"))
      }
      return .clampedAffine(
        origin: column[row], unit: unit, scale: 1, base: 1, low: -.greatestFiniteMagnitude,
        high: isCapped ? 1 : .greatestFiniteMagnitude)
    }
  }

  static let method = Method<any Normaliser>(
    name: "distance-to-reference", title: Wording("参照单位距离", "Distance to reference"),
    parameters: [
      MethodParameter("row", Wording("参照行，从 1 起", "reference row, from 1"), example: "3"),
      MethodParameter(
        "cap", Wording("优于参照按 1 计", "stay at 1 beyond the reference"), choices: ["yes", "no"],
        default: "no"),
    ]
  ) { parameters throws(CompositeIndicatorsError) in
    ReferenceDistanceNormaliser(
      row: try parameters.integer("row", in: 1...Int.max) - 1,
      isCapped: try parameters.flag("cap", default: false))
  }
}
