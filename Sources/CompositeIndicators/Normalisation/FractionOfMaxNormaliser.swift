/// The fraction of the best value: x/max for benefits, min/x for costs; the best gets 1.
///
/// COINr's `n_fracmax` for benefits, pymcdm's linear normalisation for both. Benefits may be
/// negative as long as the best is positive; costs must be positive. A column of zeros becomes 1 throughout.
public struct FractionOfMaxNormaliser: Normaliser {

  /// Fractions of the best value.
  public init() {}

  /// Learns the best values. O(rows · columns).
  public func fit(_ matrix: IndicatorMatrix) throws(CompositeIndicatorsError) -> Rescaling {
    for (criterion, column) in zip(matrix.criteria, matrix.columns) {
      guard let row = column.firstIndex(where: { $0 < 0 }) else { continue }
      let largest = Extremes(column).maximum
      guard criterion.direction == .benefit, largest > 0 else {
        throw .sign(
          method: "fraction-of-max", column: criterion.name, row: row, value: column[row])
      }
    }
    try matrix.requirePositiveCosts(by: "fraction-of-max")
    return try Rescaling(each: matrix) { criterion, _, extremes in
      if criterion.direction == .cost { return .reciprocal(numerator: extremes.minimum) }
      guard extremes.maximum > 0 else { return .constant(1) }
      return .affine(origin: 0, unit: extremes.maximum, scale: 1, base: 0)
    }
  }

  static let method = Method<any Normaliser>(
    name: "fraction-of-max", title: Wording("占最优值比例", "Fraction of the best")
  ) { _ throws(CompositeIndicatorsError) in FractionOfMaxNormaliser()
  }
}
