import CompositeIndicators
import Testing

struct OutlierTreatmentTests {
  @Test func theSecondMethodStartsFromTheRawColumn() throws {
    // Powers of ten: more points stand out than may be drawn in.
    let column = (0..<30).map { index in
      (0..<index / 4).reduce(1.0) { value, _ in value * 10 } + Double(index) / 100
    }
    let data = try matrix([column, (0..<30).map(Double.init)])
    let treated = try OutlierTreatment(first: WinsorisingTreater(limit: 1)).treat(data)
    #expect(treated.records[0].steps.count == 2 && treated.records[1].steps.isEmpty)
    let logarithm = try LogarithmTreater().treat(column, name: "c1").values
    #expect(treated.matrix.columns[0] == logarithm)
    #expect(treated.matrix.columns[1] == data.columns[1])
    let only = try OutlierTreatment(first: WinsorisingTreater(limit: 1), second: nil).treat(data)
    #expect(only.notices.count == (only.records[0].passes ? 0 : 1))
  }
}
