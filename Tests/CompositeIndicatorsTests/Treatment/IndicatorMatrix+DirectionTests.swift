import CompositeIndicators
import Testing

struct IndicatorMatrixDirectionTests {
  @Test func costsTurn() throws {
    let turned = try matrix([[1, .nan], [2, 3]], costs: [0]).turningCosts()
    #expect(agree(turned.columns[0], [-1, .nan]) && turned.columns[1] == [2, 3])
    #expect(turned.criteria.allSatisfy { $0.direction == .benefit })
  }
}
