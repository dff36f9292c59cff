import CompositeIndicators
import Testing

struct ElectreIAggregatorTests {
  @Test func kernelByHand() throws {
    // Row 1 is no worse than row 2 in ¾ of the weight, and lags by ¼ of the range in the rest.
    let data = try matrix([[9, 5, 1], [4, 5, 1]])
    let scoring = try ElectreIAggregator(concordance: 0.7, discordance: 0.3)
      .aggregate(data, weights: Weights([0.75, 0.25]))
    #expect(scoring.scores == [1, 0, 0])
    #expect(scoring.parts[0].values == [2, 1, 0] && scoring.parts[1].values == [0, 1, 2])
    let strict = try ElectreIAggregator(concordance: 0.7, discordance: 0.2)
      .aggregate(data, weights: Weights([0.75, 0.25]))
    #expect(strict.scores == [1, 1, 0])
  }

  /// scikit-criteria 0.10, `electre1`, on the table scaled to equal ranges.
  @Test func textbook() throws {
    let scoring = try ElectreIAggregator(concordance: 0.6, discordance: 0.6)
      .aggregate(phones(), weights: Weights([0.4, 0.3, 0.2, 0.1]))
    #expect(scoring.scores == [1, 0, 1, 0, 1])
  }

  @Test func cyclesLeaveTheKernelEmpty() throws {
    // Condorcet's three rows: each beats the next in two of three criteria.
    let data = try matrix([[3, 2, 1], [1, 3, 2], [2, 1, 3]])
    let scoring = try ElectreIAggregator(concordance: 0.6, discordance: 1)
      .aggregate(data, weights: .equal(3))
    #expect(scoring.scores == [0, 0, 0] && scoring.notices.count == 1)
    #expect(throws: CompositeIndicatorsError.self) { try ElectreIAggregator(concordance: 2) }
  }
}
