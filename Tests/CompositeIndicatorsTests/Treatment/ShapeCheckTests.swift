import CompositeIndicators
import Testing

struct ShapeCheckTests {
  @Test func bothThresholdsMustBePassedToFail() {
    let spiky: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 1000]
    #expect(!ShapeCheck().finding(on: spiky).passes)
    #expect(ShapeCheck(skewnessThreshold: 4).finding(on: spiky).passes)
    #expect(ShapeCheck(kurtosisThreshold: 11).finding(on: spiky).passes)
    #expect(ShapeCheck().finding(on: [1, 2, .nan]).passes)
  }
}
