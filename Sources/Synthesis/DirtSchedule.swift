/// Which flaws are planted, how many of each, and in which order: exact counts, evenly spread.
struct DirtSchedule: Sendable {
  private let kinds: [Planted]
  private let ends: [Int]
  private let step: Int

  /// The number of rows in all.
  let count: Int

  /// - Parameters:
  ///   - rates: each kind's rate in a hundred thousand rows.
  ///   - rows: the number of rows that the rates are of.
  ///   - least: how many of each there are at least.
  init(_ rates: [(kind: Planted, rate: Int)], rows: Int, least: Int) {
    kinds = rates.map(\.kind)
    var ends: [Int] = []
    var total = 0
    for rate in rates {
      total += max(least, rows * rate.rate / 100_000)
      ends.append(total)
    }
    self.ends = ends
    count = total
    var step = max(1, total * 5 / 8)
    while Self.greatestCommonDivisor(step, max(1, total)) > 1 { step += 1 }
    self.step = step
  }

  /// What the row with that index, from 0 to ``count`` − 1, has.
  func kind(_ index: Int) -> Planted {
    let place = index * step % count
    return kinds[ends.firstIndex { place < $0 } ?? 0]
  }

  /// How many rows are written by the time that `done` of `total` organisations are.
  func due(after done: Int, of total: Int) -> Int {
    count * done / total
  }

  private static func greatestCommonDivisor(_ left: Int, _ right: Int) -> Int {
    right == 0 ? left : greatestCommonDivisor(right, left % right)
  }
}
