import CompositeIndicators

/// One thing to time; what it gives is compared with what others give.
struct Job {
  let name: String
  /// Does the work, and gives what turns its result into numbers to compare, which is not timed.
  let run: () throws -> () -> [Double]

  private init(_ name: String, run: @escaping () throws -> [Double]) {
    self.init(name: name) {
      let numbers = try run()
      return { numbers }
    }
  }

  private init(name: String, run: @escaping () throws -> () -> [Double]) {
    (self.name, self.run) = (name, run)
  }

  static func all(_ data: TestMatrix, threads: Int) throws -> [Job] {
    let (matrix, weights) = (data.matrix, data.weights)
    let scores = try ArithmeticMeanAggregator().aggregate(
      MinMaxNormaliser().fit(matrix).apply(to: matrix), weights: weights
    ).scores
    let judgements = TestMatrix.judgements(15)
    return [
      Job("read-pass") { [readPass(matrix)] },
      Job("weighted-sum") {
        try ArithmeticMeanAggregator(threads: threads).aggregate(matrix, weights: weights).scores
      },
      Job("min-max-sum") {
        try MinMaxNormaliser().fit(matrix, threads: threads).weightedSums(
          of: matrix, weights: weights, threads: threads
        ).scores
      },
      Job("entropy") { try EntropyWeighter(threads: threads).weigh(matrix).weights.values },
      Job("critic") { try CriticWeighter(threads: threads).weigh(matrix).weights.values },
      Job("principal-component") {
        try PrincipalComponentWeighter(threads: threads).weigh(matrix).weights.values
      },
      Job("topsis") {
        try TopsisAggregator(threads: threads).aggregate(matrix, weights: weights).scores
      },
      Job("vikor") {
        try VikorAggregator(threads: threads).aggregate(matrix, weights: weights).scores
      },
      Job("jenks") { try JenksBander(classes: 4).band(scores).edges },
      Job(name: "fused") {
        let result = try CompositeIndex(
          weighters: [
            EntropyWeighter(scaling: .minMax, threads: threads), CriticWeighter(threads: threads),
            PrincipalComponentWeighter(threads: threads),
          ], combiner: LinearCombiner(), bander: try Bands(edges: [0.3, 0.5, 0.7]),
          threads: threads
        ).evaluate(matrix)
        return { result.scoring.scores + result.banding.classes.map { Double($0 ?? -1) } }
      },
      Job("ahp-15") { try AnalyticHierarchy().weigh(rows: judgements).weights.values },
    ] + (matrix.rowCount > 100_000 ? [] : pairs(matrix, weights, threads: threads))
  }

  /// Methods that are defined over all pairs of rows.
  private static func pairs(_ matrix: IndicatorMatrix, _ weights: Weights, threads: Int) -> [Job] {
    [
      Job("gini") { try GiniWeighter().weigh(matrix).weights.values },
      Job("promethee-i") {
        try PrometheeIAggregator().aggregate(matrix, weights: weights).scores
      },
      Job("promethee-ii") {
        try PrometheeIIAggregator(Promethee(shapes: [.linear]))
          .aggregate(matrix, weights: weights).scores
      },
      Job("codas") { try CodasAggregator().aggregate(matrix, weights: weights).scores },
      Job("copeland") {
        try CopelandAggregator(threads: threads).aggregate(matrix, weights: weights).scores
      },
    ]
  }

  /// Reads every value once: nothing that looks at all data can take less.
  private static func readPass(_ matrix: IndicatorMatrix) -> Double {
    var sums = (SIMD8<Double>.zero, SIMD8<Double>.zero)
    for column in matrix.columns {
      column.withUnsafeBytes { bytes in
        var offset = 0
        while offset + 128 <= bytes.count {
          sums.0 += bytes.loadUnaligned(fromByteOffset: offset, as: SIMD8<Double>.self)
          sums.1 += bytes.loadUnaligned(fromByteOffset: offset + 64, as: SIMD8<Double>.self)
          offset += 128
        }
      }
    }
    return (sums.0 + sums.1).sum()
  }
}
