import CompositeIndicators
import Testing

@Suite(.enabled(if: Oracles.arePresent))
struct BanderOracleTests {
  @Test(arguments: [
    "textbook10", "scores200", "ties300", "bimodal500", "lognormal400", "few_distinct",
  ])
  func naturalBreaks(_ name: String) throws {
    let values = try #require(Oracles.table("jenks/\(name).csv").columns.last)
    let results = try Oracles.json("jenks/jenks.json")["results"][name]
    for key in results.keys {
      let classes = try #require(Int(key))
      let exact = results[key]["exact_dp"]
      let partition = OptimalPartition(sorted: values.sorted(), classes: classes)
      let breaks = results[key]["jenkspy_breaks"].numbers
      if breaks.isEmpty {
        #expect(partition.means.count < classes)
      } else {
        #expect(
          agree(partition.upperValues, Array(breaks.dropFirst()), within: 1e-14), "\(name) \(key)")
        #expect(
          agree([partition.sumOfSquares], [exact["sse"].number], within: 1e-11), "\(name) \(key)")
      }
      let banding = try JenksBander(classes: classes).band(values)
      if !breaks.isEmpty {
        let counts = (0..<classes).map { level in banding.classes.count { $0 == level } }
        #expect(counts.map(Double.init) == exact["counts"].numbers, "\(name) \(key)")
        #expect(try KMeansBander(classes: classes).band(values).classes == banding.classes)
      }
    }
  }

  /// R's classInt prints the upper values (jenks) or the middles between classes (fisher).
  @Test(arguments: [
    "textbook10", "scores200", "ties300", "bimodal500", "lognormal400",
  ])
  func naturalBreaksInR(_ name: String) throws {
    let sorted = try #require(Oracles.table("jenks/\(name).csv").columns.last).sorted()
    let results = try Oracles.json("jenks/classInt.json")
    for classes in 2...6 {
      let jenks = results["\(name)|\(classes)|jenks"].numbers
      let fisher = results["\(name)|\(classes)|fisher"].numbers
      let partition = OptimalPartition(sorted: sorted, classes: classes)
      #expect(jenks.count == classes + 1)
      #expect(agree(partition.upperValues, Array(jenks.dropFirst()), within: 1e-14), "\(name)")
      let middles = try partition.upperValues.dropLast().map { upper in
        (upper + (try #require(sorted.first { $0 > upper }))) / 2
      }
      #expect(agree(middles, Array(fisher.dropFirst().dropLast()), within: 1e-14), "\(name)")
    }
  }

  @Test func benefitOfTheDoubt() throws {
    let columns = try Oracles.json("compind/compind.json")["norm_minmax"].rows
    let count = columns[0].count
    let data = try matrix((0..<count).map { column in columns.map { $0[column] } })
    let expected = try Oracles.json("compind/bod_lpsolve.json")["bod"].numbers
    let scores = try BenefitOfTheDoubtAggregator().aggregate(data, weights: .equal(count))
    #expect(agree(scores.scores, expected, within: 1e-9))
    for row in [1, 4, 9] {
      let sum = (0..<count).reduce(0) { $0 + scores.parts[$1].values[row] * data.columns[$1][row] }
      #expect(agree([sum], [expected[row]], within: 1e-9))
    }
  }

  @Test(arguments: [
    ("agg_a_amean", "arithmetic"), ("agg_a_gmean", "geometric"), ("agg_a_hmean", "harmonic"),
    ("agg_a_genmean_p2", "generalised"),
  ])
  func hierarchies(_ file: String, _ name: String) throws {
    let table = try Oracles.table("coinr_asem/agg_input_minmax_1_100.csv")
    let meta = try Oracles.table("coinr_asem/ASEM_iMeta.csv")
    let expected = try Oracles.table("coinr_asem/\(file).csv")
    let codes = meta.texts("iCode"), parents = meta.texts("Parent"), weights = meta.column("Weight")
    func node(_ name: String, _ weight: Double) -> IndicatorTree {
      IndicatorTree(
        name: name, weight: weight,
        children: codes.indices.filter { parents[$0] == name }.map { node(codes[$0], weights[$0]) })
    }
    let names = table.header.filter { codes.contains($0) }
    let data = try IndicatorMatrix(
      criteria: names.map { Criterion(name: $0) }, columns: names.map { table.column($0) })
    let result = try node("Index", 1).using([Catalogue.aggregators.make(name)]).aggregate(data)
    for node in result.nodes {
      #expect(
        agree(node.scoring.scores, expected.column(node.name), within: 1e-12), "\(node.name)")
    }
    #expect(result.nodes.count == 11)
    let effective = try Oracles.table("coinr_asem/weights_effective.csv")
    let wanted = Dictionary(
      uniqueKeysWithValues: zip(effective.texts("iCode"), effective.column("EffWeight")))
    for (leaf, weight) in try node("Index", 1).effectiveWeights() {
      #expect(agree([weight], [wanted[leaf] ?? .nan], within: 1e-13), "\(leaf)")
    }
  }

  @Test func mixedLevels() throws {
    let table = try Oracles.table("coinr_asem/agg_input_minmax_1_100.csv")
    let meta = try Oracles.table("coinr_asem/ASEM_iMeta.csv")
    let expected = try Oracles.table("coinr_asem/agg_amean_gmean_amean.csv")
    let codes = meta.texts("iCode"), parents = meta.texts("Parent")
    func node(_ name: String) -> IndicatorTree {
      IndicatorTree(
        name: name, children: codes.indices.filter { parents[$0] == name }.map { node(codes[$0]) })
    }
    let names = table.header.filter { codes.contains($0) }
    let data = try IndicatorMatrix(
      criteria: names.map { Criterion(name: $0) }, columns: names.map { table.column($0) })
    let result = try node("Index").using([
      ArithmeticMeanAggregator(), GeometricMeanAggregator(), ArithmeticMeanAggregator(),
    ]).aggregate(data)
    #expect(agree(result.scores(of: "Index") ?? [], expected.column("Index"), within: 1e-12))
  }
}
