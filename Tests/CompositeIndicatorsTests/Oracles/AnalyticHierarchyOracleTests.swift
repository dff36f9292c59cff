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
      if !entry["geometric_mean_weights"].isAbsent {
        let geometric = try AnalyticHierarchy(priorities: .geometricMean).weigh(matrix)
        #expect(
          agree(geometric.weights.values, entry["geometric_mean_weights"].numbers), "\(name)")
        #expect(
          agree(
            [geometric.consistency.largestEigenvalue], [entry["lambda_from_geometric"].number]),
          "\(name)")
        let arithmetic = try AnalyticHierarchy(priorities: .arithmeticMean).weigh(matrix)
        #expect(
          agree(arithmetic.weights.values, entry["arithmetic_mean_weights"].numbers), "\(name)")
      }
      if !entry["GCI"].isAbsent {
        let found = [result.consistency.geometricIndex ?? 0, result.consistency.worstTriad ?? 0]
        let wanted = [entry["GCI"].number, entry["koczkodaj"].number]
        #expect(zip(found, wanted).allSatisfy { ($0 - $1).magnitude < 1e-12 }, "\(name)")
      }
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

  @Test func judgesByPriorities() throws {
    let file = try Oracles.json("ahp/ahp_group.json")
    let judges = try file["matrices"].items.map { try PairwiseMatrix($0.rows) }
    for name in ["equal", "weighted_5_3_2"] {
      let weights = file[name]["expert_weights"].numbers
      for (mean, key) in [
        (PriorityMean.geometric, "AIP_geometric"), (.arithmetic, "AIP_arithmetic"),
      ] {
        let result = try AnalyticHierarchy().weigh(
          priorities: judges, weights: weights, mean: mean)
        #expect(agree(result.weights.values, file[name][key].numbers), "\(name) \(key)")
      }
    }
  }

  @Test func hierarchies() throws {
    let matrices = try Oracles.json("ahp/ahp_matrices.json")
    let travel = try Oracles.json("ahp/ahp_hierarchy.json")["travel"]
    func judgements(_ name: String) throws -> PairwiseMatrix {
      try PairwiseMatrix(matrices["jiang_travel_\(name)"]["matrix"].rows)
    }
    let places = ["P1", "P2", "P3"].map { JudgementTree(name: $0) }
    let tree = try JudgementTree(
      name: "travel", judgements: judgements("criteria_5x5"),
      children: (1...5).map {
        try JudgementTree(name: "B\($0)", judgements: judgements("B\($0)"), children: places)
      })
    let result = try AnalyticHierarchy().weigh(tree)
    #expect(agree(result.leaves.map(\.weight), travel["alternatives_global"].numbers))
    #expect(
      agree(
        [result.ratios.last.flatMap { $0 } ?? 0, result.totalRatio ?? 0],
        [travel["CR_level3"].number, travel["CR_hierarchy_sum"].number], within: 1e-10))
  }

  @Test func bestWorst() throws {
    let file = try Oracles.json("bwm/bwm.json")
    for name in file.keys {
      let entry = file[name]
      let result = try BestWorstWeighter().weigh(
        rows: [entry["BO"].numbers, entry["OW"].numbers])
      let exact = entry["linear"]["exact_float"].numbers
      #expect(agree(result.weights.values, Array(exact.dropLast())), "\(name)")
      #expect((result.parts[0].values[0] - (exact.last ?? 0)).magnitude < 1e-13, "\(name)")
      #expect(agree([result.parts[1].values[0]], [entry["input_based_CR"].number]), "\(name)")
      let span = entry["BO"].numbers[Int(entry["worst"].number)]
      let table = [0, 0.44, 1.00, 1.63, 2.30, 3.00, 3.73, 4.47, 5.23][Int(span) - 1]
      #expect(
        (result.parts[2].values[0] * table - entry["nonlinear"]["xi"].number).magnitude < 1e-6,
        "\(name)")
    }
  }
}
