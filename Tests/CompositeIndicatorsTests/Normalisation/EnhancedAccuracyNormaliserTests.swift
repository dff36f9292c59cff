import CompositeIndicators
import Testing

struct EnhancedAccuracyNormaliserTests {
  private let accuracy: any Normaliser

  init() throws { accuracy = try Catalogue.normalisers.make("enhanced-accuracy") }

  @Test func byHand() throws {
    let result = try accuracy.normalise(handWorked())
    #expect(agree(result.columns[0], [0.4, 0.6, 1]))
    #expect(agree(result.columns[1], [1, 0.9, 0.1]))
  }

  @Test func anySignAndGaps() throws {
    let result = try accuracy.normalise(matrix([[-1, 1, .nan], [4, .nan, 9]], costs: [1]))
    #expect(agree(result.columns[0], [0, 1, .nan]) && agree(result.columns[1], [1, .nan, 0]))
  }

  @Test func constantColumnsBecomeOne() throws {
    let fitted = try accuracy.fit(matrix([[3, 3]]))
    #expect(fitted.notices == [.constantRescaled(column: "c1", value: 1)])
    #expect(try fitted.apply(to: matrix([[3, 3]])).columns == [[1, 1]])
  }

  @Test func refusals() {
    #expect(throws: CompositeIndicatorsError.emptyColumn("c2")) {
      try accuracy.normalise(matrix([[1], [.nan]]))
    }
  }
}
