import CompositeIndicators
import Testing

struct DenominationTests {
  private func divided(
    _ denominators: [Double], column: String = "c1", scale: Double = 1
  ) throws -> [Double] {
    try Denomination([.init(column: column, denominators: denominators, scale: scale)])
      .denominate(matrix([[6, 9, .nan], [1, 1, 1]])).columns[0]
  }

  @Test func quotients() throws {
    #expect(agree(try divided([2, 3, 4]), [3, 3, .nan]))
    #expect(agree(try divided([2000, .nan, 4], scale: 1000), [3, .nan, .nan]))
  }

  @Test func whatIsWrongIsNamed() throws {
    #expect(
      throws: CompositeIndicatorsError.sign(
        method: "denomination", column: "c1", row: 1, value: 0)
    ) { try divided([1, 0, 1]) }
    #expect(throws: CompositeIndicatorsError.count(of: "denominators", expected: 3, found: 1)) {
      try divided([1])
    }
    #expect(throws: CompositeIndicatorsError.self) { try divided([1, 1, 1], column: "c9") }
    let twice = Denomination.Part(column: "c1", denominators: [1])
    #expect(throws: CompositeIndicatorsError.repeatedName("c1")) {
      try Denomination([twice, twice]).denominate(matrix([[1]]))
    }
  }
}
