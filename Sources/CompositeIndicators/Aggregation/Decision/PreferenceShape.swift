/// How far a difference in one criterion makes a row preferred, from 0 to 1 (PROMETHEE's six
/// generalised criteria). Differences of 0 or less give 0.
///
/// Source: Brans and Vincke, A preference ranking organisation method, 1985.
public enum PreferenceShape: String, Hashable, Sendable, CaseIterable {
  /// 1 for any difference.
  case usual
  /// 1 for differences above the indifference threshold q.
  case uShape = "u-shape"
  /// Rising in proportion, to 1 at the preference threshold p.
  case vShape = "v-shape"
  /// ½ above q, 1 above p.
  case level
  /// Rising from 0 at q to 1 at p.
  case linear
  /// 1 − exp(−d²/2s²) with the spread s.
  case gaussian
}

/// A preference shape with its thresholds.
struct PreferenceFunction {
  let shape: PreferenceShape
  let indifference: Double
  let preference: Double
  let spread: Double

  /// How far a value is preferred to another that it leads by so much.
  func degree(of lead: Double) -> Double {
    guard lead > 0 else { return 0 }
    return switch shape {
    case .usual: 1
    case .uShape: lead > indifference ? 1 : 0
    case .vShape: lead < preference ? lead / preference : 1
    case .level: lead > preference ? 1 : lead > indifference ? 0.5 : 0
    case .linear:
      lead <= indifference
        ? 0 : lead < preference ? (lead - indifference) / (preference - indifference) : 1
    case .gaussian:
      spread > 0
        ? -Elementary.exponentialMinusOne(-(lead / spread) * (lead / spread) / 2) : 1
    }
  }

  /// For every value, the sums of preferences over, and under, all other values of the column.
  ///
  /// On the sorted different values every shape but the Gaussian is piecewise linear, so runs of
  /// values give the sums. O(n log n); O(k²) over k different values for the Gaussian.
  func flows(of values: [Double]) -> (over: [Double], under: [Double]) {
    let order = values.indices.sorted {
      values[$0] != values[$1] ? values[$0] < values[$1] : $0 < $1
    }
    var levels: [Double] = []
    var counts: [Double] = []
    var level = [Int](repeating: 0, count: values.count)
    for row in order {
      if levels.last != values[row] {
        levels.append(values[row])
        counts.append(0)
      }
      counts[counts.count - 1] += 1
      level[row] = levels.count - 1
    }
    let over = sums(levels, counts)
    // Under is over on the reversed axis.
    let under = sums(levels.reversed().map { -$0 }, counts.reversed())
    let last = levels.count - 1
    return (level.map { over[$0] }, level.map { under[last - $0] })
  }

  private func sums(_ levels: [Double], _ counts: [Double]) -> [Double] {
    if shape == .gaussian, spread > 0 { return gaussianSums(levels, counts) }
    let middle = (levels.first ?? 0) / 2 + (levels.last ?? 0) / 2
    let number = RunSums(counts)
    let total = RunSums(zip(levels, counts).map { ($0 - middle) * $1 })
    var (beyondIndifference, beyondPreference) = (0, 0)
    return levels.indices.map { index in
      let own = levels[index]
      while beyondIndifference < index, own - levels[beyondIndifference] > indifference {
        beyondIndifference += 1
      }
      while beyondPreference < index, own - levels[beyondPreference] > preference {
        beyondPreference += 1
      }
      let full = number[0, beyondPreference]
      switch shape {
      case .usual, .gaussian:
        return number[0, index]
      case .uShape:
        return number[0, beyondIndifference]
      case .level:
        return (number[0, beyondIndifference] + full) / 2
      case .vShape:
        let run = number[beyondPreference, index]
        guard run > 0 else { return full }
        return full + (run * (own - middle) - total[beyondPreference, index]) / preference
      case .linear:
        let run = number[beyondPreference, max(beyondPreference, beyondIndifference)]
        guard run > 0 else { return full }
        let distance =
          run * (own - middle - indifference) - total[beyondPreference, beyondIndifference]
        return full + distance / (preference - indifference)
      }
    }
  }

  private func gaussianSums(_ levels: [Double], _ counts: [Double]) -> [Double] {
    levels.indices.map { index in
      var sum = CompensatedSum()
      for other in 0..<index {
        let ratio = (levels[index] - levels[other]) / spread
        sum.add(-counts[other] * Elementary.exponentialMinusOne(-ratio * ratio / 2))
      }
      return sum.value
    }
  }
}
