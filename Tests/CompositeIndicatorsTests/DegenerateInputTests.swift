import CompositeIndicators
import Testing

/// Awkward but finite data over the whole catalogue: an answer that is finite, or a typed error.
struct DegenerateInputTests {
  private static let least = Double.leastNonzeroMagnitude

  /// Matrices that have made software divide by nothing, overflow or lose all digits.
  static let matrices: [(name: String, columns: [[Double]])] = [
    ("one row", [[3], [5], [2]]),
    ("two rows", [[3, 4], [5, 5], [2, 1]]),
    ("same rows", [[3, 3, 3, 3], [5, 5, 5, 5], [2, 2, 2, 2]]),
    ("one constant", [[1, 2, 3, 4], [7, 7, 7, 7], [4, 2, 3, 1]]),
    ("all zero", [[0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]]),
    ("one zero column", [[1, 2, 3, 4], [0, 0, 0, 0], [4, 2, 3, 1]]),
    ("zeros", [[0, 2, 3, 4], [1, 0, 2, 3], [4, 2, 0, 1]]),
    ("negative", [[-1, -2, -3, -4], [1, 2, 3, 4], [-4, 2, -3, 1]]),
    ("sums to zero", [[-1, 1, -2, 2], [1, 2, 3, 4], [3, -3, 1, -1]]),
    ("perfectly correlated", [[1, 2, 3, 4], [2, 4, 6, 8], [10, 20, 30, 40]]),
    ("perfectly opposed", [[1, 2, 3, 4], [4, 3, 2, 1], [8, 6, 4, 2]]),
    ("huge", [[1e300, 2e300, 5e299, 1.5e300], [1, 2, 3, 4], [1e307, 1.7e308, 1e308, 5e307]]),
    ("huge of both signs", [[1e308, -1e308, 1.7e308, -1.7e308], [1, 2, 3, 4], [4, 3, 1, 2]]),
    ("tiny", [[1e-300, 2e-300, 5e-301, 1.5e-300], [least, 2e-308, 0, least], [1, 2, 3, 4]]),
    ("mixed sizes", [[1e-200, 1e200, 1, 5], [1e200, 1e-200, 3, 2], [1, 2, 3, 4]]),
    ("nearly constant", [[1, 1 + 1e-15, 1, 1], [5, 5, 5, 5 + 1e-14], [1, 2, 3, 4]]),
    ("offset", [[1e15 + 1, 1e15 + 2, 1e15 + 3, 1e15], [1, 2, 3, 4], [2, 1, 4, 3]]),
    ("one column", [[3, 1, 2, 4]]),
    ("more columns than rows", [[1, 2], [3, 1], [5, 6], [2, 9], [1, 0.5]]),
    ("ones", [[1, 1, 2, 1], [1, 1, 1, 2], [2, 1, 1, 1]]),
  ]

  private static func check(
    _ kind: String, _ method: String, _ data: String, _ isCost: Bool,
    _ work: () throws -> [Double]
  ) {
    do {
      let values = try work()
      let isFinite = values.allSatisfy { $0.isFinite }
      #expect(isFinite, "\(kind) \(method) on \(data), costs \(isCost): \(values)")
    } catch is CompositeIndicatorsError {
      return
    } catch {
      Issue.record(error, "\(kind) \(method) on \(data)")
    }
  }

  private static func matrix(_ columns: [[Double]], _ costs: Bool) throws -> IndicatorMatrix {
    try IndicatorMatrix(
      criteria: columns.indices.map {
        Criterion(name: "c\($0 + 1)", direction: costs && $0 != 1 ? .cost : .benefit)
      }, columns: columns)
  }

  @Test(arguments: 0..<matrices.count, [false, true])
  func neverNotANumber(_ index: Int, _ costs: Bool) throws {
    let (name, columns) = Self.matrices[index]
    let data = try Self.matrix(columns, costs)
    for method in Catalogue.weighters.methods {
      Self.check("weighting", method.name, name, costs) {
        let weights = try method.make(
          LawTests.parameters(method.parameters, columns: columns.count)
        ).weigh(data).weights.values
        #expect(abs(weights.reduce(0, +) - 1) < 1e-9)
        #expect(!weights.contains { $0 < 0 })
        return weights
      }
    }
    for method in Catalogue.normalisers.methods {
      Self.check("normalisation", method.name, name, costs) {
        let normaliser = try method.make(
          LawTests.parameters(method.parameters, columns: columns.count))
        return Array(try normaliser.normalise(data).columns.joined())
      }
    }
    for method in Catalogue.aggregators.methods {
      Self.check("aggregation", method.name, name, costs) {
        let aggregator = try method.make(
          LawTests.parameters(method.parameters, columns: columns.count))
        let scoring = try aggregator.aggregate(data, weights: .equal(columns.count))
        return scoring.scores + scoring.ranks()
      }
    }
    for method in Catalogue.treaters.methods {
      Self.check("treatment", method.name, name, costs) {
        let treater = try method.make(LawTests.parameters(method.parameters, columns: 1))
        return try data.columns.flatMap { try treater.treat($0, name: "c").values }
      }
    }
    for column in columns {
      for method in Catalogue.banders.methods {
        Self.check("banding", method.name, name, costs) {
          let bander = try method.make(LawTests.parameters(method.parameters, columns: 1))
          let banding = try bander.band(column)
          return banding.edges + banding.classes.map { $0.map { Double($0) } ?? .nan }
        }
      }
      for method in Catalogue.comparisons.methods {
        Self.check("comparison", method.name, name, costs) {
          [try method.make().compare(column, columns[0])]
        }
      }
    }
  }
}
