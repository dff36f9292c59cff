import CompositeIndicators
import Testing

/// COMPIND on the Better Life Index of 2017, from its table.
@Suite(.enabled(if: Oracles.arePresent))
struct CompindOracleTests {
  private static func table() throws -> (JSON, IndicatorMatrix) {
    let file = try Oracles.json("compind/compind.json")
    let table = try Oracles.table("compind/BLI_2017.csv")
    let rows = file["rows_used"].numbers.map { Int($0) - 1 }
    let names = file["columns"].items.map(\.text)
    let matrix = try IndicatorMatrix(
      criteria: names.map { Criterion(name: $0) },
      columns: names.map { name in rows.map { table.column(name)[$0] } })
    return (file, matrix)
  }

  private static func rows(_ matrix: IndicatorMatrix) -> [[Double]] {
    (0..<matrix.rowCount).map(matrix.row)
  }

  @Test func normalisation() throws {
    let (file, matrix) = try Self.table()
    let (ranges, scores) = try (
      MinMaxNormaliser().normalise(matrix),
      ZScoreNormaliser(mean: 100, deviation: 10).normalise(matrix)
    )
    for (found, key) in [(ranges, "norm_minmax"), (scores, "norm_z_100_10")] {
      for (one, other) in zip(Self.rows(found), file[key].rows) {
        #expect(agree(one, other, within: 1e-12), "\(key)")
      }
    }
  }

  static let methods: [(String, Bool, String, [String: ParameterValue])] = [
    ("mpi_pos", true, "mazziotta-pareto", [:]),
    ("mpi_neg", true, "mazziotta-pareto", ["imbalance": "raises"]),
    ("geom_equal", true, "geometric", [:]),
    ("generalized_mean_p2_correct", true, "generalised", ["power": "2"]),
    ("mean_min_correct", true, "mean-min", [:]),
    ("owa_atleast3_p", false, "owa", ["from": "0", "to": "3/11"]),
    ("owa_morethan_n", false, "owa", ["from": "8/11", "to": "1"]),
  ]

  @Test(arguments: methods)
  func indices(
    _ key: String, _ isScore: Bool, _ name: String, _ parameters: [String: ParameterValue]
  ) throws {
    let (file, matrix) = try Self.table()
    let data =
      isScore
      ? try ZScoreNormaliser(mean: 100, deviation: 10).normalise(matrix)
      : try MinMaxNormaliser().normalise(matrix)
    let found = try Catalogue.aggregators.make(name, parameters)
      .aggregate(data, weights: .equal(data.columnCount)).scores
    #expect(found.count == 35)
    #expect(agree(found, file[key].numbers, within: 1e-12), "\(key)")
  }

  @Test func taxonomy() throws {
    let (file, matrix) = try Self.table()
    let data = try MinMaxNormaliser().normalise(matrix)
    let parts = try HellwigAggregator().aggregate(data, weights: .equal(data.columnCount)).parts
    #expect(agree(parts[0].values, file["wroclaw"].numbers, within: 1e-12))
  }

  @Test func benefitOfTheDoubt() throws {
    let (_, matrix) = try Self.table()
    let data = try MinMaxNormaliser().normalise(matrix)
    let found = try BenefitOfTheDoubtAggregator()
      .aggregate(data, weights: .equal(data.columnCount)).scores
    #expect(
      agree(found, try Oracles.json("compind/bod_lpsolve.json")["bod"].numbers, within: 1e-9))
  }
}
