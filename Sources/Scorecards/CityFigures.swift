public import Credit

/// The figures a city reports for its scorecard: by row, item and month.
public struct CityFigures: Hashable, Sendable {
  private var series: [String: [CalendarMonth: ExactDecimal]] = [:]

  /// No figures.
  public init() {}

  /// A figure; nil when it isn't known.
  public subscript(row: String, item: String, month: CalendarMonth) -> ExactDecimal? {
    get { series[Self.key(row, item)]?[month] }
    set { series[Self.key(row, item), default: [:]][month] = newValue }
  }

  /// Whether there are none.
  public var isEmpty: Bool { series.values.allSatisfy(\.isEmpty) }

  /// Adds other figures. Where both know a month, `other` stands.
  public mutating func merge(_ other: CityFigures) {
    series.merge(other.series) { $0.merging($1) { $1 } }
  }

  /// Whether anything is known of a row.
  public func contains(row: String) -> Bool {
    series.contains { $0.key.hasPrefix(row + "/") && !$0.value.isEmpty }
  }

  /// All months of an item.
  func months(row: String, item: String) -> [CalendarMonth: ExactDecimal] {
    series[Self.key(row, item)] ?? [:]
  }

  /// Identifiers have no slash.
  private static func key(_ row: String, _ item: String) -> String { "\(row)/\(item)" }
}
