import CompositeIndicators
import LinearAlgebra
import Testing

/// What COINr tells of its ASEM example besides the scores: statistics, correlations, components,
/// availability, ranks within groups, what-ifs and profiles.
@Suite(.enabled(if: Oracles.arePresent))
struct CompositeResultOracleTests {
  private static func scoring() throws -> TreeScoring {
    try HierarchyOracleTests.tree().aggregate(
      TreatmentOracleTests.stage("build_Normalised.csv").matrix)
  }

  private static func units() throws -> [String] {
    try TreatmentOracleTests.stage("build_Normalised.csv").units
  }

  @Test(arguments: ["Raw", "Treated", "Normalised"])
  func statistics(_ stage: String) throws {
    let matrix = try TreatmentOracleTests.stage("build_\(stage).csv").matrix
    let expected = try Oracles.table("coinr_asem/stats_\(stage).csv")
    #expect(expected.cells.count == 49)
    for (row, name) in expected.texts("iCode").enumerated() {
      let found = ColumnStatistics(matrix.columns[try #require(matrix.index(of: name))])
      let numbers: [(String, Double)] = [
        ("Min", found.moments.minimum), ("Max", found.moments.maximum),
        ("Mean", found.moments.mean), ("Median", found.median ?? .nan),
        ("Std", found.moments.sampleStandardDeviation), ("Skew", found.moments.skewness() ?? .nan),
        ("Kurt", found.moments.excessKurtosis() ?? .nan),
        ("N.Avail", Double(found.availableCount)), ("N.NonZero", Double(found.nonZeroCount)),
        ("N.Unique", Double(found.distinctCount)), ("N.Same", Double(found.mostFrequent)),
        ("Frc.Avail", found.availableShare), ("Frc.NonZero", found.nonZeroShare),
        ("Frc.Unique", found.distinctShare), ("Frc.Same", found.mostFrequentShare),
      ]
      for (column, value) in numbers {
        #expect(
          agree([value], [expected.column(column)[row]], within: 1e-11),
          "\(stage) \(name) \(column)"
        )
      }
      let faults = found.faults()
      for (column, fault) in [
        ("Flag.Avail", ColumnFault.availability), ("Flag.NonZero", .zeros),
        ("Flag.Unique", .sameness), ("Flag.SkewKurt", .outliers),
      ] {
        #expect(
          faults.contains(fault) == (expected.texts(column)[row] != "ok"), "\(stage) \(name)")
      }
    }
  }

  @Test func ranksWithinGroups() throws {
    let (scoring, units) = (try Self.scoring(), try Self.units())
    let ranks = try Oracles.table("coinr_asem/results_aggs_ranks.csv")
    let grouped = try Oracles.table("coinr_asem/results_aggs_groupranks_GDP_group.csv")
    let sorted = try Oracles.table("coinr_asem/results_full_sorted.csv")
    let groups = try units.map { unit -> String? in
      grouped.texts("GDP_group")[try #require(grouped.texts("uCode").firstIndex(of: unit))]
    }
    for node in scoring.nodes {
      let (all, own) = (node.scoring.ranks(), node.scoring.ranks(within: groups))
      for (row, unit) in units.enumerated() {
        let line = try #require(ranks.texts("uCode").firstIndex(of: unit))
        #expect(ranks.column(node.name)[line] == all[row])
        let place = try #require(grouped.texts("uCode").firstIndex(of: unit))
        #expect(grouped.column(node.name)[place] == own[row], "\(node.name) \(unit)")
        let full = try #require(sorted.texts("uCode").firstIndex(of: unit))
        #expect(
          agree([node.scoring.scores[row]], [sorted.column(node.name)[full]], within: 1e-12))
        if node.name == "Index" { #expect(sorted.column("Rank")[full] == all[row]) }
      }
    }
  }

  @Test func availabilityOfNodes() throws {
    let (units, raw) = try TreatmentOracleTests.stage("build_Raw.csv")
    let expected = try Oracles.table("coinr_asem/avail_raw_groups.csv")
    #expect(expected.texts("uCode") == units)
    let found = try HierarchyOracleTests.tree().availability(of: raw)
    #expect(found.count == 11)
    for part in found { #expect(agree(part.values, expected.column(part.name)), "\(part.name)") }
  }

  @Test func correlationsOfParts() throws {
    let matrix = try TreatmentOracleTests.stage("build_Normalised.csv").matrix
    let tree = try HierarchyOracleTests.tree()
    let found = try tree.correlations(in: matrix, Self.scoring())
    for file in ["corr_ind_parent", "corr_pillar_subindex"] {
      let expected = try Oracles.table("coinr_asem/\(file).csv")
      for (row, (node, part)) in zip(expected.texts("Var1"), expected.texts("Var2")).enumerated() {
        let own = try #require(found.first { $0.node == node && $0.isWithNode && $0.one == part })
        #expect(agree([own.coefficient], [expected.column("Correlation")[row]], within: 1e-11))
      }
    }
    // COINr's flags are of the indicators within their groups.
    let leaves = tree.leafNames
    for (file, fault) in [
      ("corr_flags_high", CorrelationFault.redundant), ("corr_flags_low", .opposed),
    ] {
      let expected = try Oracles.table("coinr_asem/\(file).csv")
      let pairs = found.filter { leaves.contains($0.other) && $0.fault() == fault }
      #expect(pairs.count == expected.cells.count)
      for (row, group) in expected.texts("Group").enumerated() {
        let names = Set([expected.texts("Ind1")[row], expected.texts("Ind2")[row]])
        let pair = try #require(
          pairs.first { $0.node == group && Set([$0.one, $0.other]) == names })
        #expect((pair.coefficient - expected.column("Corr")[row]).magnitude < 5e-4 + 1e-12)
      }
    }
  }

  @Test(arguments: [1, 2])
  func componentsOfGroups(_ level: Int) throws {
    let file = try Oracles.json("coinr_asem/pca_level\(level)_by_group.json")
    let matrix = try TreatmentOracleTests.stage("build_Normalised.csv").matrix
    let scoring = try Self.scoring()
    #expect(file.keys.count == (level == 1 ? 8 : 2))
    for group in file.keys {
      let columns = try file[group]["iCodes"].items.map(\.text).map { name in
        try scoring.scores(of: name) ?? matrix.columns[#require(matrix.index(of: name))]
      }
      let found = try PrincipalComponents(columns: columns, signs: columns.map { _ in 1 })
      let values = file[group]["eigenvalues"].numbers
      #expect(zip(found.values, values).allSatisfy { ($0 - $1).magnitude < 1e-10 }, "\(group)")
      #expect(found.values.count == values.count)
      // The eight groups of indicators come without these.
      if level == 2 {
        let moments = columns.map(Moments.init)
        let deviations = moments.map(\.sampleStandardDeviation)
        #expect(
          agree(found.values.map { $0.squareRoot() }, file[group]["sdev"].numbers, within: 1e-10))
        #expect(agree(moments.map(\.mean), file[group]["center"].numbers, within: 1e-11))
        #expect(agree(deviations, file[group]["scale"].numbers, within: 1e-11))
      }
      let rotation = file[group]["rotation"].rows
      for column in values.indices {
        let matches = [1.0, -1].contains { sign in
          rotation.indices.allSatisfy {
            (found.vectors[$0, column] - sign * rotation[$0][column]).magnitude < 1e-9
          }
        }
        #expect(matches, "\(group) component \(column + 1)")
      }
    }
  }

  @Test func withoutOneGroup() throws {
    let matrix = try TreatmentOracleTests.stage("build_Normalised.csv").matrix
    let (tree, units) = (try HierarchyOracleTests.tree(), try Self.units())
    let scores = try Oracles.table("coinr_asem/remove_elements_L2_scores.csv")
    let ranks = try Oracles.table("coinr_asem/remove_elements_L2_ranks.csv")
    let shifts = try Oracles.table("coinr_asem/remove_elements_L2_mad.csv")
    #expect(scores.texts("uCode") == units && ranks.texts("uCode") == units)
    let nominal = ranks.column("Nominal")
    for name in scores.header.dropFirst() {
      let rest = name == "Nominal" ? tree : try tree.removing(name)
      let found = try #require(try rest.aggregate(matrix).nodes.last).scoring
      #expect(agree(found.scores, scores.column(name), within: 1e-12), "\(name)")
      #expect(found.ranks() == ranks.column(name), "\(name)")
      let row = try #require(shifts.texts("element").firstIndex(of: name))
      let shift = zip(found.ranks(), nominal).reduce(0) { $0 + ($1.0 - $1.1).magnitude } / 51
      #expect(agree([shift], [shifts.column("mad")[row]]), "\(name)")
    }
  }

  @Test func anotherNormalisation() throws {
    let treated = try NormaliserOracleTests.asem("build_Treated")
    let (tree, units) = (try HierarchyOracleTests.tree(), try Self.units())
    let ranks = try ["min-max", "z-score"].map { name in
      try #require(
        try tree.aggregate(Catalogue.normalisers.make(name).normalise(treated)).nodes.last
      ).scoring.ranks()
    }
    let expected = try Oracles.table("coinr_asem/compare_minmax_vs_zscore.csv")
    #expect(expected.cells.count == units.count)
    for (row, unit) in units.enumerated() {
      let line = try #require(expected.texts("uCode").firstIndex(of: unit))
      #expect(ranks[0][row] == expected.column("coin.1")[line], "\(unit)")
      #expect(ranks[1][row] == expected.column("coin.2")[line], "\(unit)")
    }
  }

  @Test func profile() throws {
    let raw = try NormaliserOracleTests.asem("build_Raw")
    let row = try #require(try Self.units().firstIndex(of: "ESP"))
    let profile = UnitProfile(row: row, matrix: raw, scoring: try Self.scoring())
    let summary = try Oracles.table("coinr_asem/unit_summary_ESP.csv")
    #expect(profile.nodes.count == summary.cells.count)
    for (line, code) in summary.texts("Code").enumerated() {
      let found = try #require(profile.nodes.first { $0.name == code })
      #expect(agree([found.value], [summary.column("Score")[line]], within: 1e-12))
      #expect(found.rank == summary.column("Rank")[line])
    }
    for (file, found) in [
      ("strengths_ESP", profile.strengths()), ("weaknesses_ESP", profile.weaknesses()),
    ] {
      let expected = try Oracles.table("coinr_asem/\(file).csv")
      // COINr's order of equal ranks is no order of columns.
      #expect(found.map(\.rank) == expected.column("Rank"))
      #expect(found.map(\.name).sorted() == expected.texts("Code").sorted())
      for standing in found {
        let line = try #require(expected.texts("Code").firstIndex(of: standing.name))
        #expect(agree([standing.value], [expected.column("Value")[line]], within: 1e-12))
        #expect(standing.rank == expected.column("Rank")[line])
      }
    }
  }
}
