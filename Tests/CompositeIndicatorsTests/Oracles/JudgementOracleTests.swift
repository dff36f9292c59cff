import CompositeIndicators
import Testing

/// AHP with judgements missing, and of the 200 respondents of ahpsurvey's example.
@Suite(.enabled(if: Oracles.arePresent))
struct JudgementOracleTests {
  @Test func harker() throws {
    let file = try Oracles.json("ahp/ahp_incomplete_harker.json")
    let result = try AnalyticHierarchy().weigh(PairwiseMatrix(file["matrix"].rows))
    #expect(agree(result.weights.values, file["weights"].numbers, within: 1e-12))
    #expect(agree([result.consistency.largestEigenvalue], [file["lambda_max"].number]))
  }

  /// Positive answers favour the second of a pair.
  private static func judges() throws -> [PairwiseMatrix] {
    let table = try Oracles.table("ahpsurvey/city200.csv")
    let names = try Oracles.json("ahpsurvey/ahpsurvey_city200.json")["atts"].items.map(\.text)
    return try table.cells.indices.map { row in
      try PairwiseMatrix(
        names.indices.map { one in
          names.indices.map { other in
            guard one != other else { return 1 }
            let pair = table.column(names[min(one, other)] + "_" + names[max(one, other)])[row]
            let ratio = pair > 0 ? 1 / pair : -pair
            return one < other ? ratio : 1 / ratio
          }
        })
    }
  }

  @Test func respondents() throws {
    let file = try Oracles.json("ahpsurvey/ahpsurvey_city200.json")
    let judges = try Self.judges()
    #expect(judges.count == 200 && judges[0].rows == file["matrix1"].rows)
    for (priorities, key, tolerance) in [
      (PairwisePriorities.arithmeticMean, "indpref_arithmetic_first10", 1e-10),
      (.geometricMean, "indpref_geometric_first10", 1e-10),
      // Eleven steps of power iteration there.
      (.eigenvector, "indpref_eigen_first10", 1e-4),
    ] {
      for (judge, expected) in zip(judges, file[key].rows) {
        let found = try AnalyticHierarchy(priorities: priorities).weigh(judge).weights.values
        #expect(agree(found, expected, within: tolerance), "\(key)")
      }
    }
    // Its ratios are of a random index of its own, 1.1081014 for five criteria.
    let ratios = try judges.map {
      try AnalyticHierarchy().weigh($0).consistency.index / 1.1081014
    }
    #expect(agree(Array(ratios.prefix(10)), file["cr_first10"].numbers, within: 1e-10))
    #expect(agree([ratios.reduce(0, +) / 200], [file["cr_mean"].number], within: 1e-10))
  }

  @Test func together() throws {
    let file = try Oracles.json("ahpsurvey/ahpsurvey_city200.json")
    let judges = try Self.judges()
    let judgements = try PairwiseMatrix.geometricMean(of: judges, weights: nil)
    for (row, expected) in zip(judgements.rows, file["aggjudge_geometric"].rows) {
      #expect(agree(row, expected, within: 1e-10))
    }
    let whole = try AnalyticHierarchy().weigh(judges: judges)
    #expect(agree(whole.weights.values, file["aggjudge_eigen_weights"].numbers, within: 1e-10))
    #expect(
      agree([whole.consistency.largestEigenvalue], [file["aggjudge_lambda"].number], within: 1e-12))
    for (priorities, mean, key, tolerance) in [
      (
        PairwisePriorities.arithmeticMean, PriorityMean.arithmetic,
        "aggpref_arithmetic_unnormalised", 1e-10
      ), (.geometricMean, .geometric, "aggpref_geometric_unnormalised", 1e-10),
      (.eigenvector, .geometric, "aggpref_eigen_unnormalised", 1e-5),
    ] {
      let found = try AnalyticHierarchy(priorities: priorities)
        .weigh(priorities: judges, mean: mean).weights.values
      let expected = file[key].numbers
      let sum = expected.reduce(0, +)
      #expect(agree(found, expected.map { $0 / sum }, within: tolerance), "\(key)")
    }
  }
}
