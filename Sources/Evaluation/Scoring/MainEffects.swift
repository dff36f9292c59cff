public import Credit

/// The indicators that moved a score most, the weightiest first: those that cost most; of a score
/// that nothing was taken from, those that gave most. Equal ones stand in the order of the model.
public struct MainEffects: Hashable, Sendable {
  private var costs = Leaders()
  private var gains = Leaders()

  /// How many are kept.
  public static let limit = 3

  /// No indicators yet.
  public init() {}

  /// The effects of a score's contributions.
  public init(of scoring: Scoring, higherIsBetter: Bool) {
    for (place, contribution) in scoring.contributions.enumerated() {
      let amount = contribution.amount.millionths
      add(
        place, shortfall: contribution.shortfall.millionths, gain: higherIsBetter ? amount : -amount
      )
    }
  }

  /// Adds the next indicator: its place in the model, and in millionths what was lost for it and
  /// what it gave.
  @inline(__always)
  mutating func add(_ place: Int, shortfall: Int64, gain: Int64) {
    costs.add(shortfall, place)
    gains.add(gain, place)
  }

  /// Whether something was lost, so that these are costs.
  public var areCosts: Bool { costs.count > 0 }

  /// How many there are, at most ``limit``.
  public var count: Int { areCosts ? costs.count : gains.count }

  /// One of them: its place among the model's indicators, and how much was lost, or gained when
  /// these are no costs.
  ///
  /// - Precondition: `rank` is below ``count``.
  public subscript(rank: Int) -> (indicator: Int, size: ExactDecimal) {
    let (place, size) = areCosts ? costs[rank] : gains[rank]
    return (place, ExactDecimal(millionths: size))
  }
}

/// The three largest positive numbers, the earlier first among equals.
private struct Leaders: Hashable {
  private var sizes: (Int64, Int64, Int64) = (0, 0, 0)
  private var places: (UInt16, UInt16, UInt16) = (0, 0, 0)

  var count: Int { sizes.2 > 0 ? 3 : sizes.1 > 0 ? 2 : sizes.0 > 0 ? 1 : 0 }

  subscript(rank: Int) -> (place: Int, size: Int64) {
    switch rank {
    case 0: (Int(places.0), sizes.0)
    case 1: (Int(places.1), sizes.1)
    default: (Int(places.2), sizes.2)
    }
  }

  @inline(__always)
  mutating func add(_ size: Int64, _ place: Int) {
    guard size > sizes.2 else { return }
    let place = UInt16(truncatingIfNeeded: place)
    if size > sizes.0 {
      sizes = (size, sizes.0, sizes.1)
      places = (place, places.0, places.1)
    } else if size > sizes.1 {
      (sizes.1, sizes.2) = (size, sizes.1)
      (places.1, places.2) = (place, places.1)
    } else {
      (sizes.2, places.2) = (size, place)
    }
  }

  static func == (left: Leaders, right: Leaders) -> Bool {
    left.sizes == right.sizes && left.places == right.places
  }

  func hash(into hasher: inout Hasher) {
    for rank in 0..<3 {
      hasher.combine(self[rank].place)
      hasher.combine(self[rank].size)
    }
  }
}
