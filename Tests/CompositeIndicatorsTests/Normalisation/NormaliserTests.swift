import CompositeIndicators
import Testing

struct NormaliserTests {
  @Test func theLearntRescalingAppliesToOtherData() throws {
    let fitted = try MinMaxNormaliser().fit(matrix([[0, 10]]))
    #expect(try fitted.apply(to: matrix([[5, 20]])).columns[0] == [0.5, 2])
    let other = try IndicatorMatrix(criteria: [Criterion(name: "x")], columns: [[1]])
    #expect(throws: CompositeIndicatorsError.count(of: "c1", expected: 1, found: 1)) {
      try fitted.apply(to: other)
    }
  }
}
