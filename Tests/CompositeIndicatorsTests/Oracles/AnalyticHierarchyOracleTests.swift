import CompositeIndicators
import Testing

@Suite(.enabled(if: Oracles.arePresent))
struct AnalyticHierarchyOracleTests {
  @Test func everyMatrix() throws {
    let file = try Oracles.json("ahp/ahp_matrices.json")
    for name in file.keys {
      let entry = file[name]
      let matrix = try PairwiseMatrix(entry["matrix"].rows)
      let result = try AnalyticHierarchy().weigh(matrix)
      #expect(
        agree(result.weights.values, entry["eigen_weights"].numbers, within: 1e-12), "\(name)")
      #expect(
        agree(
          [result.consistency.largestEigenvalue], [entry["lambda_max"].number], within: 1e-13),
        "\(name)")
      if entry["CR"].isAbsent {
        #expect(result.consistency.ratio == nil, "\(name)")
      } else {
        #expect(
          ((result.consistency.ratio ?? -1) - entry["CR"].number).magnitude < 1e-12, "\(name)")
      }
    }
  }

  @Test func judges() throws {
    let file = try Oracles.json("ahp/ahp_group.json")
    let judges = try file["matrices"].items.map { try PairwiseMatrix($0.rows) }
    for name in ["equal", "weighted_5_3_2"] {
      let result = try AnalyticHierarchy().weigh(
        judges: judges, weights: file[name]["expert_weights"].numbers)
      #expect(agree(result.weights.values, file[name]["AIJ_eigen_weights"].numbers))
      #expect(agree([result.consistency.ratio ?? 0], [file[name]["AIJ_CR"].number], within: 1e-11))
    }
  }
}
