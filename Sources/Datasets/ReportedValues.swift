public import Credit

/// Reported values in the order of files and rows, in few bytes each: a city has millions.
public struct ReportedValues: Sendable {
  /// One value.
  public struct Entry: Sendable, BitwiseCopyable {
    /// In millionths.
    public let millionths: Int64
    /// Index of the organisation.
    public let organisation: UInt32
    /// Index of the indicator's name among ``ReportedValues/indicators``.
    public internal(set) var indicator: UInt32
    /// The day it was true, since 1970.
    public let day: Int32
    /// Index of the supervision domain it belongs to.
    public let domain: UInt8

    init(
      millionths: Int64, organisation: UInt32, indicator: UInt32, day: Int32, domain: UInt8
    ) {
      self.millionths = millionths
      self.organisation = organisation
      self.indicator = indicator
      self.day = day
      self.domain = domain
    }
  }

  /// The indicators' names in the data, in the order of their first values.
  public internal(set) var indicators: [String]
  /// The values.
  public internal(set) var entries: [Entry]

  /// No values.
  public init() {
    indicators = []
    entries = []
  }

  /// The values sorted by organisation, domain, indicator, day and value. O(n log n).
  public var sorted: [ReportedValue] {
    // Names become numbers in the order of their bytes.
    var ranks = [UInt32](repeating: 0, count: indicators.count)
    let order = indicators.indices.sorted {
      indicators[$0].utf8.lexicographicallyPrecedes(indicators[$1].utf8)
    }
    for (rank, place) in order.enumerated() { ranks[place] = UInt32(rank) }
    func key(_ entry: Entry) -> (UInt32, UInt8, UInt32, Int32, Int64) {
      (
        entry.organisation, entry.domain, ranks[Int(entry.indicator)], entry.day, entry.millionths
      )
    }
    return entries.sorted { key($0) < key($1) }.map { entry in
      ReportedValue(
        organisation: entry.organisation, domain: entry.domain,
        indicator: indicators[Int(entry.indicator)],
        value: ExactDecimal(millionths: entry.millionths),
        dated: CalendarDate(daysSinceEpoch: entry.day))
    }
  }
}
