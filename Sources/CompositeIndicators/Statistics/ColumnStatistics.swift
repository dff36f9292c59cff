/// What an analyst looks at first in a column: extremes, centre, spread, shape, and how much of it is
/// known, zero and different.
///
///     let column = ColumnStatistics([0, 1, 2, 2, .nan])
///     column.availableCount   // 4
///     column.mostFrequent     // 2, as often as the value 2 stands there
///
/// Missing values (NaN) count for availability only. Shares of zeros, of different values and of the most
/// frequent value are of the known ones.
///
/// Source: COINr's `get_stats`.
public struct ColumnStatistics: Hashable, Sendable {
  /// How many values there are, known or not.
  public let rowCount: Int
  /// Extremes, mean, spread and shape of the known values.
  public let moments: Moments
  /// The median; nil when no value is known.
  public let median: Double?
  /// How many known values are not 0.
  public let nonZeroCount: Int
  /// How many values differ.
  public let distinctCount: Int
  /// How often the most frequent value stands there; 0 when none is known.
  public let mostFrequent: Int

  /// The statistics of a column. O(n log n).
  public init(_ values: [Double]) {
    rowCount = values.count
    moments = Moments(values)
    median = Quantiles(values).median
    let known = values.filter { !$0.isNaN }.sorted()
    nonZeroCount = known.count { $0 != 0 }
    var (distinct, most, run) = (0, 0, 0)
    for index in known.indices {
      let isNew = index == 0 || known[index] != known[index - 1]
      distinct += isNew ? 1 : 0
      run = isNew ? 1 : run + 1
      most = max(most, run)
    }
    (distinctCount, mostFrequent) = (distinct, most)
  }

  /// How many values are known.
  public var availableCount: Int { moments.count }
  /// The share of values that are known; 0 for a column without rows.
  public var availableShare: Double { Self.share(availableCount, of: rowCount) }
  /// The share of known values that are not 0.
  public var nonZeroShare: Double { Self.share(nonZeroCount, of: availableCount) }
  /// The number of different values over that of known ones.
  public var distinctShare: Double { Self.share(distinctCount, of: availableCount) }
  /// The share of known values that are the most frequent one.
  public var mostFrequentShare: Double { Self.share(mostFrequent, of: availableCount) }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }

  /// Where a column falls short, in the order of the cases.
  public func faults(
    _ thresholds: ColumnThresholds = ColumnThresholds()
  ) -> [ColumnFault] {
    var faults: [ColumnFault] = []
    if availableShare < thresholds.available { faults.append(.availability) }
    if nonZeroShare < thresholds.nonZero { faults.append(.zeros) }
    if distinctShare < thresholds.distinct { faults.append(.sameness) }
    if let skewness = moments.skewness(), let kurtosis = moments.excessKurtosis(),
      skewness.magnitude > thresholds.shape.skewnessThreshold,
      kurtosis > thresholds.shape.kurtosisThreshold
    {
      faults.append(.outliers)
    }
    return faults
  }
}

/// What may be wrong with a column.
public enum ColumnFault: String, Hashable, Sendable, CaseIterable {
  /// Too little is known.
  case availability
  /// Too much is 0.
  case zeros
  /// Too few values differ.
  case sameness
  /// Skewness and kurtosis are both beyond their thresholds.
  case outliers
}

/// From where on a column is faulty; the defaults are COINr's.
public struct ColumnThresholds: Hashable, Sendable {
  /// The least share of known values.
  public let available: Double
  /// The least share of known values that are not 0.
  public let nonZero: Double
  /// The least number of different values over that of known ones.
  public let distinct: Double
  /// Beyond which skewness and kurtosis there are outliers.
  public let shape: ShapeCheck

  /// COINr's thresholds, unless said otherwise.
  public init(
    available: Double = 0.65, nonZero: Double = 0.5, distinct: Double = 0.5,
    shape: ShapeCheck = ShapeCheck()
  ) {
    (self.available, self.nonZero, self.distinct) = (available, nonZero, distinct)
    self.shape = shape
  }
}
