import CompositeIndicators
import LinearAlgebra
import Testing

@Suite(.enabled(if: Oracles.arePresent))
struct WeighterOracleTests {
  static let decisions = [
    "textbook5x4", "textbook5x4w", "random30x10", "benefit40x12", "ties_pos200x25",
    "ties_zero200x25",
  ]

  static let methods: [(String, String, [String: ParameterValue])] = [
    ("entropy_raw", "entropy", [:]),
    ("entropy_minmax_dir", "entropy", ["scaling": "min-max"]),
    ("std_raw", "standard-deviation", [:]),
    ("critic_dir", "critic", [:]),
    ("critic_nodir", "critic", ["turn-costs": "no"]),
    ("critic_dir_spearman", "critic", ["correlation": "spearman"]),
    ("variance_minmax", "variance", [:]),
    ("cv", "coefficient-of-variation", [:]),
    ("gini", "gini", [:]),
    ("merec", "merec", [:]),
    ("angle", "angle", [:]),
    ("cilos", "cilos", [:]),
    ("idocriw", "idocriw", [:]),
    ("independence", "independence", [:]),
  ]

  @Test(arguments: decisions, methods)
  func decisionMatrices(
    _ decision: String, _ method: (name: String, ours: String, parameters: [String: ParameterValue])
  ) throws {
    guard let expected = try? Oracles.json("mcdm/\(decision)/hand.json")["weights"][method.name],
      !expected["value"].isAbsent
    else { return }
    let (matrix, _) = try Oracles.decision(decision)
    let weighter = try Catalogue.weighters.make(method.ours, method.parameters)
    let weights = try weighter.weigh(matrix).weights.values
    #expect(agree(weights, expected["value"].numbers, within: 1e-10))
  }

  @Test(arguments: decisions)
  func peersOnly(_ decision: String) throws {
    guard let peers = try? Oracles.json("mcdm/\(decision)/pymcdm.json")["weights"] else { return }
    let (matrix, _) = try Oracles.decision(decision)
    let expected = peers["lopcow_weights"]["value"].numbers
    #expect(agree(try LopcowWeighter().weigh(matrix).weights.values, expected, within: 1e-12))
    let other = try Oracles.json("mcdm/\(decision)/skcriteria.json")["weights"]["CRITIC_kendall"]
    #expect(
      agree(
        try CriticWeighter(correlation: .kendall).weigh(matrix).weights.values,
        other["value"].numbers, within: 1e-12))
  }

  /// COINr finds by a search what has a closed form.
  @Test func balancedCorrelations() throws {
    let data = try Oracles.table("coinr_asem/build_Aggregated.csv")
    let expected = try Oracles.table("coinr_asem/opt_weights_L3_equal.csv")
    let names = ["Conn", "Sust"]
    let matrix = try IndicatorMatrix(
      criteria: names.map { Criterion(name: $0) }, columns: names.map { data.column($0) })
    let weights = try BalancedCorrelationWeighter(scaling: .none).weigh(matrix).weights.values
    let wanted = try names.map { name in
      expected.column("Weight")[try #require(expected.texts("iCode").firstIndex(of: name))]
    }
    #expect(zip(weights, wanted).allSatisfy { ($0 - $1).magnitude < 1e-7 })
    let results = try Oracles.table("coinr_asem/opt_weights_L3_equal_results.csv")
    #expect(
      zip(weights, results.column("OptWeight")).allSatisfy { ($0 - $1).magnitude < 1e-7 })
  }

  @Test func illConditionedColumns() throws {
    let expected = try Oracles.json("precision/illcond.json")
    let table = try Oracles.table("precision/illcond60x8.csv")
    let names = table.header.filter { !table.column($0).contains { $0.isNaN } }
    let matrix = try IndicatorMatrix(
      criteria: names.map { Criterion(name: $0) }, columns: names.map { table.column($0) })
    func check(_ name: String, _ found: [Double], _ tolerance: Double = 1e-12) {
      let wanted = expected[name].numbers
      for (index, (one, other)) in zip(found, wanted).enumerated() {
        #expect(
          (one / other - 1).magnitude < tolerance, "\(name) column \(index): \(one) for \(other)")
      }
    }
    let moments = matrix.columns.map(Moments.init)
    check("std_ddof1", moments.map(\.sampleStandardDeviation))
    check("variance_ddof1", moments.map(\.sampleVariance))
    check("skew_g1", moments.map { $0.skewness(.plain) ?? .nan })
    check("excess_kurt_g2", moments.map { $0.excessKurtosis(.plain) ?? .nan })
    check("w_entropy", try EntropyWeighter().weigh(matrix).weights.values)
    check("w_std", try StandardDeviationWeighter().weigh(matrix).weights.values)
    check("w_cv", try VariationCoefficientWeighter().weigh(matrix).weights.values)
    check("w_gini", try GiniWeighter().weigh(matrix).weights.values)
    check("w_angle", try AngleWeighter().weigh(matrix).weights.values)
    let pearson = PearsonCorrelation.matrix(of: matrix.columns)
    for (row, values) in expected["pearson"].rows.enumerated() {
      #expect(agree(pearson.row(row), values, within: 1e-11))
    }
  }

  @Test func sums() throws {
    let values = try Oracles.table("precision/sum50000.csv").columns[0]
    #expect(
      CompensatedSum(values).value == (try Oracles.json("precision/sum.json")["exact"].number))
  }
}
