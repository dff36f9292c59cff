import Credit
import Scorecards
import Storage

extension CreditCounter {
  /// The checks of the window as the log counts them, and the market subjects of the latest run.
  ///
  /// - Throws: `StorageError`.
  static func figures(
    store path: String, rules: RecordFigureRules, window: ScorecardWindow, asOf: CalendarDate
  ) throws -> CityFigures {
    let store = try CreditStore(path: path)
    var figures = CityFigures()
    var total = 0
    let counts = try store.loggedChecks(until: asOf)
      .filter { window.contains(CalendarMonth($0.day)) }
    for month in window.months where month <= CalendarMonth(asOf) {
      total += counts.filter { CalendarMonth($0.day) == month }.reduce(0) { $0 + $1.count }
      figures[rules.checks.row, rules.checks.item, month] = ExactDecimal(total)
    }
    if let subjects = try store.marketSubjects(asOf: asOf) {
      let month = min(CalendarMonth(asOf), window.last)
      if month >= window.first {
        figures[rules.checkedSubjects.row, rules.checkedSubjects.item, month] =
          ExactDecimal(subjects)
      }
    }
    return figures
  }
}
