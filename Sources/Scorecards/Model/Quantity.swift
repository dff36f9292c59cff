/// What a formula looks at, by indices of the row's items.
public enum Quantity: Hashable, Sendable {
  /// The sum of items.
  case sum([Int])
  /// The largest of items.
  case larger([Int])
  /// The mean over the months of an item.
  case mean(Int)
  /// The sum of some items in per cent of the sum of others.
  case percent(of: [Int], to: [Int])

  /// The items it reads.
  public var items: [Int] {
    switch self {
    case .sum(let items), .larger(let items): items
    case .mean(let item): [item]
    case .percent(let of, let to): of + to.filter { !of.contains($0) }
    }
  }
}

/// How a quantity is rounded before it is compared.
public enum QuantityRounding: String, Hashable, Sendable, CaseIterable {
  /// Not at all.
  case none
  /// To the next whole number above.
  case up
  /// To the nearest whole number, halves up.
  case nearest
  /// To the next whole number below.
  case down

  func callAsFunction(_ value: Fraction) -> Fraction {
    switch self {
    case .none: value
    case .up: Fraction(value.ceiling)
    case .down: Fraction(value.floor)
    case .nearest: Fraction((value + Fraction(1, over: 2)).floor)
    }
  }
}
