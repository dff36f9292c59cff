import CompositeIndicators
import Testing

struct EqualWeighterTests {
  @Test func allTheSameWhateverTheData() throws {
    let weighter = try Catalogue.weighters.make("equal")
    let data = try matrix([[1, .nan], [5, 5], [-1, 0], [2, 3]], costs: [1])
    #expect(try weighter.weigh(data).weights.values == [0.25, 0.25, 0.25, 0.25])
    #expect(try weighter.weigh(matrix([[1]])).weights.values == [1])
  }
}
