import CompositeIndicators
import Testing

struct GammaMeasureTests {
  private let one: [Double] = [5, 3, 4, 1, 2, 2, 0]
  private let other: [Double] = [4, 4, 3, 0, 2, 1, 2]

  @Test func gammaIsThatOfAllPairs() throws {
    var (agreeing, disagreeing) = (0.0, 0.0)
    for row in one.indices {
      for next in 0..<row {
        let product = (one[row] - one[next]) * (other[row] - other[next])
        agreeing += product > 0 ? 1 : 0
        disagreeing += product < 0 ? 1 : 0
      }
    }
    let found = try GammaMeasure().compare(one, other)
    #expect(found == (agreeing - disagreeing) / (agreeing + disagreeing))
    #expect(try GammaMeasure().compare([1, 1], [1, 2]) == 0)
  }

  @Test func tiesAreLeftOut() throws {
    // Of five untied pairs four agree: (4 − 1)/5.
    #expect(try GammaMeasure().compare([1, 2, 3, 3], [1, 3, 2, 4]) == 0.6)
    try expectBadListsRefused(by: GammaMeasure())
  }
}
