import CompositeIndicators
import Testing

struct FuzzyNumberTests {
  @Test func threeNumbersInOrder() throws {
    let number = try fuzzy(1, 2, 6)
    #expect(number.centroid == 3 && number.gradedMean == 2.5 && !number.isCrisp)
    #expect(FuzzyNumber(0.1).centroid == 0.1 && FuzzyNumber(2).isCrisp)
    // √((1 + 4 + 36)/3)
    #expect(number.distance(to: FuzzyNumber(0)) == (41.0 / 3).squareRoot())
    for bad in [[2, 1, 3], [1, 3, 2], [.nan, 1, 2], [1, 2, .infinity]] {
      #expect(throws: CompositeIndicatorsError.self) { try fuzzy(bad[0], bad[1], bad[2]) }
    }
  }

  static let texts: [(String, [Double]?)] = [
    ("1;2;3", [1, 2, 3]), ("(1,2,3)", [1, 2, 3]), ("[1/4; 1/2 ;1]", [0.25, 0.5, 1]),
    ("7", [7, 7, 7]), ("1/3", [1.0 / 3, 1.0 / 3, 1.0 / 3]), ("(3;2;1)", [3, 2, 1]), ("1;2", nil),
    ("1;2;3;4", nil), ("good", nil), ("(1,2,3", nil), ("1,2;3", nil), ("", nil), ("1;;3", nil),
    ("nan;1;2", nil), ("1,234,567", nil),
  ]

  @Test(arguments: texts)
  func readsWhatPeopleWrite(_ text: String, _ expected: [Double]?) {
    let parts = FuzzyNumber.parts(of: text).map { [$0.low, $0.middle, $0.high] }
    #expect(parts == expected)
  }
}
