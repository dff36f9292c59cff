import CompositeIndicators
import Testing

/// COINr's ASEM example, aggregated from its normalised indicators to the index.
@Suite(.enabled(if: Oracles.arePresent))
struct HierarchyOracleTests {
  private static func metadata() throws -> Table {
    try Oracles.table("coinr_asem/ASEM_iMeta.csv")
  }

  /// The tree of the metadata: code, weight and parent of every indicator and group.
  static func tree() throws -> IndicatorTree {
    let table = try metadata()
    let (codes, parents) = (table.texts("iCode"), table.texts("Parent"))
    let (kinds, weights) = (table.texts("Type"), table.column("Weight"))
    func node(_ index: Int) -> IndicatorTree {
      let children = codes.indices.filter {
        parents[$0] == codes[index] && ["Indicator", "Aggregate"].contains(kinds[$0])
      }
      return IndicatorTree(
        name: codes[index], weight: weights[index], children: children.map(node))
    }
    let root = try #require(
      codes.indices.first { kinds[$0] == "Aggregate" && !codes.contains(parents[$0]) })
    return node(root)
  }

  static func matrix(_ file: String, _ codes: [String]) throws -> IndicatorMatrix {
    let table = try Oracles.table("coinr_asem/\(file)")
    return try IndicatorMatrix(
      criteria: codes.map { Criterion(name: $0) }, columns: codes.map { table.column($0) })
  }

  static let files: [(String, [(String, [String: ParameterValue])])] = [
    ("agg_a_amean.csv", [("arithmetic", [:])]),
    ("agg_a_gmean.csv", [("geometric", [:])]),
    ("agg_a_hmean.csv", [("harmonic", [:])]),
    ("agg_a_genmean_p2.csv", [("generalised", ["power": "2"])]),
    ("agg_amean_gmean_amean.csv", [("arithmetic", [:]), ("geometric", [:]), ("arithmetic", [:])]),
    (
      "agg_amean_amean_copeland.csv", [("arithmetic", [:]), ("arithmetic", [:]), ("copeland", [:])]
    ),
  ]

  @Test(arguments: files)
  func everyNode(_ file: String, _ methods: [(String, [String: ParameterValue])]) throws {
    let tree = try Self.tree()
    let data = try Self.matrix(
      "agg_input_minmax_1_100.csv", try tree.effectiveWeights().map(\.name))
    let aggregators = try methods.map { try Catalogue.aggregators.make($0.0, $0.1) }
    let scoring = try tree.using(aggregators).aggregate(data)
    let expected = try Oracles.table("coinr_asem/\(file)")
    #expect(scoring.nodes.count == 11)
    for node in scoring.nodes {
      #expect(
        agree(node.scoring.scores, expected.column(node.name), within: 1e-12), "\(node.name)")
    }
  }

  @Test func builtExample() throws {
    let tree = try Self.tree()
    let data = try Self.matrix("build_Normalised.csv", try tree.effectiveWeights().map(\.name))
    let scoring = try tree.aggregate(data)
    let expected = try Oracles.table("coinr_asem/build_Aggregated.csv")
    for node in scoring.nodes {
      #expect(
        agree(node.scoring.scores, expected.column(node.name), within: 1e-12), "\(node.name)")
    }
  }

  /// From raw data to the index, with no stage read back in between.
  @Test func rawToIndex() throws {
    let tree = try Self.tree()
    let codes = try tree.effectiveWeights().map(\.name)
    let raw = try Oracles.table("coinr_asem/build_Raw.csv")
    let data = try Oracles.table("coinr_asem/ASEM_iData.csv")
    let meta = try Self.metadata()
    let rows = try raw.texts("uCode").map {
      try #require(data.texts("uCode").firstIndex(of: $0))
    }
    let criteria = try codes.map { code in
      let index = try #require(meta.texts("iCode").firstIndex(of: code))
      return Criterion(
        name: code, direction: meta.column("Direction")[index] < 0 ? .cost : .benefit)
    }
    let matrix = try IndicatorMatrix(criteria: criteria, columns: codes.map { raw.column($0) })
    let parts = zip(meta.texts("iCode"), meta.texts("Denominator")).filter {
      !$0.1.isEmpty && $0.1 != "NA"
    }.map { code, by in
      let column = data.column(by)
      return Denomination.Part(column: code, denominators: rows.map { column[$0] })
    }
    let denominated = try Denomination(parts).denominate(matrix)
    let imputed = try MeanImputer(byGroup: true).impute(
      denominated, labels: RowLabels(groups: rows.map { data.texts("EurAsia_group")[$0] }))
    let screened = try AvailabilityScreen(minimumAvailability: 0.9).screen(imputed.matrix)
    let treated = try OutlierTreatment().treat(screened.matrix)
    let normalised = try MinMaxNormaliser(low: 0, high: 100).normalise(treated.matrix)
    let scoring = try tree.aggregate(normalised)
    let expected = try Oracles.table("coinr_asem/build_Aggregated.csv")
    #expect(expected.texts("uCode") == raw.texts("uCode"))
    for node in scoring.nodes {
      #expect(
        agree(node.scoring.scores, expected.column(node.name), within: 1e-12), "\(node.name)")
    }
  }

  /// The tree says of every element what COINr makes of the metadata.
  @Test func metadata() throws {
    let tree = try Self.tree()
    let table = try Oracles.table("coinr_asem/meta_ind_processed.csv")
    let weights = try Oracles.table("coinr_asem/weights_original.csv")
    let lineage = try Oracles.table("coinr_asem/meta_lineage.csv")
    func walk(_ node: IndicatorTree, above: [String]) throws {
      let row = try #require(table.texts("iCode").firstIndex(of: node.name))
      #expect(table.texts("Parent")[row] == above.last ?? "")
      #expect(table.column("Level")[row] == Double(node.height + 1))
      #expect(table.column("Weight")[row] == node.weight)
      let other = try #require(weights.texts("iCode").firstIndex(of: node.name))
      #expect(weights.column("Weight")[other] == node.weight)
      if node.children.isEmpty {
        let line = try #require(lineage.texts("Indicator").firstIndex(of: node.name))
        #expect(lineage.cells[line] == [node.name] + above.reversed())
      }
      for child in node.children { try walk(child, above: above + [node.name]) }
    }
    try walk(tree, above: [])
    #expect(tree.names.count == weights.cells.count && tree.leafNames.count == lineage.cells.count)
  }

  @Test func effectiveWeights() throws {
    let expected = try Oracles.table("coinr_asem/weights_effective.csv")
    let codes = expected.texts("iCode")
    let values = expected.columns[expected.header.firstIndex(of: "EffWeight") ?? 0]
    for (leaf, weight) in try Self.tree().effectiveWeights() {
      let index = try #require(codes.firstIndex(of: leaf))
      #expect(agree([weight], [values[index]], within: 1e-13))
    }
  }

  @Test func copelandOfOneGroup() throws {
    let names = try Oracles.json("coinr_asem/outrank_Physical_meta.json")["indicators"].items
      .map(\.text)
    let data = try Self.matrix("agg_input_minmax_1_100.csv", names)
    let expected = try Oracles.table("coinr_asem/copeland_Physical.csv").column("score")
    let scores = try CopelandAggregator().aggregate(data, weights: .equal(names.count)).scores
    #expect(scores == expected)
  }
}
