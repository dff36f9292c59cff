import CompositeIndicators
import Testing

@Suite(.enabled(if: Oracles.arePresent))
struct NormaliserOracleTests {
  /// A stage of COINr's ASEM example, with directions unless all are to be benefits.
  static func asem(_ file: String, allBenefits: Bool = false) throws -> IndicatorMatrix {
    let table = try Oracles.table("coinr_asem/\(file).csv")
    let meta = try Oracles.table("coinr_asem/ASEM_iMeta.csv")
    let directions = Dictionary(
      uniqueKeysWithValues: zip(meta.texts("iCode"), meta.column("Direction")))
    let names = table.header.dropFirst().filter { directions[$0] != nil }
    return try IndicatorMatrix(
      criteria: names.map {
        Criterion(name: $0, direction: allBenefits || directions[$0] == 1 ? .benefit : .cost)
      }, columns: names.map { table.column($0) })
  }

  @Test(
    arguments: [
      ("norm_minmax_0_100", "min-max", ["high": "100"]),
      ("norm_minmax_1_100", "min-max", ["low": "1", "high": "100"]),
      ("norm_zscore_0_1", "z-score", [:]),
      ("norm_zscore_100_15", "z-score", ["mean": "100", "deviation": "15"]),
      ("norm_rank_min", "rank", [:]),
      ("norm_rank_average", "rank", ["ties": "average"]),
      ("norm_prank_min", "percentile-rank", [:]),
      ("norm_borda", "borda", [:]),
      ("norm_dist2max", "min-max", [:]),
      ("norm_fracmax_alldirpos", "fraction-of-max", [:]),
    ] as [(String, String, [String: ParameterValue])])
  func coinr(_ file: String, _ name: String, _ parameters: [String: ParameterValue]) throws {
    let data = try Self.asem("build_Treated", allBenefits: file.hasSuffix("alldirpos"))
    let expected = try Oracles.table("coinr_asem/\(file).csv")
    let result = try Catalogue.normalisers.make(name, parameters).normalise(data)
    for (criterion, column) in zip(result.criteria, result.columns) {
      #expect(
        agree(column, expected.column(criterion.name), within: 1e-12), "\(criterion.name)")
    }
  }

  @Test func distanceToTarget() throws {
    let data = try Self.asem("build_Raw")
    let meta = try Oracles.table("coinr_asem/ASEM_iMeta.csv")
    let targets = Dictionary(uniqueKeysWithValues: zip(meta.texts("iCode"), meta.column("Target")))
    let expected = try Oracles.table("coinr_asem/norm_dist2targ_raw_useiMeta.csv")
    let result = try TargetDistanceNormaliser(
      targets: data.criteria.map { targets[$0.name] ?? .nan }
    ).normalise(data)
    for (criterion, column) in zip(result.criteria, result.columns) {
      #expect(
        agree(column, expected.column(criterion.name), within: 1e-12), "\(criterion.name)")
    }
  }

  @Test func distanceToReference() throws {
    let data = try Self.asem("build_Treated")
    let expected = try Oracles.table("coinr_asem/norm_dist2ref_1.csv")
    for (criterion, column) in zip(data.criteria, data.columns) {
      let wanted = expected.column(criterion.name)
      let single = try IndicatorMatrix(criteria: [criterion], columns: [column])
      if wanted.allSatisfy({ $0.isFinite }) {
        let found = try ReferenceDistanceNormaliser(row: 0).normalise(single).columns[0]
        #expect(agree(found, wanted, within: 1e-12), "\(criterion.name)")
      } else {
        #expect(throws: CompositeIndicatorsError.self, "\(criterion.name)") {
          try ReferenceDistanceNormaliser(row: 0).normalise(single)
        }
      }
    }
  }

  /// The weighted sums of pymcdm and others check the normalisation under them.
  @Test(arguments: WeighterOracleTests.decisions)
  func weightedSums(_ decision: String) throws {
    guard let hand = try? Oracles.json("mcdm/\(decision)/hand.json")["methods"] else { return }
    let (matrix, weights) = try Oracles.decision(decision)
    for (key, name) in [
      ("wsm_minmax", "min-max"), ("wsm_linear", "fraction-of-max"), ("wsm_sum", "sum"),
    ]
    where !hand[key]["value"].isAbsent {
      let scores = try ArithmeticMeanAggregator().aggregate(
        Catalogue.normalisers.make(name).normalise(matrix), weights: weights
      ).scores
      #expect(agree(scores, hand[key]["value"].numbers), "\(key)")
    }
    for (key, name) in [("wpm_linear", "fraction-of-max"), ("wpm_sum", "sum")]
    where !hand[key]["value"].isAbsent {
      let scores = try GeometricMeanAggregator().aggregate(
        Catalogue.normalisers.make(name).normalise(matrix), weights: weights
      ).scores
      #expect(agree(scores, hand[key]["value"].numbers), "\(key)")
    }
  }
}
