public import Credit

/// One value of a table, before anything is decided about how it looks.
public enum Cell: Hashable, Sendable {
  /// Text, shown as it is.
  case text(String)
  /// A whole number.
  case integer(Int64)
  /// A decimal number, shown with the places of its column.
  case decimal(ExactDecimal)
  /// A day, shown as `2022-11-30`.
  case date(CalendarDate)
  /// Nothing: not known, or does not apply.
  case empty
}
