import Credit

/// One row's figures as known on a day.
struct RowView {
  let items: [ScorecardItem]
  /// By item the months known on the day.
  let series: [[CalendarMonth: ExactDecimal]]
  let window: ScorecardWindow
  let asOf: CalendarDate

  init(
    row: String, items: [ScorecardItem], figures: CityFigures, window: ScorecardWindow,
    asOf: CalendarDate
  ) {
    let today = CalendarMonth(asOf)
    self.init(
      items: items,
      series: items.map { item in
        figures.months(row: row, item: item.id).filter { $0.key <= today }
      }, window: window, asOf: asOf)
  }

  init(
    items: [ScorecardItem], series: [[CalendarMonth: ExactDecimal]], window: ScorecardWindow,
    asOf: CalendarDate
  ) {
    self.items = items
    self.series = series
    self.window = window
    self.asOf = asOf
  }

  /// The latest value of an item.
  func latest(_ item: Int) -> (month: CalendarMonth, value: ExactDecimal)? {
    series[item].max { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The months of the window that nothing is known of.
  func unknownMonths(_ item: Int) -> [CalendarMonth] {
    window.months.filter { series[item][$0] == nil }
  }

  /// Months that are over and should be known: all of a monthly item, the last one of another.
  func missingMonths(_ item: Int) -> [CalendarMonth] {
    let elapsed = window.elapsed(by: asOf)
    if items[item].kind == .monthly { return elapsed.filter { series[item][$0] == nil } }
    guard let last = elapsed.last else { return [] }
    return latest(item).map { $0.month >= last } ?? false ? [] : [last]
  }

  /// The quantity as it stands; nil when a figure is missing or it is a share of nothing.
  func value(_ quantity: Quantity) -> Fraction? {
    switch quantity {
    case .sum(let items): return total(items)
    case .larger(let items): return items.compactMap { latest($0)?.value }.max().map(Fraction.init)
    case .mean(let item):
      let known = series[item].values.reduce(ExactDecimal.zero, +)
      return Fraction(known).divided(by: Fraction(Int128(series[item].count)))
    case .percent(let of, let to):
      guard let part = total(of), let whole = total(to) else { return nil }
      return (part * 100).divided(by: whole)
    }
  }

  private func total(_ items: [Int]) -> Fraction? {
    var sum = ExactDecimal.zero
    for item in items {
      guard let value = latest(item)?.value else { return nil }
      sum += value
    }
    return Fraction(sum)
  }

  /// What is known of a quantity in one month.
  enum MonthValue: Hashable {
    case unknown
    /// A share of nothing.
    case empty
    case known(Fraction)
  }

  /// The quantity of one month.
  func value(_ quantity: Quantity, in month: CalendarMonth) -> MonthValue {
    func total(_ items: [Int]) -> Fraction? {
      var sum = ExactDecimal.zero
      for item in items {
        guard let value = series[item][month] else { return nil }
        sum += value
      }
      return Fraction(sum)
    }
    switch quantity {
    case .sum(let items), .larger(let items): return total(items).map { .known($0) } ?? .unknown
    case .mean(let item): return total([item]).map { .known($0) } ?? .unknown
    case .percent(let of, let to):
      guard let part = total(of), let whole = total(to) else { return .unknown }
      return (part * 100).divided(by: whole).map { .known($0) } ?? .empty
    }
  }

  /// What the quantity can be at the end of the window.
  func reach(_ quantity: Quantity) -> Reach {
    switch quantity {
    case .sum(let items): return reach(items)
    case .larger(let items):
      return items.map { reach([$0]) }.reduce(Reach(.zero, .zero)) { $0.larger($1) }
    case .mean(let item):
      let unknown = unknownMonths(item).count
      let months = Fraction(1, over: Int128(window.months.count))
      let known = Fraction(series[item].values.reduce(ExactDecimal.zero, +))
      let low = (known + Fraction(items[item].unit.least) * unknown) * months
      return Reach(low, unknown == 0 ? low : nil)
    case .percent(let of, let to):
      let share = reach(of).divided(by: reach(to))
      return Reach(share.low * 100, share.high.map { $0 * 100 })
    }
  }

  private func reach(_ indices: [Int]) -> Reach {
    indices.map { reach(item: $0) }.reduce(Reach(.zero, .zero), +)
  }

  private func reach(item: Int) -> Reach {
    let least = Fraction(items[item].unit.least)
    let greatest = items[item].unit == .flag ? Fraction(1) : nil
    guard let (month, value) = latest(item) else { return Reach(least, greatest) }
    if window.remaining(after: asOf).isEmpty, month >= window.last {
      return Reach(Fraction(value), Fraction(value))
    }
    return items[item].kind == .cumulative
      ? Reach(Fraction(value), greatest) : Reach(least, greatest)
  }
}

extension ScorecardItem.Unit {
  /// The least value.
  var least: ExactDecimal { self == .rank ? 1 : 0 }

  /// Whether values are whole.
  var isWhole: Bool { self == .count || self == .rank || self == .flag }
}
