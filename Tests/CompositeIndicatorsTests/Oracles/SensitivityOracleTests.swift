import CompositeIndicators
import Testing

/// COINr's sensitivity analysis of ASEM: 600 indices under drawn numbers of winsorised points,
/// normalisations, weights and means, made again here from the screened data.
@Suite(.enabled(if: Oracles.arePresent))
struct SensitivityOracleTests {
  private static func weighted(_ tree: IndicatorTree, _ weights: [String: Double]) -> IndicatorTree
  {
    IndicatorTree(
      name: tree.name, weight: weights[tree.name] ?? tree.weight, aggregator: tree.aggregator,
      children: tree.children.map { weighted($0, weights) })
  }

  @Test func everyRun() throws {
    let screened = try NormaliserOracleTests.asem("build_Screened")
    let plain = try HierarchyOracleTests.tree()
    let choices = try Oracles.table("coinr_asem/sa_runs_choices.csv")
    let noisy = try Oracles.table("coinr_asem/sa_noisy_weights.csv")
    let scores = try Oracles.table("coinr_asem/sa_scores.csv")
    let ranks = try Oracles.table("coinr_asem/sa_ranks.csv")
    let shifts = try Oracles.table("coinr_asem/sa_y_mean_abs_rank_shift.csv").column("y")
    var weights: [Int: [String: Double]] = [:]
    let (sets, values) = (noisy.column("rep"), noisy.column("Weight"))
    for (row, name) in noisy.texts("iCode").enumerated() {
      weights[Int(sets[row]), default: [:]][name] = values[row]
    }
    let normalisers: [any Normaliser] = [
      MinMaxNormaliser(low: 1, high: 100), ZScoreNormaliser(mean: 10, deviation: 2),
    ]
    let means: [any Aggregator] = [ArithmeticMeanAggregator(), GeometricMeanAggregator()]
    var normalised: [[Int]: IndicatorMatrix] = [:]
    for points in 1...5 {
      let treated = try OutlierTreatment(first: WinsorisingTreater(limit: points)).treat(screened)
      for (index, normaliser) in normalisers.enumerated() {
        normalised[[points, index + 1]] = try normaliser.normalise(treated.matrix)
      }
    }
    let nominal = ranks.column("Nominal")
    #expect(choices.cells.count == 600)
    let columns = ["winmax", "norm", "weight_set", "agg"].map { choices.column($0).map { Int($0) } }
    for run in 0..<600 {
      let matrix = try #require(normalised[[columns[0][run], columns[1][run]]])
      let tree = Self.weighted(plain, try #require(weights[columns[2][run]]))
        .using([means[columns[3][run] - 1]])
      let scoring = try #require(try tree.aggregate(matrix).nodes.last).scoring
      #expect(
        agree(scoring.scores, scores.column("r_\(run + 1)"), within: 1e-11), "run \(run + 1)")
      let found = scoring.ranks()
      #expect(found == ranks.column("r_\(run + 1)"), "run \(run + 1)")
      let shift = zip(found, nominal).reduce(0) { $0 + ($1.0 - $1.1).magnitude } / 51
      #expect(agree([shift], [shifts[run]]), "run \(run + 1)")
    }
  }

  /// Mean, median and 5 % and 95 % points of every unit's ranks over the runs that are independent, the
  /// first 200.
  @Test func rankStatistics() throws {
    let ranks = try Oracles.table("coinr_asem/sa_ranks.csv")
    let expected = try Oracles.table("coinr_asem/sa_rankstats.csv")
    let runs = (1...200).map { ranks.column("r_\($0)") }
    for row in ranks.cells.indices {
      let values = runs.map { $0[row] }
      let quantiles = Quantiles(values)
      #expect(
        agree(
          [
            Moments(values).mean, quantiles.median ?? .nan, quantiles.value(at: 0.05) ?? .nan,
            quantiles.value(at: 0.95) ?? .nan,
          ],
          ["Mean", "Median", "Q5", "Q95"].map { expected.column($0)[row] }, within: 1e-12))
    }
  }
}
