import CompositeIndicators
import LinearAlgebra
import Testing

@Suite(.enabled(if: Oracles.arePresent))
struct StatisticsOracleTests {
  @Test(arguments: ["ties300", "scores200", "lognormal400"])
  func moments(_ name: String) throws {
    let values = try #require(Oracles.table("jenks/\(name).csv").columns.last)
    let expected = try Oracles.json("r_stats/moments.json")[name]
    let moments = Moments(values)
    let quantiles = Quantiles(values)
    let found: [(String, Double?)] = [
      ("mean", moments.mean), ("sd", moments.sampleStandardDeviation),
      ("var", moments.sampleVariance), ("median", quantiles.median),
      ("mad", quantiles.medianAbsoluteDeviation(factor: 1.4826)),
      ("skew_g1", moments.skewness(.plain)), ("skew_e1071_type2", moments.skewness()),
      ("skew_type3", moments.skewness(.sampleDeviation)),
      ("kurt_type1", moments.excessKurtosis(.plain)), ("kurt_type2", moments.excessKurtosis()),
      ("kurt_type3", moments.excessKurtosis(.sampleDeviation)),
    ]
    for (key, value) in found {
      #expect(agree([value ?? .nan], [expected[key].number], within: 1e-13), "\(key)")
    }
  }

  @Test func quantiles() throws {
    let file = try Oracles.json("r_stats/quantile_types.json")
    for name in ["ties300", "scores200"] {
      let values = try #require(Oracles.table("jenks/\(name).csv").columns.last)
      let quantiles = Quantiles(values)
      for kind in QuantileKind.allCases {
        let found = file["probs"].numbers.map { quantiles.value(at: $0, kind: kind) ?? .nan }
        #expect(
          agree(found, file["type\(kind.rawValue)"][name].numbers, within: 1e-14), "\(kind) \(name)"
        )
      }
    }
  }

  @Test func ranks() throws {
    let file = try Oracles.json("r_stats/rank_ties.json")
    for rule in TieRule.allCases {
      #expect(Ranking.ascending(file["x"].numbers, ties: rule) == file[rule.rawValue].numbers)
    }
  }

  @Test(arguments: [CorrelationKind.pearson, .spearman, .kendall])
  func correlations(_ kind: CorrelationKind) throws {
    let data = try Oracles.table("coinr_asem/build_Normalised.csv")
    let expected = try Oracles.table("coinr_asem/corr_ind_\(kind.rawValue).csv")
    let value = expected.column("Correlation")
    for (row, (one, other)) in zip(expected.texts("Var1"), expected.texts("Var2")).enumerated()
    where !data.column(one).isEmpty {
      let found = kind.coefficient(data.column(one), data.column(other))
      #expect((found - value[row]).magnitude < 1e-11, "\(one) \(other)")
    }
  }

  @Test func reliability() throws {
    let data = try Oracles.table("coinr_asem/build_Normalised.csv")
    let meta = try Oracles.table("coinr_asem/ASEM_iMeta.csv")
    let expected = try Oracles.table("coinr_asem/cronbach_normalised.csv")
    for (group, alpha) in zip(expected.texts("group"), expected.column("alpha")) {
      let names = zip(meta.texts("iCode"), meta.texts("Parent")).filter {
        $0.1 == group || (group == "ALL" && !data.column($0.0).isEmpty)
      }.map(\.0)
      let found = CronbachAlpha.value(of: names.map { data.column($0) })
      #expect(agree([found ?? .nan], [alpha], within: 1e-11), "\(group)")
    }
  }

  @Test func adequacyAndRotation() throws {
    let table = try Oracles.table("pca/factors500x12.csv")
    let columns = table.columns.filter { !$0.contains { $0.isNaN } }
    let components = try PrincipalComponents(columns: columns, signs: columns.map { _ in 1 })
    let expected = try Oracles.json("pca/r_varimax_psych.json")["factors500x12"]
    let adequacy = try SamplingAdequacy(
      correlations: components.correlations, rowCount: columns[0].count)
    #expect(agree([adequacy.measure ?? 0], [expected["KMO_overall"].number], within: 1e-11))
    #expect(agree(adequacy.measures ?? [], expected["KMO_items"].numbers, within: 1e-11))
    #expect(agree([adequacy.chiSquare], [expected["bartlett_chisq"].number], within: 1e-11))
    #expect(adequacy.degreesOfFreedom == 66)
    for (key, normalises) in [("varimax_kaiser", true), ("varimax_raw", false)] {
      let loadings = components.loadings
      let kept = Matrix(columns: (0..<3).map { Array(loadings.column($0)) })
      let rotated = Varimax(kept, normalisesRows: normalises).loadings
      // The same columns up to their order and sign.
      let wanted = expected[key].rows
      for column in 0..<3 {
        let matches = (0..<3).contains { other in
          [1.0, -1].contains { sign in
            (0..<12).allSatisfy {
              (rotated[$0, column] - sign * wanted[$0][other]).magnitude < 1e-6
            }
          }
        }
        #expect(matches, "\(key) \(column)")
      }
    }
    #expect(
      agree(
        [CronbachAlpha.value(of: Array(columns.prefix(4))) ?? 0],
        [expected["cronbach_alpha_c1_c4"].number], within: 1e-12))
    #expect(
      agree(
        [CronbachAlpha.standardised(of: Array(columns.prefix(4))) ?? 0],
        [expected["std_alpha"].number], within: 1e-12))
  }
}
