/// What bounds a choice: the sum of what its items spend.
struct KnapsackLimit {
  /// What each item spends, at least 0.
  let spending: [Double]
  /// How much may be spent in all, but for rounding.
  let most: Double
}

/// The choice of items with the largest sum of gains within limits, exactly.
///
/// Depth first, the larger gain first, cut off where even fractions of the items that are left could not
/// gain more than the best choice so far. Exponential at worst.
struct Knapsack {
  /// The gains, all positive, falling.
  let gains: [Double]
  /// The limits.
  let limits: [KnapsackLimit]

  /// The places of the chosen items, rising; nil when the steps do not suffice.
  func best(steps: Int) -> [Int]? {
    // For each limit the items by falling gain per unit spent, for the bound.
    let orders = limits.map { limit in
      gains.indices.sorted {
        let (one, other) = (gains[$0] * limit.spending[$1], gains[$1] * limit.spending[$0])
        return one != other ? one > other : $0 < $1
      }
    }
    var (steps, best, bestGain) = (steps, [Int](), 0.0)
    var (chosen, gain) = ([Int](), 0.0)
    var left = limits.map { $0.most * (1 + 1e-12) }
    var tails = [0.0]
    for value in gains.reversed() { tails.append(tails[tails.count - 1] + value) }
    func bound(from place: Int) -> Double {
      var least = tails[gains.count - place]
      for (index, order) in orders.enumerated() {
        var (room, sum) = (left[index], 0.0)
        for item in order where item >= place {
          let spent = limits[index].spending[item]
          if spent <= room {
            room -= spent
            sum += gains[item]
          } else {
            sum += gains[item] * room / spent
            break
          }
        }
        least = min(least, sum)
      }
      return least
    }
    /// One level a place: whether the item was taken.
    var path: [Bool] = []
    var isForward = true
    while true {
      steps -= 1
      guard steps > 0 else { return nil }
      if isForward {
        let place = path.count
        if gain > bestGain { (best, bestGain) = (chosen, gain) }
        guard place < gains.count, gain + bound(from: place) > bestGain * (1 + 1e-12) else {
          isForward = false
          continue
        }
        let fits = limits.indices.allSatisfy { limits[$0].spending[place] <= left[$0] }
        path.append(fits)
        guard fits else { continue }
        chosen.append(place)
        gain += gains[place]
        for index in left.indices { left[index] -= limits[index].spending[place] }
      } else {
        guard let wasTaken = path.popLast() else { return best }
        guard wasTaken else { continue }
        let place = path.count
        chosen.removeLast()
        gain -= gains[place]
        for index in left.indices { left[index] += limits[index].spending[place] }
        path.append(false)
        isForward = true
      }
    }
  }
}
