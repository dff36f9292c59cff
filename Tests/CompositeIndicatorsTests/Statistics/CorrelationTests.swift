import CompositeIndicators
import Testing

struct CorrelationTests {
  /// Textbook pairs, counted by hand: 11 agree, 2 disagree, one pair tied in each column.
  @Test func kendallCountsPairs() {
    let one: [Double] = [1, 2, 3, 4, 5, 5]
    let other: [Double] = [2, 1, 3, 3, 5, 4]
    // 15 pairs: 1 tied in the first, 1 in the second; discordant (1,2).
    let expected = (12.0 - 1) / (14.0 * 14).squareRoot()
    #expect(agree([KendallCorrelation.coefficient(one, other)], [expected], within: 1e-15))
  }

  @Test func kendallEqualsTheQuadraticCount() {
    var dice = Dice(seed: 3)
    for size in [2, 3, 7, 64, 101] {
      let one = dice.column(size, from: 0, to: 9).map { $0.rounded() }
      let other = dice.column(size, from: 0, to: 9).map { $0.rounded() }
      var (sum, freeOne, freeOther) = (0.0, 0.0, 0.0)
      for row in 0..<size {
        for column in 0..<row {
          let first = one[row] == one[column] ? 0.0 : one[row] > one[column] ? 1 : -1
          let second = other[row] == other[column] ? 0.0 : other[row] > other[column] ? 1 : -1
          sum += first * second
          freeOne += first * first
          freeOther += second * second
        }
      }
      let size = (freeOne * freeOther).squareRoot()
      #expect(
        agree([KendallCorrelation.coefficient(one, other)], [size > 0 ? sum / size : 0]))
    }
  }

  @Test func distanceEqualsTheDefinition() {
    var dice = Dice(seed: 5)
    let one = dice.column(40, from: -1, to: 1)
    let other = one.map { $0 * $0 }
    func centred(_ values: [Double]) -> [[Double]] {
      let distances = values.map { value in values.map { (value - $0).magnitude } }
      let means = distances.map { $0.reduce(0, +) / 40 }
      let mean = means.reduce(0, +) / 40
      return distances.indices.map { row in
        distances.indices.map { distances[row][$0] - means[row] - means[$0] + mean }
      }
    }
    func covariance(_ left: [[Double]], _ right: [[Double]]) -> Double {
      zip(left.joined(), right.joined()).reduce(0) { $0 + $1.0 * $1.1 } / 1600
    }
    let (first, second) = (centred(one), centred(other))
    let expected =
      (covariance(first, second)
      / (covariance(first, first) * covariance(second, second)).squareRoot()).squareRoot()
    #expect(agree([DistanceCorrelation.coefficient(one, other)], [expected], within: 1e-11))
    #expect(agree([DistanceCorrelation.coefficient(one, one.map { 3 - 2 * $0 })], [1]))
    #expect(PearsonCorrelation.coefficient(one, other).magnitude < expected)
  }

  @Test(arguments: CorrelationKind.allCases)
  func missingValuesAreLeftOutByPairs(_ kind: CorrelationKind) {
    let one: [Double] = [1, .nan, 3, 4, 2, 9, 6]
    let other: [Double] = [2, 5, .nan, 1, 4, 8, 3]
    let rows = [0, 3, 4, 5, 6]
    #expect(
      agree(
        [kind.coefficient(one, other)],
        [kind.coefficient(rows.map { one[$0] }, rows.map { other[$0] })], within: 1e-13))
    #expect(kind.coefficient([1, 1, 1], [1, 2, 3]) == 0)
    #expect(kind.coefficient([.nan, 1], [1, .nan]) == 0)
  }

  @Test func pearsonKeepsDigitsFarFromZero() {
    let one = (0..<9).map { 1e9 + Double($0) * 1e-6 }
    let other = (0..<9).map { -1e9 - Double($0 * $0 % 5) }
    let near = PearsonCorrelation.coefficient(
      one.map { ($0 - 1e9) }, other.map { $0 + 1e9 })
    #expect(agree([PearsonCorrelation.coefficient(one, other)], [near], within: 1e-12))
  }
}
