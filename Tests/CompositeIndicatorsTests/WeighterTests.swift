import CompositeIndicators
import Testing

/// Reference values: hand computations from the definitions, confirmed by pymcdm 1.4.0 and
/// scikit-criteria 0.10 on the same table.
struct WeighterTests {
  @Test(
    arguments: [
      (
        "entropy", [:],
        [0.06391538399045828, 0.3788312783411814, 0.2879206127537567, 0.2693327249146037]
      ),
      (
        "entropy", ["scaling": "min-max"],
        [0.15777543313866, 0.4386387220604463, 0.26545390706614574, 0.13813193773474786]
      ),
      (
        "critic", [:],
        [0.27156958983563706, 0.28167162026165193, 0.25638458541134085, 0.19037420449137016]
      ),
      (
        "critic", ["turn-costs": "no"],
        [0.1301801558008257, 0.25902748435987316, 0.378475633431603, 0.23231672640769815]
      ),
      (
        "critic", ["correlation": "spearman"],
        [0.2729277530129314, 0.28442720840450314, 0.25299742090917937, 0.18964761767338612]
      ),
      (
        "standard-deviation", [:],
        [0.7397873473602427, 0.16401270687034186, 0.07486121605864064, 0.021338729710774756]
      ),
      (
        "variance", [:],
        [0.1836734693877551, 0.35265306122448986, 0.2938775510204082, 0.16979591836734692]
      ),
      (
        "coefficient-of-variation", [:],
        [0.13182825115261596, 0.32619032695611605, 0.2779183557326559, 0.26406306615861197]
      ),
      (
        "gini", [:],
        [0.14109742441209405, 0.3023516237402015, 0.2821948488241881, 0.2743561030235162]
      ),
      (
        "merec", [:],
        [0.14855974738128283, 0.19315859537118238, 0.26166739256218136, 0.3966142646853535]
      ),
      (
        "angle", [:],
        [0.13471089049856, 0.3227639890286797, 0.27783324497622774, 0.2646918754965325]
      ),
      (
        "cilos", [:],
        [0.34671532846715336, 0.16788321167883208, 0.22384428223844283, 0.2615571776155717]
      ),
      (
        "idocriw", [:],
        [0.1004302135007216, 0.28822990554130645, 0.29208193994538006, 0.3192579410125918]
      ),
      (
        "independence", [:],
        [0.24721086977543433, 0.24808079876858874, 0.25240960381628086, 0.25229872763969613]
      ),
    ] as [(String, [String: ParameterValue], [Double])])
  func textbookTable(
    _ name: String, _ parameters: [String: ParameterValue], _ expected: [Double]
  ) throws {
    let weights = try Catalogue.weighters.make(name, parameters).weigh(phones()).weights.values
    #expect(agree(weights, expected, within: 1e-12))
  }

  @Test func entropyRefusesNegativeValuesAndNamesThem() {
    #expect(
      throws: CompositeIndicatorsError.sign(method: "entropy", column: "c2", row: 1, value: -1)
    ) {
      try EntropyWeighter().weigh(matrix([[1, 2, 3], [1, -1, 2]]))
    }
  }

  @Test func nearlyConstantColumnsKeepTheirDigits() throws {
    // Spreads of 1e-3 and 1e-9 of the mean: d is close to var/(2·mean²·ln n).
    let small = [1.0 - 1e-9, 1, 1 + 1e-9]
    let wide = [1.0 - 1e-3, 1, 1 + 1e-3]
    let weights = try EntropyWeighter().weigh(matrix([small, wide])).weights.values
    let spread = { (column: [Double]) in
      column.reduce(0) { $0 + ($1 - 1) * ($1 - 1) }
    }
    #expect(weights[0] > 0)
    #expect(agree([weights[0] / weights[1]], [spread(small) / spread(wide)], within: 1e-6))
  }

  @Test func perfectCorrelationLeavesSpread() throws {
    let result = try CriticWeighter().weigh(matrix([[1, 2, 4], [10, 20, 40]]))
    #expect(agree(result.weights.values, [0.5, 0.5]))
    #expect(result.notices.contains(.allPerfectlyCorrelated))
  }

  @Test func hugeAndTinyNumbers() throws {
    for size in [1e300, 1e150, 1e-150, 1e-300] {
      let columns = try phones().columns
      let scaled = try matrix(columns.map { $0.map { $0 / 300 * size } }, costs: [0])
      for name in ["entropy", "critic", "principal-component"] {
        let weighter = try Catalogue.weighters.make(name)
        #expect(
          agree(
            try weighter.weigh(scaled).weights.values,
            try weighter.weigh(phones()).weights.values, within: 1e-9), "\(name) at \(size)")
      }
    }
  }

  @Test func weightsAreCheckedOnce() throws {
    #expect(throws: CompositeIndicatorsError.weightSum(0.9)) { try Weights([0.5, 0.4]) }
    #expect(throws: CompositeIndicatorsError.self) { try Weights(normalising: [1, .nan]) }
    #expect(throws: CompositeIndicatorsError.weight(index: 1, value: -1)) {
      try Weights(normalising: [2, -1])
    }
    #expect(throws: CompositeIndicatorsError.weightSum(0)) { try Weights(normalising: [0, 0]) }
    #expect(try Weights(normalising: [1e308, 1e308]).values == [0.5, 0.5])
    #expect(try Weights(normalising: [2, 1, 1]).values == [0.5, 0.25, 0.25])
  }

  @Test func regressionFindsThePlantedWeights() throws {
    var dice = Dice(seed: 11)
    let columns = (0..<3).map { _ in dice.column(60, from: 0, to: 1) }
    let scaled = try MinMaxNormaliser().normalise(matrix(columns, costs: [1])).columns
    let exact = zip(scaled[0], scaled[1]).map { 6 * $0 + 2 * $1 }
    let outcome = zip(exact, scaled[2]).map { $0 - 3 * $1 }
    let weights = try RegressionWeighter.weigh(matrix(columns, costs: [1]), against: outcome)
    // The third column counts against the outcome and gets nothing.
    #expect(weights.weights[2] == 0 && weights.weights[0] > 2 * weights.weights[1])
    let found = try RegressionWeighter(outcome: "c4").weigh(
      matrix(columns + [exact], costs: [1]))
    #expect(agree(found.weights.values, [0.75, 0.25, 0, 0], within: 1e-9))
    let twins = [columns[0], columns[0], exact]
    let ridge = try RegressionWeighter(outcome: "c3", ridge: 0.1).weigh(matrix(twins))
    #expect(agree(ridge.weights.values, [0.5, 0.5, 0], within: 1e-9))
    #expect(throws: CompositeIndicatorsError.self) {
      try RegressionWeighter(outcome: "x").weigh(matrix(columns))
    }
    #expect(throws: CompositeIndicatorsError.tooFewRows(needed: 4, found: 3)) {
      try RegressionWeighter.weigh(
        matrix([[1, 2, 3], [3, 1, 2], [4, 4, 5]]), against: [1, 2, 3])
    }
  }

  @Test func rotatedLoadingsWeighFactorsByWhatTheyExplain() throws {
    // Two pairs of twins: two factors of equal size, four equal weights.
    let data = try matrix([[1, 2, 3, 4], [1, 2, 3, 4], [1, -1, -1, 1], [1, -1, -1, 1]])
    let weights = try PrincipalComponentWeighter(rule: .rotatedLoadings).weigh(data)
    #expect(agree(weights.weights.values, [0.25, 0.25, 0.25, 0.25], within: 1e-9))
  }
}
