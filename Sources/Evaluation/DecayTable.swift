import Foundation

/// How much a record weighs by its age, as integers, so that sums of them do not depend on order.
enum DecayTable {
  /// How many days a table covers.
  static let length = 65_536

  /// Millionths by age in days, 0…65,535: 10⁶ · 2^(−age / half-life), rounded half up.
  ///
  /// A month is 30.4375 days here, the mean of the Julian calendar: the weight must fall evenly,
  /// and calendar months are uneven.
  static func weights(halfLifeMonths: Int) -> [Int64] {
    (0..<length).map { weight(age: $0, halfLifeMonths: halfLifeMonths) }
  }

  /// One entry of such a table.
  static func weight(age: Int, halfLifeMonths: Int) -> Int64 {
    Int64((1e6 * exp2(-Double(age) / (Double(halfLifeMonths) * 30.4375))).rounded())
  }
}
