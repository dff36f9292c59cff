import CompositeIndicators
import Testing

/// A matrix with gaps that imputers are worked by hand on.
func gappy() throws -> IndicatorMatrix {
  try matrix([[1, .nan, 4, 8, .nan], [.nan, .nan, 3, .nan, 9]])
}

/// The groups of its rows; the last has none.
let gappyLabels = RowLabels(groups: ["a", "a", "b", "b", nil])

/// What every imputer must obey.
struct ImputerTests {
  @Test(arguments: Catalogue.imputers.names)
  func knownValuesNeverChange(_ name: String) throws {
    let data = try gappy()
    let filled = try Catalogue.imputers.make(name).impute(
      data,
      labels: RowLabels(
        groups: gappyLabels.groups, units: ["a", "b", "c", "d", "e"], times: [1, 1, 1, 1, 1]))
    for (before, after) in zip(data.columns, filled.matrix.columns) {
      #expect(zip(before, after).allSatisfy { $0.isNaN || $0 == $1 })
    }
    let empty = try Catalogue.imputers.make(name).impute(
      matrix([[.nan, .nan]]), labels: RowLabels(units: ["a", "b"], times: [1, 1]))
    #expect(empty.matrix.missingCounts == [2])
  }
}
