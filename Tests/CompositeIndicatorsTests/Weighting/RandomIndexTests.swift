import CompositeIndicators
import Testing

struct RandomIndexTests {
  /// Saaty 1980 up to 15 criteria; beyond, Alonso and Lamata 2006: (1.7699·n − 4.3513)/(n − 1).
  @Test func publishedValues() throws {
    #expect(RandomIndex.value(for: 1) == nil && RandomIndex.value(for: 2) == nil)
    let (three, fifteen) = (RandomIndex.value(for: 3), RandomIndex.value(for: 15))
    #expect(three?.value == 0.58 && fifteen?.value == 1.59 && fifteen?.source == "Saaty 1980")
    let sixteen = try #require(RandomIndex.value(for: 16))
    #expect(agree([sixteen.value], [23.9671 / 15]) && sixteen.source == "Alonso & Lamata 2006")
  }
}
