/// What rank equal values get.
public enum TieRule: String, Hashable, Sendable, CaseIterable {
  /// The mean of the places they take.
  case average
  /// The best of the places they take: 1, 2, 2, 4.
  case min
  /// The last of the places they take: 1, 3, 3, 4.
  case max
  /// Each its own place, in the order of rows.
  case first
  /// The number of different values up to them: 1, 2, 2, 3.
  case dense
}

/// Ranks of values, 1 first; NaN keeps NaN.
public enum Ranking {
  /// Ranks from the smallest value. O(n log n).
  public static func ascending(_ values: [Double], ties: TieRule = .min) -> [Double] {
    ranks(values, ties: ties) { $0 }
  }

  /// Ranks from the largest value. O(n log n).
  public static func descending(_ values: [Double], ties: TieRule = .min) -> [Double] {
    ranks(values, ties: ties) { -$0 }
  }

  /// The value with twelve significant digits, so that scores which are equal on paper tie.
  public static func quantised(_ value: Double) -> Double {
    guard value.isFinite, value != 0 else { return value }
    var exponent = 11 - Int(Elementary.decimalExponent(value))
    var scaled = value
    if exponent > 300 {
      scaled *= 1e300
      exponent -= 300
    }
    let factor = Elementary.power(10, Double(exponent.magnitude))
    let shifted = exponent >= 0 ? scaled * factor : scaled / factor
    let rounded = shifted.rounded(.toNearestOrEven)
    let back = exponent >= 0 ? rounded / factor : rounded * factor
    return scaled == value ? back : back / 1e300
  }

  private static func ranks(
    _ values: [Double], ties: TieRule, key: (Double) -> Double
  ) -> [Double] {
    let keys = values.map(key)
    let order = values.indices.filter { !values[$0].isNaN }
      .sorted { keys[$0] != keys[$1] ? keys[$0] < keys[$1] : $0 < $1 }
    var ranks = [Double](repeating: .nan, count: values.count)
    var start = 0
    var distinct = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, keys[order[end]] == keys[order[start]] { end += 1 }
      distinct += 1
      for place in start..<end {
        ranks[order[place]] =
          switch ties {
          case .average: Double(start + 1 + end) / 2
          case .min: Double(start + 1)
          case .max: Double(end)
          case .first: Double(place + 1)
          case .dense: Double(distinct)
          }
      }
      start = end
    }
    return ranks
  }
}
