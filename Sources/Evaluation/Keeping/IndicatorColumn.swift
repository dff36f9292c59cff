import Credit
import EvaluationModels

/// A column of an indicator matrix that is kept, in words.
public struct IndicatorColumn: Hashable, Sendable {
  /// What a cell counts.
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Whole records, values, years or persons.
    case one
    /// Hundredths of a yuan.
    case fen
    /// Millionths of a record, or of a reported value.
    case millionth

    /// What a cell is divided by to get records, yuan or the value reported.
    public var divisor: Int64 {
      switch self {
      case .one: 1
      case .fen: 100
      case .millionth: ExactDecimal.scale
      }
    }
  }

  /// What is measured, as a model's file writes it. Two columns of one text are the same.
  public let definition: String
  /// What a cell counts.
  public let unit: Unit

  /// A column from its parts.
  public init(definition: String, unit: Unit) {
    self.definition = definition
    self.unit = unit
  }
}

/// Says what slots measure, as a model's file would.
struct SlotWords {
  let library: ModelLibrary

  /// The words of a column that is kept; nil for one that follows from other columns, the register
  /// or scores, and is computed anew.
  func column(_ slot: Slot) -> IndicatorColumn? {
    switch slot {
    case .records(let filter, .count):
      column("records: \(words(filter)), statistic: count", .one)
    case .records(let filter, .amount):
      column("records: \(words(filter)), statistic: amount", .fen)
    case .records(let filter, .decayedCount(let months)):
      column(
        "records: \(words(filter)), statistic: {decayed_count: {half_life_months: \(months)}}",
        .millionth)
    case .contested(let filter):
      column("contested records: \(words(filter)), statistic: count", .one)
    case .eligible(let domain):
      column("eligible records: {domains: \(words(domains: domain.map { [$0] }))}", .one)
    case .reported(let domain, let indicator, let months):
      column(
        "reported: {indicator: \(indicator), domain: \(library.domains[domain].id)"
          + (months.map { ", within_months: \($0)}" } ?? "}"), .millionth)
    case .attribute(let attribute): column("attribute: \(attribute.rawValue)", .one)
    case .reportedCount, .evaluation, .given, .percentile: nil
    }
  }

  private func column(_ definition: String, _ unit: IndicatorColumn.Unit) -> IndicatorColumn {
    IndicatorColumn(definition: definition, unit: unit)
  }

  private func words(_ filter: RecordFilter) -> String {
    var parts = [
      "categories: [\(filter.categories.map { library.categories[$0].id }.joined(separator: ", "))]",
      "domains: \(words(domains: filter.domains))",
    ]
    if !filter.severities.isEmpty {
      parts.append("severities: [\(filter.severities.map(\.word).joined(separator: ", "))]")
    }
    if let months = filter.withinMonths { parts.append("within_months: \(months)") }
    if filter.inCalendarYear { parts.append("in_calendar_year: true") }
    return "{\(parts.joined(separator: ", "))}"
  }

  private func words(domains: [Int]?) -> String {
    domains.map { "[\($0.map { library.domains[$0].id }.joined(separator: ", "))]" } ?? "any"
  }
}
