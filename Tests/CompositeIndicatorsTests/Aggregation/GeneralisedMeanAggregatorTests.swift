import CompositeIndicators
import Testing

struct GeneralisedMeanAggregatorTests {
  private let weights = [0.5, 0.25, 0.25]

  private func scores(_ exponent: Double, _ data: IndicatorMatrix) throws -> [Double] {
    try GeneralisedMeanAggregator(power: exponent)
      .aggregate(data, weights: Weights(weights)).scores
  }

  @Test func holdsTheClassicMeans() throws {
    var dice = Dice(seed: 5)
    let data = try matrix((0..<3).map { _ in dice.column(20, from: 0.5, to: 90) })
    for (exponent, name) in [(1, "arithmetic"), (0, "geometric"), (-1, "harmonic")] {
      let classic = try Catalogue.aggregators.make(name)
        .aggregate(data, weights: Weights(weights)).scores
      let found = try scores(Double(exponent), data)
      #expect(agree(found, classic, within: 1e-14))
    }
  }

  @Test func quadraticMean() throws {
    // √(½·3² + ¼·1² + ¼·5²) = √11
    #expect(
      agree(try scores(2, matrix([[3], [1], [5]])), [(11 as Double).squareRoot()], within: 1e-15))
  }

  @Test func largeExponentsNeitherOverflowNorVanish() throws {
    let data = try matrix([[30], [80], [100]])
    #expect(try scores(500, data)[0] > 99 && scores(500, data)[0] < 100)
    #expect(try scores(-500, data)[0] > 30 && scores(-500, data)[0] < 31)
  }

  @Test func zerosAndNegatives() throws {
    let zero = try matrix([[0], [4], [4]])
    #expect(try scores(0, zero) == [0])
    #expect(try scores(-1, zero) == [0])
    #expect(throws: CompositeIndicatorsError.self) { try scores(2, matrix([[-1], [4], [4]])) }
  }

  @Test func missingValuesAreLeftOut() throws {
    #expect(agree(try scores(2, matrix([[3], [.nan], [3]])), [3], within: 1e-15))
  }
}
