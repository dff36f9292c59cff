import CompositeIndicators
import Testing

struct NoImputerTests {
  @Test func gapsStayAndAreTold() throws {
    let left = try Catalogue.imputers.make("none").impute(gappy(), labels: RowLabels())
    #expect(left.matrix.missingCounts == [2, 3] && left.filledCounts == [0, 0])
    #expect(left.notices.count == 2)
  }
}
