/// For points of a plane, how many others each is above or level with in both directions, and how many
/// are so to it; points at the same place count for neither.
struct DominanceCounts {
  /// How many points each dominates.
  let over: [Int]
  /// How many points dominate each.
  let under: [Int]
  /// How many points can't be compared with each.
  let incomparable: [Int]

  /// Counts over points (x, y). O(n log n).
  init(_ x: [Double], _ y: [Double]) {
    let same = Self.same(x, y)
    let over = zip(Self.below(x, y), same).map { $0 - $1 }
    let under = zip(Self.below(x.map { -$0 }, y.map { -$0 }), same).map { $0 - $1 }
    incomparable = x.indices.map { x.count - same[$0] - over[$0] - under[$0] }
    (self.over, self.under) = (over, under)
  }

  /// How many points are at the place of each, itself among them.
  private static func same(_ x: [Double], _ y: [Double]) -> [Int] {
    let order = x.indices.sorted { x[$0] != x[$1] ? x[$0] < x[$1] : y[$0] < y[$1] }
    var counts = [Int](repeating: 0, count: x.count)
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, x[order[end]] == x[order[start]], y[order[end]] == y[order[start]] {
        end += 1
      }
      for point in order[start..<end] { counts[point] = end - start }
      start = end
    }
    return counts
  }

  /// How many points are at or below each in both directions: from left to right over sums of counts by
  /// height (Fenwick's tree).
  private static func below(_ x: [Double], _ y: [Double]) -> [Int] {
    let heights = Ranking.ascending(y, ties: .max).map { Int($0) }
    let order = x.indices.sorted { x[$0] < x[$1] }
    var tree = [Int](repeating: 0, count: x.count + 1)
    var counts = [Int](repeating: 0, count: x.count)
    var start = 0
    while start < order.count {
      var end = start
      while end < order.count, x[order[end]] == x[order[start]] {
        var place = heights[order[end]]
        while place <= x.count {
          tree[place] += 1
          place += place & -place
        }
        end += 1
      }
      for point in order[start..<end] {
        var place = heights[point]
        while place > 0 {
          counts[point] += tree[place]
          place -= place & -place
        }
      }
      start = end
    }
    return counts
  }
}
