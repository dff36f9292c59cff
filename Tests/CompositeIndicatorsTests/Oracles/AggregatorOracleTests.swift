import CompositeIndicators
import Testing

/// A result of the reference, and the call that should give it.
struct OracleCase: CustomTestStringConvertible, Sendable {
  let oracle: String
  let method: String
  var parameters: [String: ParameterValue] = [:]
  var part: String?
  var testDescription: String { oracle }
}

@Suite(.enabled(if: Oracles.arePresent))
struct AggregatorOracleTests {
  /// By hand (numpy), on which three to five libraries agree to 1e-15.
  static let cases: [OracleCase] = [
    OracleCase(oracle: "topsis_vector", method: "topsis"),
    OracleCase(oracle: "topsis_minmax", method: "topsis", parameters: ["scaling": "min-max"]),
    OracleCase(oracle: "vikor_S", method: "vikor", part: "s"),
    OracleCase(oracle: "vikor_R", method: "vikor", part: "r"),
    OracleCase(oracle: "vikor_Q", method: "vikor"),
    OracleCase(oracle: "wsm_minmax", method: "weighted-sum", parameters: ["scaling": "min-max"]),
    OracleCase(oracle: "wsm_linear", method: "weighted-sum"),
    OracleCase(oracle: "wsm_sum", method: "weighted-sum", parameters: ["scaling": "sum"]),
    OracleCase(oracle: "wpm_linear", method: "weighted-product"),
    OracleCase(oracle: "wpm_sum", method: "weighted-product", parameters: ["scaling": "sum"]),
    OracleCase(oracle: "waspas_linear_0_5", method: "waspas"),
    OracleCase(oracle: "copras", method: "copras"),
    OracleCase(oracle: "aras", method: "aras"),
    OracleCase(oracle: "edas", method: "edas"),
    OracleCase(oracle: "mabac", method: "mabac"),
    OracleCase(oracle: "mairca", method: "mairca"),
    OracleCase(oracle: "codas_tau0_02", method: "codas"),
    OracleCase(oracle: "moora", method: "moora"),
    OracleCase(oracle: "marcos", method: "marcos"),
    OracleCase(oracle: "cocoso", method: "cocoso"),
    OracleCase(oracle: "gra_rho0_5", method: "grey-relational"),
    OracleCase(oracle: "rsr", method: "rank-sum-ratio"),
    OracleCase(
      oracle: "rsr_noninteger", method: "rank-sum-ratio", parameters: ["ranks": "interpolated"]),
    OracleCase(oracle: "promethee2_usual", method: "promethee-ii"),
    OracleCase(oracle: "promethee_plus_usual", method: "promethee-ii", part: "positive-flow"),
    OracleCase(oracle: "promethee_minus_usual", method: "promethee-ii", part: "negative-flow"),
    OracleCase(
      oracle: "promethee2_ushape_q0_5sd", method: "promethee-ii",
      parameters: ["function": "u-shape"]),
    OracleCase(
      oracle: "promethee2_vshape_p2sd", method: "promethee-ii",
      parameters: ["function": "v-shape"]),
    OracleCase(
      oracle: "promethee2_level_q0_5sd_p2sd", method: "promethee-ii",
      parameters: ["function": "level"]),
    OracleCase(
      oracle: "promethee2_linear_q0_5sd_p2sd", method: "promethee-ii",
      parameters: ["function": "linear"]),
    OracleCase(
      oracle: "promethee2_gaussian_s1sd", method: "promethee-ii",
      parameters: ["function": "gaussian"]),
  ]

  @Test(arguments: WeighterOracleTests.decisions, cases)
  func agreesWithTheDefinition(_ decision: String, _ testCase: OracleCase) throws {
    guard let file = try? Oracles.json("mcdm/\(decision)/hand.json"),
      !file["methods"][testCase.oracle]["value"].isAbsent
    else { return }
    let expected = file["methods"][testCase.oracle]["value"].numbers
    // Equal weights make every R equal, where the reference divides by 0.
    guard !expected.contains(where: \.isNaN) else { return }
    compare(try found(testCase, decision), expected, testCase.oracle)
  }

  /// Of single libraries.
  static let peers: [(String, OracleCase)] = [
    ("pymcdm", OracleCase(oracle: "OCRA", method: "ocra")),
    ("pymcdm", OracleCase(oracle: "SPOTIS", method: "spotis")),
    ("pymcdm", OracleCase(oracle: "PROBID", method: "probid")),
    ("pymcdm", OracleCase(oracle: "SPROBID", method: "probid", parameters: ["form": "simplified"])),
    ("pymcdm", OracleCase(oracle: "RAM", method: "ram")),
    ("pymcdm", OracleCase(oracle: "AROMAN", method: "aroman", parameters: ["turn-costs": "no"])),
    ("pyrepo", OracleCase(oracle: "CRADIS", method: "cradis")),
    ("pydecision", OracleCase(oracle: "todim", method: "todim")),
    ("pydecision", OracleCase(oracle: "piv", method: "piv")),
  ]

  @Test(arguments: WeighterOracleTests.decisions, peers)
  func agreesWithAPeer(_ decision: String, _ peer: (library: String, testCase: OracleCase)) throws {
    guard let file = try? Oracles.json("mcdm/\(decision)/\(peer.library).json") else { return }
    let value = file["methods"][peer.testCase.oracle]["value"]
    guard !value.isAbsent else { return }
    compare(
      try found(peer.testCase, decision), value.numbers, "\(decision) \(peer.testCase.oracle)")
  }

  @Test(arguments: WeighterOracleTests.decisions)
  func efficacyCoefficients(_ decision: String) throws {
    guard let file = try? Oracles.json("mcdm/\(decision)/hand.json") else { return }
    let (matrix, weights) = try Oracles.decision(decision)
    let scaled = try MinMaxNormaliser(low: 60, high: 100, constant: 100).normalise(matrix)
    for (name, method) in [("efficacy_60_40", "arithmetic"), ("efficacy_geometric", "geometric")] {
      let scores = try Catalogue.aggregators.make(method).aggregate(scaled, weights: weights).scores
      compare(scores, file["methods"][name]["value"].numbers, name)
    }
  }

  @Test(arguments: WeighterOracleTests.decisions)
  func rankSumRatioFits(_ decision: String) throws {
    guard let file = try? Oracles.json("mcdm/\(decision)/hand.json") else { return }
    let (matrix, weights) = try Oracles.decision(decision)
    let fit = try RankSumRatioFit(
      RankSumRatioAggregator().aggregate(matrix, weights: weights).scores)
    let expected = file["methods"]["rsr_probit"]["value"]
    compare(fit.ratios, expected["rsr"].numbers, "ratios")
    compare(fit.counts.map(Double.init), expected["f"].numbers, "counts")
    compare(fit.frequencies, expected["p"].numbers, "frequencies")
    compare(fit.probits, expected["probit"].numbers, "probits")
    compare(
      [fit.slope, fit.intercept, fit.determination],
      ["slope", "intercept", "r2"].map { expected[$0].number }, "line")
  }

  private func found(_ testCase: OracleCase, _ decision: String) throws -> [Double] {
    let (matrix, weights) = try Oracles.decision(decision)
    let scoring = try Catalogue.aggregators.make(testCase.method, testCase.parameters)
      .aggregate(matrix, weights: weights)
    guard let part = testCase.part else { return scoring.scores }
    return try #require(scoring.parts.first { $0.name == part }).values
  }

  private func compare(_ found: [Double], _ expected: [Double], _ name: String) {
    let scale = max(1e-300, expected.map(\.magnitude).max() ?? 1)
    let worst = zip(found, expected).map { ($0 - $1).magnitude / scale }.max() ?? .infinity
    #expect(
      found.count == expected.count && worst < 1e-12,
      "\(name): \(worst) \(found.prefix(3)) for \(expected.prefix(3))")
  }
}
