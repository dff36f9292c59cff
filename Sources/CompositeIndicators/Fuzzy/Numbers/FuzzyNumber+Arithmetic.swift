extension FuzzyNumber {
  static let zero = FuzzyNumber(0)
  static let one = FuzzyNumber(1)

  static func + (one: FuzzyNumber, other: FuzzyNumber) -> FuzzyNumber {
    FuzzyNumber(
      unchecked: one.low + other.low, one.middle + other.middle, one.high + other.high)
  }

  static func - (one: FuzzyNumber, other: FuzzyNumber) -> FuzzyNumber {
    FuzzyNumber(
      unchecked: one.low - other.high, one.middle - other.middle, one.high - other.low)
  }

  /// The product with a factor that is not negative. A negative end grows with the factor's high end.
  static func * (weight: FuzzyNumber, value: FuzzyNumber) -> FuzzyNumber {
    FuzzyNumber(
      unchecked: value.low * (value.low < 0 ? weight.high : weight.low),
      weight.middle * value.middle, value.high * (value.high < 0 ? weight.low : weight.high))
  }

  static func * (factor: Double, value: FuzzyNumber) -> FuzzyNumber {
    FuzzyNumber(
      unchecked: factor * (factor < 0 ? value.high : value.low), factor * value.middle,
      factor * (factor < 0 ? value.low : value.high))
  }

  /// The quotient by a positive number. A negative end grows with the divisor's low end.
  static func / (value: FuzzyNumber, divisor: FuzzyNumber) -> FuzzyNumber {
    FuzzyNumber(
      unchecked: value.low / (value.low < 0 ? divisor.low : divisor.high),
      value.middle / divisor.middle,
      value.high / (value.high < 0 ? divisor.high : divisor.low))
  }

  static func / (value: FuzzyNumber, divisor: Double) -> FuzzyNumber {
    value / FuzzyNumber(unchecked: divisor, divisor, divisor)
  }

  /// 1/x of a positive number.
  var reciprocal: FuzzyNumber { .one / self }

  /// A value in 0…1 to a power that is not negative.
  func power(_ exponent: FuzzyNumber) -> FuzzyNumber {
    FuzzyNumber(
      unchecked: Elementary.power(low, exponent.high),
      Elementary.power(middle, exponent.middle), Elementary.power(high, exponent.low))
  }
}

extension [FuzzyNumber] {
  /// The sum, ends and middle apart. O(n).
  var sum: FuzzyNumber {
    func total(_ part: (FuzzyNumber) -> Double) -> Double {
      CompensatedSum(map(part)).value
    }
    return FuzzyNumber(unchecked: total(\.low), total(\.middle), total(\.high))
  }

  /// The largest of each end and of the middle; zero of none.
  var largest: FuzzyNumber { extreme(Swift.max) }

  /// The smallest of each end and of the middle; zero of none.
  var smallest: FuzzyNumber { extreme(Swift.min) }

  private func extreme(_ pick: (Double, Double) -> Double) -> FuzzyNumber {
    guard let first else { return .zero }
    return dropFirst().reduce(first) { found, next in
      FuzzyNumber(
        unchecked: pick(found.low, next.low), pick(found.middle, next.middle),
        pick(found.high, next.high))
    }
  }
}
