import CompositeIndicators
import Testing

@Suite(.enabled(if: Oracles.arePresent))
struct PrincipalComponentOracleTests {
  @Test(arguments: [
    "benefit40x12", "ties_pos200x25", "textbook5x4", "rankdef60x7", "factors500x12",
  ])
  func correlationsAndWeights(_ name: String) throws {
    let expected = try Oracles.json("pca/\(name).json")
    let columns: [[Double]]
    if ["rankdef60x7", "factors500x12"].contains(name) {
      let table = try Oracles.table("pca/\(name).csv")
      columns = table.columns.filter { !$0.contains { $0.isNaN } }
    } else {
      columns = try Oracles.decision(name).0.columns
    }
    let components = try PrincipalComponents(
      columns: columns, signs: columns.map { _ in 1 })
    for (value, wanted) in zip(components.values, expected["eigenvalues"].numbers) {
      #expect((value - wanted).magnitude < 1e-12)
    }
    let data = try matrix(columns)
    func check(_ rule: PrincipalComponentRule, _ retention: ComponentRetention, _ key: String)
      throws
    {
      let weights = try PrincipalComponentWeighter(rule: rule, retention: retention).weigh(data)
      #expect(agree(weights.weights.values, expected[key].numbers, within: 1e-9), "\(key)")
    }
    try check(.firstSquared, .eigenvaluesAboveOne, "w_first_pc_squared")
    try check(.firstAbsolute, .eigenvaluesAboveOne, "w_first_pc_abs")
    try check(.explainedVariance, .eigenvaluesAboveOne, "w_composite_kaiser_abs")
    try check(.explainedVariance, .cumulativeShare(0.85), "w_composite_k85_abs")
    try check(.communality, .eigenvaluesAboveOne, "w_communality_kaiser")
  }
}
