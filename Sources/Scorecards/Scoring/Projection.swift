import Credit

extension RowView {
  /// The figures as they would be at the end of the window, were it to go on as it has.
  ///
  /// Months of their own take the mean of the last `months` known ones; what stands until the next
  /// figure moves on by its mean monthly change, a count only upwards; judgements and flags stay.
  /// What nothing is known of stays unknown.
  func projected(months: Int) -> RowView {
    RowView(
      items: items,
      series: items.indices.map { index in
        items[index].kind == .monthly
          ? meanFilled(series[index], months: months, unit: items[index].unit)
          : continued(series[index], item: items[index])
      }, window: window, asOf: max(asOf, window.last.lastDay))
  }

  private func meanFilled(
    _ known: [CalendarMonth: ExactDecimal], months: Int, unit: ScorecardItem.Unit
  ) -> [CalendarMonth: ExactDecimal] {
    let recent = known.sorted { $0.key > $1.key }.prefix(months).map(\.value)
    let sum = recent.reduce(ExactDecimal.zero, +)
    guard let mean = sum.divided(by: ExactDecimal(recent.count)) else { return known }
    var filled = known
    for month in window.months where known[month] == nil { filled[month] = mean }
    return filled
  }

  private func continued(
    _ known: [CalendarMonth: ExactDecimal], item: ScorecardItem
  ) -> [CalendarMonth: ExactDecimal] {
    let sorted = known.sorted { $0.key < $1.key }
    guard let first = sorted.first, let last = sorted.last, last.key < window.last else {
      return known
    }
    var filled = known
    let span = last.key.months(since: first.key)
    let isFixed = item.kind == .judged || item.unit == .flag
    let change = Fraction(last.value - first.value)
    let slope = isFixed ? nil : change.divided(by: Fraction(Int128(span)))
    let moved = Fraction(last.value) + (slope ?? .zero) * window.last.months(since: last.key)
    let whole = item.unit.isWhole ? Fraction(moved.floor) : moved
    filled[window.last] = max(whole.rounded.rounded(places: 2), item.unit.least)
    return filled
  }
}
