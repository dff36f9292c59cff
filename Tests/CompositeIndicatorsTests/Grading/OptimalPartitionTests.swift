import CompositeIndicators
import Testing

struct OptimalPartitionTests {
  /// The best of all cuts, by trying them all.
  static func bestByTrial(_ sorted: [Double], classes: Int) -> Double {
    func cost(_ values: ArraySlice<Double>) -> Double {
      let mean = values.reduce(0, +) / Double(values.count)
      return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
    if classes == 1 { return cost(sorted[...]) }
    return ((classes - 1)..<sorted.count).map { cut in
      bestByTrial(Array(sorted[..<cut]), classes: classes - 1) + cost(sorted[cut...])
    }.min() ?? 0
  }

  @Test(arguments: 1...5)
  func partitionsAreTheBestOfAll(_ classes: Int) {
    var dice = Dice(seed: UInt64(classes))
    for _ in 0..<10 {
      let values = dice.column(13, from: 0, to: 10).sorted()
      let partition = OptimalPartition(sorted: values, classes: classes)
      #expect(agree([partition.sumOfSquares], [Self.bestByTrial(values, classes: classes)]))
    }
  }

  /// Squares about the mean are 26 in all and 1 within the classes.
  @Test func goodnessByHand() {
    let partition = OptimalPartition(sorted: [4, 5, 9, 10], classes: 2)
    #expect(partition.upperValues == [5, 10] && partition.lowerValues == [4, 9])
    #expect(partition.means == [4.5, 9.5])
    #expect(agree([partition.sumOfSquares, partition.goodness], [1, 25.0 / 26]))
    let flat = OptimalPartition(sorted: [3, 3], classes: 2)
    #expect(flat.means == [3] && flat.sumOfSquares == 0 && flat.goodness == 1)
  }
}
