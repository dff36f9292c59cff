/// A method that tames columns whose shape would let a few rows decide everything.
public protocol Treatment: Sendable {
  /// Treats one column; NaN stays NaN.
  func treat(_ column: [Double]) -> TreatedColumn
}

/// A column after treatment.
public struct TreatedColumn: Hashable, Sendable {
  /// The values.
  public let values: [Double]
  /// The rows whose values were pulled in, from 0, rising; empty when the whole column was transformed
  /// or nothing was done.
  public let pulledIn: [Int]
  /// What was done.
  public let action: Action

  /// What was done to a column.
  public enum Action: String, Hashable, Sendable {
    /// It was left as it is.
    case none
    /// Its outermost values were pulled in.
    case winsorised
    /// All its values were transformed.
    case transformed
  }

  init(_ values: [Double], pulledIn: [Int] = [], action: Action) {
    self.values = values
    self.pulledIn = pulledIn
    self.action = action
  }
}

extension Treatment {
  /// Treats every column of a matrix.
  public func treat(
    _ matrix: IndicatorMatrix
  ) throws(CompositeIndicatorsError) -> TreatedMatrix {
    let columns = matrix.columns.map { treat($0) }
    return TreatedMatrix(
      matrix: try matrix.replacing(columns: columns.map(\.values)), columns: columns)
  }
}

/// A matrix after treatment, and what was done to each column.
public struct TreatedMatrix: Hashable, Sendable {
  /// The matrix.
  public let matrix: IndicatorMatrix
  /// What was done to each column, in order.
  public let columns: [TreatedColumn]
}

/// When a column's shape counts as having outliers: skewness **and** kurtosis beyond their limits.
///
/// Both are the bias-corrected forms. A column too short or too flat to have them passes.
///
/// Source: OECD and JRC handbook; COINr `check_SkewKurt`.
public struct ShapeLimits: Hashable, Sendable {
  /// The limit of the size of skewness.
  public let skewness: Double
  /// The limit of excess kurtosis.
  public let kurtosis: Double

  /// Skewness of 2 and kurtosis of 3.5, unless said otherwise.
  public init(skewness: Double = 2, kurtosis: Double = 3.5) {
    self.skewness = skewness
    self.kurtosis = kurtosis
  }

  /// Whether a column keeps within at least one of the limits.
  public func accept(_ column: [Double]) -> Bool {
    let moments = Moments(column)
    guard let skew = moments.skewness(), let kurt = moments.excessKurtosis() else { return true }
    return !(skew.magnitude > skewness && kurt > kurtosis)
  }
}

extension MethodParameter {
  /// The limits of skewness and kurtosis.
  static let shapeLimits = [
    MethodParameter("skewness", Wording("偏度阈值", "limit of skewness"), default: "2"),
    MethodParameter("kurtosis", Wording("峰度阈值", "limit of excess kurtosis"), default: "3.5"),
  ]
}

extension MethodParameters {
  /// The limits of skewness and kurtosis.
  func shapeLimits() throws(CompositeIndicatorsError) -> ShapeLimits {
    ShapeLimits(
      skewness: try number("skewness", default: 2), kurtosis: try number("kurtosis", default: 3.5))
  }
}
