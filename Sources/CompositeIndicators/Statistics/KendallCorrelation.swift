/// Kendall's τ-b: how many pairs of rows agree in order, less those that disagree, over the
/// geometric mean of the pairs that are not tied in each column.
///
/// Source: Kendall 1945 for ties; Knight 1966 for the O(n log n) count of exchanges.
public enum KendallCorrelation {
  /// τ-b over the rows where both are known; 0 when a column has no spread there. O(n log n).
  public static func coefficient(_ one: [Double], _ other: [Double]) -> Double {
    let rows = one.indices.filter { !one[$0].isNaN && !other[$0].isNaN }
      .sorted { (one[$0], other[$0]) < (one[$1], other[$1]) }
    let count = rows.count
    guard count > 1 else { return 0 }
    var (tiedOne, tiedBoth) = (0, 0)
    var start = 0
    while start < count {
      var end = start + 1
      while end < count, one[rows[end]] == one[rows[start]] { end += 1 }
      tiedOne += pairs(end - start)
      tiedBoth += tiedPairs(rows[start..<end].map { other[$0] })
      start = end
    }
    var values = rows.map { other[$0] }
    let discordant = exchanges(&values)
    let tiedOther = tiedPairs(values)
    let all = pairs(count)
    let difference = all - tiedOne - tiedOther + tiedBoth - 2 * discordant
    let size = Double(all - tiedOne).squareRoot() * Double(all - tiedOther).squareRoot()
    return size > 0 ? Swift.max(-1, Swift.min(1, Double(difference) / size)) : 0
  }

  private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }

  /// Pairs of equal neighbours' runs in a sorted list.
  private static func tiedPairs(_ sorted: [Double]) -> Int {
    var (sum, start) = (0, 0)
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, sorted[end] == sorted[start] { end += 1 }
      sum += pairs(end - start)
      start = end
    }
    return sum
  }

  /// Sorts by merging and counts how often a larger value stood before a smaller one.
  static func exchanges(_ values: inout [Double]) -> Int {
    var count = 0
    var width = 1
    var target = values
    while width < values.count {
      for start in stride(from: 0, to: values.count, by: 2 * width) {
        let middle = Swift.min(start + width, values.count)
        let end = Swift.min(start + 2 * width, values.count)
        var (left, right) = (start, middle)
        for place in start..<end {
          if left < middle, right >= end || values[left] <= values[right] {
            target[place] = values[left]
            left += 1
          } else {
            target[place] = values[right]
            right += 1
            count += middle - left
          }
        }
      }
      swap(&values, &target)
      width *= 2
    }
    return count
  }
}
